import type { Store } from '../../data/store.js';
import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import { isThere } from '../cases/unread.js';
import { createCache, keyOf } from '../support/cache.js';

/** Every name that is used in a while. Beyond it the store is asked again. */
const MOST_REMEMBERED = 5_000;

/** Those of these ids that are there, up to the first that is not. */
export type FormerIds = (school: SchoolId, ids: readonly CaseId[]) => Promise<CaseId[]>;

/**
 * Ids of cases that builds without the secret made. No build makes them any more. So one that is not there never will
 * be, and is asked for once.
 */
export const createFormerIds = (store: Pick<Store, 'readCase'>): FormerIds => {
  const absent = createCache<string>({ most: MOST_REMEMBERED });
  const isKnown = async (school: SchoolId, id: CaseId): Promise<boolean> => {
    if (absent.has(keyOf(school, id))) return false;
    const found = await isThere(store.readCase(school, id));
    if (!found) absent.set(keyOf(school, id), id);
    return found;
  };
  return async (school, ids) => {
    for (const [n, id] of ids.entries()) if (!(await isKnown(school, id))) return ids.slice(0, n);
    return [...ids];
  };
};
