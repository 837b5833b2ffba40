import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGone } from '../../../bot/cases/removedConcepts.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was thrown away is known for a minute, by who did it; then not even that is in memory', () => {
  const gone = createGone();
  gone.add('school', 'case', 'els');
  vi.advanceTimersByTime(59_000);
  expect([gone.has('school', 'case', 'els'), gone.has('school', 'case', 'ib')]).toEqual([true, false]);
  vi.advanceTimersByTime(2_000);
  expect(gone.has('school', 'case')).toBe(false);
});
