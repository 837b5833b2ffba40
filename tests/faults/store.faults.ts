import { describe, expect, test } from 'vitest';
import { SEED } from './random.js';
import { throughIllness } from './store.js';

describe(`the store is away at random calls, SEED=${SEED}`, () => {
  test.each([0, 1, 2])(
    'run %i: everybody is told, the cards stay filled, what was told saved is saved',
    async (run) => {
      expect(await throughIllness(SEED + run, 12)).toEqual([]);
    },
  );
});
