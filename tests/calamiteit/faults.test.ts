import { expect, test } from 'vitest';
import { throughCalamity } from '../faults/calamity.js';
import { SEED } from '../faults/random.js';

test(`Teams lies during a calamity: nothing is lost or doubled, and the boards are true, SEED=${SEED}`, async () => {
  expect(await throughCalamity(SEED, 1)).toEqual([]);
});
