import type { PupilId, SchoolId } from '../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../data/store.js';
import type { Pupil } from '../../dialogs/engine/school/school.js';
import { createCache, keyOf } from '../support/cache.js';

/** What was looked up of people lately. When the store does not answer, it is what was known last. */

const FRESH_MS = 30_000;
/** How long known people may serve while the store is away, so that a filled-in card can be drawn again. */
const STALE_MS = 10 * 60_000;
const MOST_PUPILS = 5_000;
/** Few choices look like ids and are no pupil's. Each comes back at the next press. */
const MOST_NOBODIES = 1_000;

/** `forget`: all of it is looked up anew. */
export type Remembered<T> = ((key: string) => Promise<T>) & { forget: () => void };

/**
 * In milliseconds. `fresh`: how long the store is not asked again. `stale`: how long a value may serve while the store
 * does not answer.
 */
type Keeping = { most: number; fresh?: number; stale?: number };

export const remember = <T>(
  load: (key: string) => Promise<T>,
  now: () => number,
  { most, fresh = FRESH_MS, stale = STALE_MS }: Keeping,
): Remembered<T> => {
  const known = createCache<{ at: number; value: T }>({ most, forMs: stale, now });
  const get = async (key: string): Promise<T> => {
    const last = known.get(key);
    if (last !== undefined && now() - last.at < fresh) return last.value;
    try {
      const value = await load(key);
      known.set(key, { at: now(), value });
      return value;
    } catch (error) {
      if (last !== undefined && error instanceof StoreUnavailableError) return last.value;
      throw error;
    }
  };
  return Object.assign(get, { forget: () => known.clear() });
};

/** `note`: remembers pupils that were found in another way. */
type RememberedPupils = {
  pupils: (school: SchoolId, ids: readonly PupilId[]) => Promise<Pupil[]>;
  note: (found: Pupil[]) => Pupil[];
};

/**
 * Pupils by id, looked up at most twice a minute, or as seen before when the store does not answer. A form holds answers
 * that look like ids. An id that was nobody's just now is not asked again at every press.
 */
export const rememberPupils = (store: Pick<Store, 'pupils'>, now: () => number): RememberedPupils => {
  const seen = createCache<{ pupil: Pupil; at: number }>({ most: MOST_PUPILS });
  const nobody = createCache<string>({ most: MOST_NOBODIES, forMs: FRESH_MS, now });
  const note = (found: Pupil[]): Pupil[] => {
    for (const pupil of found) seen.set(keyOf(pupil.school, pupil.id), { pupil, at: now() });
    return found;
  };
  const lookUp = async (school: SchoolId, ids: readonly PupilId[]): Promise<Pupil[]> => {
    const found = note(await store.pupils(school, ids));
    for (const id of ids) if (!found.some((pupil) => pupil.id === id)) nobody.set(keyOf(school, id), id);
    return found;
  };
  const orSeen = async (school: SchoolId, ids: readonly PupilId[]): Promise<Pupil[]> => {
    try {
      return ids.length === 0 ? [] : await lookUp(school, ids);
    } catch (error) {
      const known = ids.flatMap((id) => seen.get(keyOf(school, id))?.pupil ?? []);
      if (known.length === 0 || !(error instanceof StoreUnavailableError)) throw error;
      return known;
    }
  };
  const pupils: RememberedPupils['pupils'] = async (school, ids) => {
    const wanted = ids.filter((id) => !nobody.has(keyOf(school, id)));
    const fresh = wanted.flatMap((id) => freshly(seen.get(keyOf(school, id)), now()));
    const others = wanted.filter((id) => !fresh.some((pupil) => pupil.id === id));
    const found = [...fresh, ...(await orSeen(school, others))];
    return wanted.flatMap((id) => found.find((pupil) => pupil.id === id) ?? []);
  };
  return { pupils, note };
};

const freshly = (known: { pupil: Pupil; at: number } | undefined, now: number): Pupil[] =>
  known !== undefined && now - known.at < FRESH_MS ? [known.pupil] : [];
