import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Stored } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { createCache, keyOf } from '../support/cache.js';

/** The cases that people work on at the same time. Beyond it the oldest is read from the store again. */
const MOST_REMEMBERED = 500;
/** From one card of a form to the next. */
const FOR_MS = 3 * 60_000;

/**
 * Cases as this process saved them a moment ago. The next card of a form, and marking a sent message, then cost no read.
 * A save with the etag tells whether the stored case is still the same.
 */
export type Recent = {
  keep: (saved: Stored<Case>) => void;
  take: (school: SchoolId, id: CaseId) => Stored<Case> | undefined;
};

export const createRecent = (): Recent => {
  const known = createCache<Stored<Case>>({ most: MOST_REMEMBERED, forMs: FOR_MS });
  return {
    keep: (saved) => void known.set(keyOf(saved.value.school, saved.value.id), saved),
    take: (school, id) => {
      const found = known.get(keyOf(school, id));
      known.delete(keyOf(school, id));
      return found;
    },
  };
};
