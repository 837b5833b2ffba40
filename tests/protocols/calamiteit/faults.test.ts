import { expect, test } from 'vitest';
import { throughCalamity } from '../../faults/calamity.js';
import { SAME_SEED } from '../../faults/random.js';

test(`Teams lies during a calamity: nothing is lost or doubled, and the boards are true, SEED=${SAME_SEED}`, async () => {
  expect(await throughCalamity(SAME_SEED, 1)).toEqual([]);
});
