import type { Store } from '../../data/store.js';
import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import { isThere } from '../cases/unread.js';
import { createCache, keyOf } from '../support/cache.js';

/** Every name that is used in a while. Beyond it the store is asked again. */
const MOST_REMEMBERED = 5_000;

export type FormerIds = { isThere: (school: SchoolId, id: CaseId) => Promise<boolean> };

/**
 * Ids of cases that builds without the secret made. No build makes them any more. So one that is not there never will
 * be, and is asked for once.
 */
export const createFormerIds = (store: Pick<Store, 'readCase'>): FormerIds => {
  const absent = createCache<string>({ most: MOST_REMEMBERED });
  return {
    isThere: async (school, id) => {
      if (absent.has(keyOf(school, id))) return false;
      const found = await isThere(store.readCase(school, id));
      if (!found) absent.set(keyOf(school, id), id);
      return found;
    },
  };
};
