import { describe, expect, test } from 'vitest';
import { SEED } from './random.js';
import { throughLies } from './teams.js';

describe(`Teams lies, SEED=${SEED}`, () => {
  test.each([0, 1, 2, 3])('run %i: nothing is lost, doubled or left hanging', async (run) => {
    expect(await throughLies(SEED + run, 10)).toEqual([]);
  });
});
