import { LRUCache } from 'lru-cache';

/**
 * `most`: entries. Beyond it the one that was asked for longest ago goes. `forMs`: how long an entry holds, by `now` in
 * milliseconds. Without it entries stay as long as there is room.
 */
type Limits = { most: number; forMs?: number; now?: () => number };

export type Cache<V extends object | string | number> = LRUCache<string, V>;

/** What one process remembers. Nothing depends on it: a missing entry is looked up again. */
export const createCache = <V extends object | string | number>({ most, forMs, now = Date.now }: Limits): Cache<V> =>
  forMs === undefined ? new LRUCache({ max: most }) : forAWhile(most, forMs, now);

/**
 * An old entry leaves the memory, even when nobody asks for it. The timers of the library are not used. They count on
 * with `now`, and loop when that clock is set back.
 */
const forAWhile = <V extends object | string | number>(most: number, forMs: number, now: () => number): Cache<V> => {
  const cache: Cache<V> = new LRUCache<string, V>({
    max: most,
    // The library counts the last millisecond in.
    ttl: forMs - 1,
    ttlResolution: 0,
    perf: { now },
    onInsert: () => purgeAfter(cache, forMs),
  });
  return cache;
};

type Purged = Pick<Cache<string>, 'size' | 'purgeStale'>;
const awaited = new WeakSet<Purged>();

/** The timer does not hold the cache, so one that nobody uses any more leaves the memory at once. */
const purgeAfter = (cache: Purged, forMs: number): void => {
  if (awaited.has(cache)) return;
  awaited.add(cache);
  setTimeout(purge, forMs, new WeakRef(cache), forMs).unref();
};

const purge = (held: WeakRef<Purged>, forMs: number): void => {
  const cache = held.deref();
  if (cache === undefined) return;
  awaited.delete(cache);
  cache.purgeStale();
  if (cache.size > 0) purgeAfter(cache, forMs);
};

/** Ids hold no new line. */
export const keyOf = (...ids: string[]): string => ids.join('\n');
export const idsIn = (key: string): string[] => key.split('\n');
