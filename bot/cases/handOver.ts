import type { Store } from '../../data/store.js';
import type { CaseId, PersonId } from '../../dialogs/engine/school/ids.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import { assignedPages } from './assigned.js';
import { runAmongOthers, type RunsUnasked } from './run.js';

const MOST = 100;

type Needs = RunsUnasked & { store: Pick<Store, 'assignedTo'> };

/** Tasks of this person may now belong to somebody else, so the clock looks at all of them. */
export const handOver = async (
  person: PersonId,
  place: { school: School; partners: readonly Person[] },
  services: Needs,
): Promise<void> => {
  for (const id of await openFor(person, place.school, services))
    await runAmongOthers(place, { case: id, command: { do: 'clock' } }, services);
};

/** Collects every case first: handing one on would change this list. */
const openFor = async (person: PersonId, { id: school }: School, { store }: Needs): Promise<CaseId[]> => {
  const ids: CaseId[] = [];
  for await (const heads of assignedPages(store, school, person, MOST)) ids.push(...heads.map(({ id }) => id));
  return ids;
};
