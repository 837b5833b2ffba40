import type { OnTask } from '../rights/deeds.js';
import { colleague, date, longText } from '../language/fields.js';
import type { Who } from '../language/words.js';
import { colleaguesIn } from './readContext.js';
import type { Person, Role } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import { forStep, is, isFamily } from '../rights/who.js';
import { protocolOf } from '../rights/world.js';

/** A task of a list goes to somebody else, or to nobody. Whom it may be given to, and what is asked. */

const A_YEAR = 365;
export const MAX_REASON = 500;

/** They learn, or are here for a while: they are given what a step names them for. */
const GUESTS: readonly Role[] = ['invaller', 'stagiair'];
const isGuest = ({ roles }: Person): boolean => roles.every(({ role }) => GUESTS.includes(role));

type About = Pick<OnTask, 'c' | 'task' | 'world'>;

/** Who holds a role, and who stands in for it, also on a day on which nobody needs to. */
const isNamed = (person: Person, named: readonly Who[], { c, world }: About): boolean =>
  named.some((who) => person.roles.some(({ role }) => role === who) || is(person, who, c, world));

/** People of this school for whom its step is, or anybody here where it may be asked of anybody. */
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

/** Asked on the card, and read by who judges it. */
export const givingQuestions = (about: About) => ({
  wie: colleague('Wie doet dit?', { self: true, among: receiversOf(about) }),
  dag: date('Pas later? Kies de dag.', { optional: true, coming: true, within: A_YEAR }),
});

export const skipQuestions = { reden: longText('Waarom is dit niet nodig?', { max: MAX_REASON }) };
