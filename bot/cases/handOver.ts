import type { Store } from '../../data/store.js';
import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
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
const openFor = async (person: PersonId, { id: school }: School, { store }: Needs): Promise<string[]> => {
  const ids: string[] = [];
  for (let page = MOST; page === MOST;) {
    const found = await store.assignedTo(school, person, { limit: MOST, offset: ids.length });
    ids.push(...found.map(({ id }) => id));
    page = found.length;
  }
  return ids;
};
