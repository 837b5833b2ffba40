import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCache } from '../../../bot/support/cache.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock = (at: number) => {
  let now = at;
  return { now: () => now, sets: (to: number) => (now = to) };
};

test('what is no longer true leaves the memory without anybody asking', () => {
  const { now, sets } = clock(1_000);
  const cache = createCache<string>({ most: 10, forMs: 100, now });
  cache.set('een', 'tekst');
  sets(1_100);
  vi.advanceTimersByTime(100);
  expect(cache.size).toBe(0);
});

test('a clock that is set back far does not keep the process busy', () => {
  let now = 1e12;
  let asked = 0;
  const cache = createCache<string>({ most: 10, forMs: 1_000, now: () => ((asked += 1), now) });
  cache.set('een', 'tekst');
  now = 0;
  vi.advanceTimersByTime(10_000);
  expect(asked).toBeLessThan(50);
});
