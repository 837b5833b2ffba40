import { describe, expect, test } from 'vitest';
import { throughCalamity, throughCalamityCrashes } from './calamity.js';
import { SEED } from './random.js';

const DEATHS = 40;

describe(`a calamity, SEED=${SEED}`, () => {
  test.each([0, 1, 2, 3])('run %i, Teams lies: nothing is lost or doubled, and the boards are true', async (run) => {
    expect(await throughCalamity(SEED + run, 10)).toEqual([]);
  });

  test('killed with kill -9, often: the same', async () => {
    const { faults, ...counts } = await throughCalamityCrashes(SEED, DEATHS);
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(faults).toEqual([]);
    expect(counts.betweenSendAndMark).toBeGreaterThan(0);
  });
});
