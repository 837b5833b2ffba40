import { describe, expect, test } from 'vitest';
import { choose } from '../../../bot/screens/home.js';
import { together } from '../../../bot/screens/together.js';
import { ENTRIES } from '../../../bot/screens/entries.js';
import { buttonsOn, isOpenTo, WAYS_IN } from '../../../bot/screens/waysIn.js';
import type { EntryCard } from '../../../dialogs/engine/language/entry.js';
import type { Place } from '../../../dialogs/engine/language/places.js';
import { ROLES } from '../../../dialogs/engine/school/school.js';
import { protocols } from '../../../dialogs/register.js';
import { actionTitles } from '../../cards/support.js';

const CARDS: readonly EntryCard[] = ['home', 'record', 'more', 'together', 'reach', 'staff', 'urgent'];
const PLACES: readonly Place[] = ['help', 'pupilAccount', 'stranger', 'callBack', 'colleaguesChild'];

describe('the way into a protocol', () => {
  test('is there for every protocol that people start', () => {
    const without = Object.values(protocols).filter(
      ({ startedBy, entry = [], places }) => startedBy.length > 0 && entry.length === 0 && places === undefined,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('at a place of the bot is that of one protocol', () => {
    const all = Object.values(protocols).flatMap(({ places = {} }) => Object.keys(places));
    expect(all.sort()).toEqual([...PLACES].sort());
    for (const { id, places = {} } of Object.values(protocols))
      for (const { way } of Object.values(places)) expect([id, protocols[id]?.ways.includes(way)]).toEqual([id, true]);
  });

  test('is a way of its protocol', () => {
    for (const { protocol, way } of ENTRIES)
      expect([protocol, protocols[protocol]?.ways.includes(way)]).toEqual([protocol, true]);
  });

  test('is seen by everybody who may start it, and offered by name to nobody else', () => {
    for (const entry of ENTRIES) {
      const { startedBy = [] } = protocols[entry.protocol] ?? {};
      for (const role of startedBy)
        expect([entry.button.title, role, isOpenTo(entry, [role])]).toEqual([entry.button.title, role, true]);
      for (const role of entry.for ?? []) expect(startedBy).toContain(role);
    }
  });

  test('stands on a card, each at a place of its own', () => {
    for (const entry of ENTRIES)
      expect([entry.button.title, Object.keys(entry.under ?? {}).length > 0]).toEqual([entry.button.title, true]);
    for (const card of CARDS) {
      const places = WAYS_IN.flatMap(({ under }) => under?.[card] ?? []);
      expect(new Set(places).size, card).toBe(places.length);
    }
  });

  test('leaves room on the first card for what is not finished', () => {
    for (const role of ROLES) expect(buttonsOn('home', [role]).length).toBeLessThanOrEqual(5);
  });

  test('finds room on a card by pages of at most six', () => {
    expect(actionTitles(choose()).length).toBeLessThanOrEqual(7);
    expect(actionTitles(together(ROLES)).length).toBeLessThanOrEqual(7);
  });
});
