import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin } from '../../dialogs/engine/decide/begin.js';
import { protocols } from '../../dialogs/register.js';
import { els, worldOf } from './world.js';

/** Of every protocol: its code is made of what was random when it began, and of nothing that anybody may know. */

const all = Object.values(protocols);
const world = worldOf(all);

const begun = fc.record({
  of: fc.constantFrom(...all),
  id: fc.string({ minLength: 1 }),
  seeds: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 }),
  attempt: fc.nat(5),
});

test('two beginnings of one id have two codes; one beginning has the same code however often it is carried out', () => {
  fc.assert(
    fc.property(begun, ({ of, id, seeds: [seed = '', other = ''], attempt }) => {
      const beginning = { id, protocol: of.id, way: of.ways[0]!, starter: els.id, attempt };
      const { code } = begin({ ...beginning, seed }, world);
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}$/);
      expect(begin({ ...beginning, seed }, { ...world, now: '2027-01-01T10:00:00.000Z' }).code).toBe(code);
      expect(begin({ ...beginning, seed: other }, world).code).not.toBe(code);
      expect(begin({ ...beginning, seed, attempt: attempt + 1 }, world).code).not.toBe(code);
    }),
  );
});
