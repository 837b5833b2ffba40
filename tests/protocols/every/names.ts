import { expect, test } from 'vitest';
import { RESERVED } from '../../../bot/teams/incoming.js';
import { wayId, wayOf } from '../../../bot/screens/ways.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import { fieldsOf } from '../../../dialogs/engine/view/form.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { protocols } from '../../../dialogs/register.js';
import { els, OPAQUE, worldOf } from '../../engine/world.js';

const STARTED_BY_OTHERS = ['weeklijst', 'meldcode', 'meldcodejaar', 'spoedlijst', 'vakantie', 'zomer', 'terugbellen'];

const world = worldOf(Object.values(protocols));

export const names = (protocol: Protocol): void => {
  const ways = protocol.ways.map((way) =>
    begin({ id: 'case', protocol: protocol.id, way, starter: els.id, seed: '' }, world),
  );

  test('names no field as a button names its own data', () => {
    const sights = ways.map((c) => sightOf(c, world, els.id));
    const names = Object.values(protocol.steps).flatMap((step) =>
      sights.flatMap((c) => Object.keys(fieldsOf(step, c))),
    );
    expect(names.filter((name) => RESERVED.includes(name) || name.includes('.'))).toEqual([]);
  });

  test('offers nothing of several cards to another case: it answers on one', () => {
    const long = Object.entries(protocol.steps).filter(
      ([, { offer, pages = [] }]) => offer?.to.includes('andere_zaak') && pages.length > 1,
    );
    expect(long.map(([name]) => name)).toEqual([]);
  });

  test('has ways in whose ids tell nothing and lead back to it', () => {
    for (const way of protocol.ways) {
      expect(wayId(protocol.id, way)).toMatch(OPAQUE);
      expect(wayOf(wayId(protocol.id, way))).toEqual({ protocol: protocol.id, way });
    }
  });

  test('can be started by somebody or by another case, and names no step twice for the same title', () => {
    expect(protocol.startedBy.length > 0).toBe(!STARTED_BY_OTHERS.includes(protocol.id));
    const titles = Object.values(protocol.steps).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
};
