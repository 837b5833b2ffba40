import type { Case, Task } from './case.js';
import type { Person } from './school.js';
import { sightOf } from './sight.js';
import { forStep, is } from './who.js';
import { protocolOf, type World } from './world.js';

/** An offer as a card asks it: a task that is nobody's, without an id. */
export const offeredTask = (step: string): Task => ({
  id: '',
  step,
  to: [],
  urgency: 'normaal',
  status: 'open',
  draft: {},
  page: 0,
});

/** Whether this person may do an offer now. A concept offers nothing. */
export const isOffered = (step: string, person: Person, c: Case, world: World): boolean => {
  const offer = protocolOf(world, c.protocol).steps[step]?.offer;
  if (offer === undefined || c.status === 'concept') return false;
  const able = forStep(step, c, world);
  return (
    !able.excluded.includes(person.id) &&
    offer.to.some((who) => is(person, who, c, world)) &&
    offer.while(sightOf(c, world, person.id))
  );
};
