import { LRUCache } from 'lru-cache';

/**
 * `most`: entries; one more, and what was not asked for longest goes. `forMs`: how long an entry is true after it was
 * put there, by `now` in milliseconds; left out, as long as there is place.
 */
type Limits = { most: number; forMs?: number; now?: () => number };

export type Cache<V extends object | string | number> = LRUCache<string, V>;

/** What one process remembers. Nobody may need it: whoever does not find it looks it up again. */
export const createCache = <V extends object | string | number>({ most, forMs, now = Date.now }: Limits): Cache<V> =>
  new LRUCache({
    max: most,
    ...(forMs !== undefined && {
      // The library counts the last millisecond in.
      ttl: forMs - 1,
      ttlResolution: 0,
      // What is no longer true leaves the memory, also when nobody asks for it.
      ttlAutopurge: true,
      perf: { now },
    }),
  });

/** Ids hold no new line. */
export const keyOf = (...ids: string[]): string => ids.join('\n');
export const idsIn = (key: string): string[] => key.split('\n');
