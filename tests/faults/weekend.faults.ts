import { describe, expect, test } from 'vitest';
import { SEED } from './random.js';
import { throughWeekend, throughWeekendTogether } from './weekend.js';

describe(`stopped for a weekend, SEED=${SEED}`, () => {
  test('what was due is caught up, each person is reminded once', async () => {
    const { reminders, faults } = await throughWeekend(SEED);
    expect(faults).toEqual([]);
    expect(Math.max(...reminders)).toBe(1);
  });
  test.each([2, 5])('%i bots: the same', async (bots) => {
    const { reminders, faults } = await throughWeekendTogether(SEED, bots);
    expect(faults).toEqual([]);
    expect(Math.max(...reminders)).toBe(1);
  });
});
