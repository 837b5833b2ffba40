import type { Case, Task } from '../case/case.js';
import type { Step } from '../language/step.js';
import type { Who } from '../language/words.js';
import type { Person } from '../school/school.js';
import { sightOf } from './sightOf.js';
import { forStep, is, isShutOut } from '../rights/who.js';
import { protocolOf, type World } from '../rights/world.js';

/** An offer as a card asks it: a task without an owner and without an id. */
export const offeredTask = (step: string): Task => ({
  id: '',
  step,
  to: [],
  urgency: 'normaal',
  status: 'open',
  draft: {},
  page: 0,
});

/** The case while that card is filled in. The look-ups of its step are done as for a task. */
export const whileOffered = (c: Case, step: string): Case => ({ ...c, tasks: [...c.tasks, offeredTask(step)] });

/** Whether this person may do an offer now. A concept offers nothing. */
export const isOffered = (step: string, person: Person, c: Case, world: World): boolean => {
  const offer = protocolOf(world, c.protocol).steps[step]?.offer;
  if (offer === undefined || c.status === 'concept') return false;
  const able = forStep(step, c, world);
  return (
    !isShutOut(person, able) &&
    offer.to.some((who) => is(person, who, c, world)) &&
    offer.while(sightOf(c, world, person.id))
  );
};

/** All offers for this person now. The person's rights and the case are worked out once. */
export const offeredTo = (person: Person, c: Case, world: World): string[] => {
  const steps = Object.entries(protocolOf(world, c.protocol).steps).filter(([, { offer }]) => offer !== undefined);
  if (steps.length === 0 || c.status === 'concept' || isShutOut(person, c)) return [];
  const isThat = remembered((who) => is(person, who, c, world));
  const mine = steps.filter(([, { offer }]) => offer?.to.some(isThat));
  if (mine.length === 0) return [];
  const sight = sightOf(c, world, person.id);
  const isBarred = (name: string, { notBy }: Step): boolean =>
    notBy !== undefined && forStep(name, c, world).excluded.includes(person.id);
  return mine.flatMap(([name, step]) => (step.offer?.while(sight) && !isBarred(name, step) ? [name] : []));
};

const remembered = (ask: (who: Who) => boolean): ((who: Who) => boolean) => {
  const known = new Map<Who, boolean>();
  return (who) => {
    const found = known.get(who) ?? ask(who);
    known.set(who, found);
    return found;
  };
};
