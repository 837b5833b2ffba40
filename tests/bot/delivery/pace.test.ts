import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimer } from '../../../bot/support/timer.js';
import { createPace, reserve } from '../../../bot/teams/pace.js';

const LIMITS = [
  { most: 7, withinMs: 1_000 },
  { most: 60, withinMs: 30_000 },
];

/** The most calls that fall in any window of this length. */
const busiest = (times: readonly number[], withinMs: number): number =>
  Math.max(...times.map((start) => times.filter((at) => start <= at && at < start + withinMs).length));

describe('no faster than Teams takes it', () => {
  test('whenever calls come, no window holds more than its limit, none goes early, and order is kept', () => {
    const arrivals = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(arrivals, (gaps) => {
        const kept: number[] = [];
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap;
          const at = reserve(kept, LIMITS, now);
          expect(at).toBeGreaterThanOrEqual(now);
          return at;
        });
        expect(times).toEqual([...times].sort((one, other) => one - other));
        for (const { most, withinMs } of LIMITS) expect(busiest(times, withinMs)).toBeLessThanOrEqual(most);
        expect(kept.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('one chat keeps its order, a failing call holds up nobody, and another chat does not wait for it', async () => {
    const pace = createPace(createTimer());
    const one = { serviceUrl: 'https://teams', conversation: 'one' };
    const other = { serviceUrl: 'https://teams', conversation: 'other' };
    const done: string[] = [];
    let release = (): void => undefined;
    const first = pace.run({ ...one, tenant: 't' }, () => new Promise<void>((resolve) => (release = resolve)));
    const second = pace.run({ ...one, tenant: 't' }, () => Promise.reject(new Error('refused')));
    const third = pace.run({ ...one, tenant: 't' }, () => Promise.resolve(done.push('third')));
    await pace.run({ ...other, tenant: 't' }, () => Promise.resolve(done.push('other')));
    expect(done).toEqual(['other']);
    release();
    await first;
    await expect(second).rejects.toThrow('refused');
    await third;
    expect(done).toEqual(['other', 'third']);
  });
});
