import type { Store } from '../../data/store.js';
import type { CaseId, PersonId } from '../../dialogs/engine/school/ids.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import { assignedPages } from './assigned.js';
import { heardLately } from './heardLately.js';
import { runUnasked, type RunsUnasked } from './run.js';
import { ifWhole } from './unread.js';

const MOST = 100;

type Needs = RunsUnasked & { store: Pick<Store, 'assignedTo'>; now: () => Date };
type Place = { school: School; partners: readonly Person[] };

/**
 * Tasks of these people may now belong to somebody else, so the clock looks at all of them. Who gets several hears it
 * once.
 */
export const handOver = async (people: readonly PersonId[], place: Place, services: Needs): Promise<void> => {
  const told = new Set<string>();
  for (const person of people)
    for (const id of await openFor(person, place.school, services)) await handOn(id, told, place, services);
};

/** A case that is not whole does not stop the others. */
const handOn = async (id: CaseId, told: Set<string>, place: Place, services: Needs): Promise<void> => {
  const command = { do: 'clock', reminded: [...told] } as const;
  const outcome = await ifWhole(runUnasked(place, { case: id, command }, services));
  if (outcome?.decision.kind !== 'decided') return;
  for (const key of heardLately(outcome.decision.case, services.now())) told.add(key);
};

/** Collects every case first: handing one on would change this list. */
const openFor = async (person: PersonId, { id: school }: School, { store }: Needs): Promise<CaseId[]> => {
  const ids: CaseId[] = [];
  for await (const heads of assignedPages(store, school, person, MOST)) ids.push(...heads.map(({ id }) => id));
  return ids;
};
