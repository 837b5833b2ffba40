import { afterEach, describe, expect, test } from 'vitest';
import { idOf, type Who } from '../../../support/cast.js';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { fillsSecondCard, records, searches, WORRY } from '../story.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { IllStore } from '../../../support/store.js';
import { castOf, codesOn, NOT_YOURS, opensList } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const SAM = 'mk6df9k8gj';
const NOEMI = 'q9t5nyvxjp';
const OF_THE_VLIEGER = '4k9wtf5eau';
const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';

const opens = async (ill?: IllStore) => {
  school = await SchoolDay.opens({ ...(ill && { store: ill.before }) });
  return castOf(school);
};

const chooses = async (person: Person, word: string, child: string): Promise<void> => {
  await opensList(person, 'dossier');
  person.fills({ 'Zoek op naam': word });
  await person.presses('Zoek');
  person.fills({ Kind: child });
  await person.presses('Open dossier');
};

describe('the dossier of a child', () => {
  test('chosen by name, seven cases page by page, newest first, each with its button', async () => {
    const { teacher, ib } = await opens();
    for (let n = 1; n <= 7; n += 1) {
      await school.itIs(`10:0${n}`);
      await records(teacher, { wat: `Voorval ${n}.` });
    }
    await chooses(ib, 'boter', 'Sam');
    expect(ib.sight).toContain('Sam Boterbloem');
    const read: string[] = [];
    for (const [page, more] of ['Ouder', 'Ouder', 'Nieuwer'].entries()) {
      expect(ib.sight).toContain(`Kaart ${page + 1}`);
      read.push(...(ib.sight.match(/Voorval \d/g) ?? []));
      expect(ib.buttons).toContain(more);
      if (page < 2) await ib.presses('Ouder');
    }
    expect(read).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Voorval ${n}`));
    expect(ib.buttons).not.toContain('Ouder');
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('Voorval 1.');
  });

  test('other children of a case are masked there', async () => {
    const { teacher, ib } = await opens();
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    const what = { 'Wat zag of hoorde je?': 'Sam duwde Fenna Zeewier.', 'Hoe weet je dit?': 'Zelf gezien of gehoord' };
    teacher.fills({ 'Over wie gaat het?': 'Sam', ...what });
    await teacher.presses('Verder');
    fillsSecondCard(teacher);
    await teacher.presses('Opslaan');
    await chooses(ib, 'boter', 'Sam');
    expect(ib.sight).toContain('S.B. duwde F.Z.');
    expect(ib.sight).not.toMatch(/Fenna|Zeewier/);
  });

  test('beperkt only for who may read it, and no gap for others', async () => {
    const { teacher, ib } = await opens();
    const [duo] = await school.cameIn('duo');
    await records(teacher, { wat: 'Open verhaal.' });
    await records(teacher, { wat: 'Besloten verhaal.', speelt: [TOLD_ITSELF] });
    await records(teacher, { wat: 'Nog een verhaal.' });
    await ib.forges({ go: 'dossier', leerling: SAM });
    expect(ib.sight).toContain('Besloten verhaal.');
    await duo.forges({ go: 'dossier', leerling: SAM });
    expect(duo.sight).toContain('Open verhaal.');
    expect(duo.sight).not.toContain('Besloten');
    expect(codesOn(duo)).toHaveLength(2);
    expect(duo.sight).not.toMatch(/Kaart|meer|Ouder/);
  });

  test.each<[Who, string]>([
    ['duo', NOEMI],
    ['duo', 'zzzzzzzzzz'],
    ['leerkracht', NOEMI],
    ['invaller', SAM],
    ['stagiair', SAM],
    ['vakleerkracht', SAM],
    ['concierge', SAM],
    ['contactpersoon', SAM],
    ['bestuur', SAM],
    ['ib', OF_THE_VLIEGER],
    ['ibVlieger', SAM],
  ])('refused for %s about %s, in the same words', async (who, leerling) => {
    const { teacher } = await opens();
    await records(teacher);
    const [person] = await school.cameIn(who);
    await person.forges({ go: 'dossier', school: REGENBOOG, leerling });
    expect(person.sight).toBe(NOT_YOURS);
  });

  test('a case that somebody may not open does not tell whom it is about', async () => {
    const { teacher, ib } = await opens();
    const [duo] = await school.cameIn('duo');
    await records(teacher, { speelt: [TOLD_ITSELF] });
    await duo.forges({ ...ib.holding('Openen'), go: 'dossier' });
    expect(duo.sight).toBe(NOT_YOURS);
  });

  test('the parent finds neither the own child nor a search that says so', async () => {
    await opens();
    const [parent] = await school.cameIn('duo');
    await opensList(parent, 'dossier');
    await searches(parent, 'suiker');
    expect(parent.sight).toContain('Niemand gevonden.');
  });

  test('a look is written down with the child before it is shown, or it is not shown', async () => {
    const ill = new IllStore();
    const { teacher, ib } = await opens(ill);
    await records(teacher, { wat: 'Dit leest niemand.' });
    await ib.forges({ go: 'dossier', leerling: SAM });
    const [event] = await school.auditOf(REGENBOOG);
    expect(event).toMatchObject({ did: 'looked', person: idOf('ib'), subjects: [SAM] });
    ill.ill = (call) => (call === 'audit' ? 'away' : undefined);
    await ib.forges({ go: 'dossier', leerling: SAM });
    expect(ib.sight).not.toMatch(/Dit leest niemand|Sam/);
    expect(ib.sight).toContain('Probeer het over een minuut.');
  });

  test('cases that fell silent, by month, only for who watches over all of them', async () => {
    const { teacher, ib, head } = await opens();
    await records(teacher, { meekijken: 'Niemand. Ik houd het zelf in de gaten' });
    await school.itIs('12:30', '2026-11-16');
    await school.itIs('10:00', '2026-12-17');
    for (const person of [ib, head]) {
      await opensList(person, 'quiet');
      expect(person.sight).toContain('stil sinds november 2026');
      expect(person.sight).not.toMatch(/Sam|16 nov|10 nov/);
    }
    for (const person of await school.cameIn('leerkracht', 'vervanger', 'contactpersoon', 'administratie', 'bestuur')) {
      await opensList(person, 'quiet');
      expect([person.who, person.sight]).toEqual([person.who, NOT_YOURS]);
    }
  });
});
