import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { type SchoolDay } from '../../support/school.js';
import {
  boardOf,
  castOf,
  chooses,
  declares,
  leavesTheSchool,
  opensBoard,
  opensSchool,
  pressesBoard,
  runningIn,
} from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOT_YOURS = 'Deze zaak is er niet, of je kunt er niet bij.';

describe('who has a part in it', () => {
  const running = async () => {
    const found = await runningIn({});
    school = found.school;
    return found;
  };
  const hasBoard = (person: Person): boolean => person.chat.some(({ raw }) => raw.includes('Per ACTIE'));

  test('a tick by a colleague who was put out of the team meanwhile', async () => {
    const { head, bhv } = await running();
    await pressesBoard(bhv, 'Alle taken');
    chooses(bhv, 'Klopt het bericht?');
    const before = bhv.chat.length;
    await opensBoard(head, 'Iemand erbuiten laten');
    head.fills({ 'Wie?': 'Bas van der Pannenkoek' });
    await head.presses('Opslaan');
    await bhv.presses('Gedaan');
    expect(bhv.sight).toBe(NOT_YOURS);
    expect(textOf(boardOf(head).card)).toContain('0 van');
    expect(bhv.chat).toHaveLength(before);
    await opensBoard(head, 'Rol geven');
    head.fills({ 'Welke rol?': 'Logboek', 'Aan wie?': 'Hatice Kompasroos' });
    await head.presses('Geef deze rol');
    expect(textOf(boardOf(bhv).card)).toContain('logboek');
  });

  test('all roles on one card, right after the start; then the bestuur is phoned', async () => {
    school = await opensSchool();
    const { head, ib, bhv } = await castOf(school);
    await declares(head);
    head.fills({ 'Kies iemand': 'Hatice Kompasroos' });
    await head.presses('Verder');
    const before = bhv.chat.length;
    await head.presses('Verdeel de rollen');
    expect(head.value('School draaiend houden')).toBe(ib.id);
    head.fills({
      Communicatie: 'Hatice Kompasroos',
      Logboek: 'Marit Zonnedauw',
      'Opvang leerlingen': 'Bas van der Pannenkoek',
      'Opvang team': 'Bas van der Pannenkoek',
      'Contact met het bestuur': 'Ikzelf Joris Vuurtoren',
    });
    await head.presses('Opslaan');
    expect(head.sight).toContain('De rollen staan op het bord.');
    expect(textOf(boardOf(ib).card)).not.toContain('Rollen leeg');
    expect(bhv.chat.slice(before).filter(({ raw }) => raw.includes('Je hebt een rol.'))).toHaveLength(1);
    await head.presses('Bel het bestuur');
    head.fills({ 'Hoe laat sprak je iemand?': '10:05' });
    await head.presses('Opslaan');
    expect(textOf(boardOf(ib).card)).toContain('Bestuur gesproken om 10.05.');
    expect(head.pressed).toBe(7);
  });

  test('the lead is taken with open eyes, and who led hears it', async () => {
    const { head, ib } = await running();
    await pressesBoard(ib, 'Rol nemen');
    expect(ib.choices('Welke rol neem jij?')).toContain('Leiding – Joris Vuurtoren leidt nu. Neem je het over?');
    ib.fills({ 'Welke rol neem jij?': 'Leiding' });
    await ib.presses('Neem deze rol');
    expect(ib.sight).toContain('Wie dit leidde, krijgt bericht.');
    expect(textOf(head.newest.card)).toMatch(/^Hatice Kompasroos leidt nu\. Calamiteit \w{3}-\w{3}\./);
  });

  test('two take the lead at the same moment: one has it, and both boards say who', async () => {
    const { head, ib, bhv } = await running();
    for (const one of [ib, bhv]) {
      await pressesBoard(one, 'Rol nemen');
      one.fills({ 'Welke rol neem jij?': 'Leiding' });
    }
    await Promise.all([ib.presses('Neem deze rol'), bhv.presses('Neem deze rol')]);
    const led = [head, ib, bhv].map((one) => /leiding ([^·]+) ·/.exec(textOf(boardOf(one).card))?.[1]);
    expect(new Set(led).size).toBe(1);
    expect(['Hatice Kompasroos', 'Bas van der Pannenkoek']).toContain(led[0]);
    const other = led[0] === 'Hatice Kompasroos' ? bhv : ib;
    await pressesBoard(other, 'Afsluiten');
    expect(other.sight).toContain(`Dit doet ${led[0]}.`);
    // Who stays responsible may close it whoever leads.
    await pressesBoard(head, 'Afsluiten');
    expect(head.sight).toContain('Staat het in de incidentregistratie?');
  });

  test('a school chooses who is in the crisisteam, and how often a stand is asked', async () => {
    school = await opensSchool({}, { team: ['directeur', 'administratie'], standHours: 1 });
    const { head, ib, bhv } = await castOf(school);
    const [office] = await school.cameIn('administratie');
    await head.says('calamiteit');
    await head.presses('Calamiteit');
    expect(head.choices('Wie mag meekijken?')[0]).toBe('Het crisisteam: Hatice Kompasroos en Ria Briefpapier');
    await declares(head);
    await leavesTheSchool(head);
    expect([head, ib, office, bhv].map(hasBoard)).toEqual([true, true, true, false]);
    await school.itIs('11:00');
    expect(head.newest.raw).toContain('Tijd voor een nieuwe stand.');
  });

  test('only the directeur and who stands in: nobody else has a board', async () => {
    school = await opensSchool();
    const { head, ib, bhv } = await castOf(school);
    await declares(head, { wie: 'Alleen ik en Hatice Kompasroos' });
    await leavesTheSchool(head);
    expect([head, ib, bhv].map(hasBoard)).toEqual([true, true, false]);
  });

  test('hiding from a threat: a count, a role, a letter and the clock all stay quiet, and work is done', async () => {
    school = await opensSchool();
    const { head, ib, bhv, teacher } = await castOf(school);
    await declares(head, { soort: 'Geweld of dreiging' });
    await opensBoard(ib, 'Stil');
    const everybody = [head, bhv, teacher];
    const before = everybody.map(({ chat }) => chat.length);
    await opensBoard(ib, 'Telling');
    await ib.presses('Opslaan');
    await pressesBoard(ib, 'Alle taken');
    chooses(ib, 'Klopt het bericht?');
    await ib.presses('Gedaan');
    await school.itIs('10:20');
    expect(everybody.map(({ chat }) => chat.length)).toEqual(before);
    const board = boardOf(head);
    expect(textOf(board.card)).toContain('Stil: ik stuur nu geen berichten.');
    expect(textOf(board.card)).toContain(' 1 van ');
    await opensBoard(ib, 'Geluid weer aan');
    expect(head.newest.raw).toContain('Het geluid staat weer aan.');
  });
});
