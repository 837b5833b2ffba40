import type { Store } from '../../../data/store.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import type { PersonId, PupilId, SchoolId } from '../../../dialogs/engine/school/ids.js';
import type { Plan } from './plan.js';
import { each, type Patience } from './write.js';

export type Removed = { people: number; pupils: number };

/**
 * Removes for good the people and children who left long ago. Those whom a case still needs stay. Says how many went.
 */
export const removeOver = async (store: Store, { id, over }: Plan, patience: Patience): Promise<Removed> => {
  const removed = { people: 0, pupils: 0 };
  const pupil = async (one: PupilId): Promise<void> => {
    if ((await store.about(id, one, '')).length > 0) return;
    await store.removePupil(id, one);
    removed.pupils += 1;
  };
  const person = async (one: Person): Promise<void> => {
    if (await hasWork(store, one)) return;
    await store.removePerson(one.tenant, one.id);
    removed.people += 1;
  };
  await each(over.pupils, pupil, patience);
  await each(over.people, person, patience);
  return removed;
};

const hasWork = async (store: Store, { id, roles }: Person): Promise<boolean> => {
  const schools = [...new Set(roles.map(({ school }) => school))];
  const found = await Promise.all(schools.map((school) => workAt(store, school, id)));
  return found.some((amount) => amount > 0);
};

const workAt = async (store: Store, school: SchoolId, person: PersonId): Promise<number> => {
  const lists = await Promise.all([
    store.assignedTo(school, person, { limit: 1, offset: 0 }),
    store.waitingFor(school, person),
    store.concepts(school, person),
  ]);
  return lists.flat().length;
};
