import { describe, expect, test } from 'vitest';
import { throughCrashes } from './crash.js';
import { throughProcesses } from './processes.js';
import { SAME_SEED } from './random.js';
import { throughIllness } from './store.js';
import { throughLies } from './teams.js';
import { throughWeekendTogether } from './weekend.js';

/** A little of what `npm run faults` does at length; all at the same time, since most of it is waiting. */
describe(`faults, SEED=${SAME_SEED}`, { timeout: 60_000 }, () => {
  test.concurrent('Teams lies: nothing is lost, doubled or left hanging', async () => {
    expect(await throughLies(SAME_SEED, 1)).toEqual([]);
  });
  test.concurrent('killed five times: what was told saved is there, once', async () => {
    expect((await throughCrashes(SAME_SEED, 5)).faults).toEqual([]);
  });
  test.concurrent('the store is away at random calls: everybody is told, what was told saved is saved', async () => {
    expect(await throughIllness(SAME_SEED, 2)).toEqual([]);
  });
  test.concurrent('two bots on one store: each message once', async () => {
    expect(await throughProcesses(SAME_SEED, 2, 1)).toEqual([]);
  });
  test.concurrent('a weekend without a clock: each person is reminded once', async () => {
    const { reminders, faults } = await throughWeekendTogether(SAME_SEED, 2);
    expect(faults).toEqual([]);
    expect(Math.max(...reminders)).toBe(1);
  });
});
