import { LRUCache } from 'lru-cache';

/**
 * `most`: entries; one more, and what was not asked for longest goes. `forMs`: how long an entry is true after it was
 * put there, by `now` in milliseconds; left out, as long as there is place.
 */
type Limits = { most: number; forMs?: number; now?: () => number };

export type Cache<V extends object | string | number> = LRUCache<string, V>;

/** What one process remembers. Nobody may need it: whoever does not find it looks it up again. */
export const createCache = <V extends object | string | number>({ most, forMs, now = Date.now }: Limits): Cache<V> =>
  forMs === undefined ? new LRUCache({ max: most }) : forAWhile(most, forMs, now);

/**
 * What is no longer true leaves the memory, also when nobody asks for it. Not by the timers of the library: they count on
 * with `now`, and turn in a circle when that clock is set back.
 */
const forAWhile = <V extends object | string | number>(most: number, forMs: number, now: () => number): Cache<V> => {
  let waits = false;
  const purgeLater = (): void => {
    if (waits) return;
    waits = true;
    setTimeout(purge, forMs).unref();
  };
  const purge = (): void => {
    waits = false;
    cache.purgeStale();
    if (cache.size > 0) purgeLater();
  };
  const cache: Cache<V> = new LRUCache<string, V>({
    max: most,
    // The library counts the last millisecond in.
    ttl: forMs - 1,
    ttlResolution: 0,
    perf: { now },
    onInsert: purgeLater,
  });
  return cache;
};

/** Ids hold no new line. */
export const keyOf = (...ids: string[]): string => ids.join('\n');
export const idsIn = (key: string): string[] => key.split('\n');
