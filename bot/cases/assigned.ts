import type { CaseHead, Store } from '../../data/store.js';
import type { PersonId, SchoolId } from '../../dialogs/engine/school/ids.js';

/** Pages of cases in which somebody has something open, until there is no next one. `size`: of each but the last. */
export async function* assignedPages(
  store: Pick<Store, 'assignedTo'>,
  school: SchoolId,
  person: PersonId,
  size: number,
): AsyncGenerator<CaseHead[], void> {
  for (let offset = 0; ; offset += size) {
    const heads = await store.assignedTo(school, person, { limit: size, offset });
    yield heads;
    if (heads.length < size) return;
  }
}
