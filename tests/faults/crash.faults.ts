import { describe, expect, test } from 'vitest';
import { throughCrashes } from './crash.js';
import { SEED } from './random.js';

const DEATHS = 200;

describe(`killed with kill -9, SEED=${SEED}`, () => {
  test('often: what was told saved is there, once; a message at most twice, and only when urgent', async () => {
    const { faults, ...counts } = await throughCrashes(SEED, DEATHS);
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(faults).toEqual([]);
    expect(counts.betweenSendAndMark).toBeGreaterThan(0);
  });
});
