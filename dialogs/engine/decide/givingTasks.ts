import type { OnTask } from '../rights/deeds.js';
import { colleague, date, longText } from '../language/fields.js';
import type { Who } from '../language/words.js';
import { colleaguesIn } from './readContext.js';
import type { Person, Role } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import { forStep, is, isFamily } from '../rights/who.js';
import { protocolOf } from '../rights/world.js';

/** Gives a task of a list to somebody else, or skips it. Says who may get it, and what is asked. */

const A_YEAR = 365;
export const MAX_REASON = 500;

/** These people learn, or are here for a while. They get only tasks of steps that name them. */
const GUESTS: readonly Role[] = ['invaller', 'stagiair'];
const isGuest = ({ roles }: Person): boolean => roles.every(({ role }) => GUESTS.includes(role));

type About = Pick<OnTask, 'c' | 'task' | 'world'>;

/** Whether somebody holds such a role or is a deputy for it, also on a day without need of one. */
const isNamed = (person: Person, named: readonly Who[], { c, world }: About): boolean =>
  named.some((who) => person.roles.some(({ role }) => role === who) || is(person, who, c, world));

/** People of this school who may get it: those of its step, or anybody when the step allows that. */
export const receiversOf = (about: About): PersonId[] => {
  const { c, task, world } = about;
  const step = protocolOf(world, c.protocol).steps[task.step];
  if (step?.also === undefined) return [];
  const named = [step.by, ...step.also];
  return colleaguesIn(forStep(task.step, c, world), world)
    .filter((person) => !c.subjects.some((pupil) => isFamily(person, pupil)))
    .filter((person) => isNamed(person, named, about) || (step.anyone === true && !isGuest(person)))
    .map(({ id }) => id);
};

/** The questions on the card. Judging reads the same ones. */
export const givingQuestions = (about: About) => ({
  wie: colleague('Wie doet dit?', { self: true, among: receiversOf(about) }),
  dag: date('Pas later? Kies de dag.', { optional: true, coming: true, within: A_YEAR }),
});

export const skipQuestions = { reden: longText('Waarom is dit niet nodig?', { max: MAX_REASON }) };
