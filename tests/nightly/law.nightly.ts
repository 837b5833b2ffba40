import { describe, expect, test } from 'vitest';
import { protocols } from '../../dialogs/register.js';
import { SEED } from '../faults/random.js';
import { lawfully } from '../law/run.js';

/** Every kind of case, every act, every id it reads; `npm test` does some by lot. `SEED=…` gives the same ones again. */
describe(`SEED=${SEED}: what is not yours and what is not there are the same`, () => {
  test.each(Object.keys(protocols))('%s', async (id) => {
    const found = await lawfully(SEED, { walks: 3, only: id, times: 3 });
    expect(found.differences).toEqual([]);
    expect(found.changed).toEqual([]);
    expect(found.tried).toBeGreaterThan(500);
  });
});
