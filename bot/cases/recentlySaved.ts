import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Stored } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { createCache, keyOf } from '../support/cache.js';

/** More than are ever sent at the same time; then the oldest is read again. */
const MOST_REMEMBERED = 500;

/**
 * Cases as they were saved, with messages under way: what becomes of those is marked in a moment, and then costs no
 * read. Only a start: the etag says whether it still is the case.
 */
export type UnderWay = {
  keep: (saved: Stored<Case>) => void;
  take: (school: SchoolId, id: CaseId) => Stored<Case> | undefined;
};

export const createUnderWay = (): UnderWay => {
  const known = createCache<Stored<Case>>({ most: MOST_REMEMBERED });
  return {
    keep: (saved) => void known.set(keyOf(saved.value.school, saved.value.id), saved),
    take: (school, id) => {
      const found = known.get(keyOf(school, id));
      known.delete(keyOf(school, id));
      return found;
    },
  };
};
