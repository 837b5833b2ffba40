import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Stored } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { createCache, keyOf } from '../support/cache.js';

/** More than are ever being sent at the same time. Beyond it the oldest is read from the store again. */
const MOST_REMEMBERED = 500;

/**
 * Cases as this process saved them, while their messages are being sent. Marking a sent message then costs no read. A
 * save with the etag tells whether the stored case is still the same.
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
