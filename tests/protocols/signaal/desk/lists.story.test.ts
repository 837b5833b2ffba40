import { afterEach, describe, expect, test } from 'vitest';
import { codeOn, records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { assesses, castOf, codesOn, opensList } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';

const opens = async () => {
  school = await SchoolDay.opens();
  return castOf(school);
};

const searches = async (person: Person, what: Record<string, string>): Promise<void> => {
  await person.presses('Zoeken');
  person.fills(what);
  await person.presses('Toon');
};

describe('Mijn werk', () => {
  test('six a card, with the initials and the group beside the code, and nothing of them in the chat', async () => {
    const { teacher, ib } = await opens();
    for (let n = 0; n < 7; n += 1) await records(teacher);
    await opensList(ib, 'work');
    expect(codesOn(ib)).toHaveLength(6);
    expect(ib.sight).toContain('S.B., groep 5');
    expect(ib.chat.some(({ raw }) => raw.includes('S.B.'))).toBe(false);
    await ib.presses('Meer');
    expect(codesOn(ib)).toHaveLength(1);
    await ib.presses('Terug');
    expect(ib.sight).toContain('Kaart 1 van 2');
  });

  test('a case leads back to the same card of the list, also from its form and after its answer', async () => {
    const { teacher, ib } = await opens();
    for (let n = 0; n < 9; n += 1) await records(teacher);
    await opensList(ib, 'work');
    await ib.presses('Meer');
    const [third] = codesOn(ib);
    await ib.presses(third!);
    expect(ib.buttons).not.toContain('Sluiten');
    await ib.presses('Beoordelen');
    await ib.presses('Terug');
    await ib.presses('Mijn werk');
    expect(ib.sight).toContain('Kaart 2 van 2');
    await ib.presses(third!);
    await ib.presses('Beoordelen');
    await ib.presses('Opslaan en antwoord sturen');
    await assesses(ib);
    await ib.presses('Mijn werk');
    expect(ib.sight).toContain('Kaart 2 van 2');
  });

  test('is narrowed to a child, a group or a colleague, and only to what stands in it', async () => {
    const { teacher, ib, deputy } = await opens();
    await records(teacher);
    const first = codeOn(teacher);
    await records(deputy, { zoek: 'boter', over: 'Sam' });
    await records(deputy, { zoek: 'suiker', over: 'Noémi' });
    const third = codeOn(deputy);
    await opensList(ib, 'work');
    await ib.presses('Zoeken');
    expect(ib.choices('Groep')).toEqual(['groep 5', 'groep 7']);
    expect(ib.choices('Van welke collega?')).toEqual(['Bas van der Pannenkoek', 'Marit Zonnedauw']);
    await ib.presses('Terug');
    await searches(ib, { Groep: 'groep 7' });
    expect(codesOn(ib)).toEqual([third]);
    expect(ib.sight).toContain('Er wacht 1 ding op je.');
    await ib.presses('Alles tonen');
    expect(codesOn(ib)).toHaveLength(3);
    await searches(ib, { 'Van welke collega?': 'Marit Zonnedauw' });
    expect(codesOn(ib)).toEqual([first]);
    await ib.presses('Alles tonen');
    await searches(ib, { Kind: 'Sam' });
    expect(codesOn(ib)).toHaveLength(2);
    await ib.presses(first);
    await ib.presses('Mijn werk');
    expect(codesOn(ib)).toHaveLength(2);
  });

  test('a code opens its case, however it is typed; one that is not there says so, as one of others does', async () => {
    const { teacher, ib } = await opens();
    const [other] = await school.cameIn('vakleerkracht');
    await records(teacher, { meekijken: NOBODY });
    const code = codeOn(teacher);
    await opensList(ib, 'work');
    await searches(ib, { Code: code.toLowerCase().replace('-', ' ') });
    expect(ib.sight).toContain('Sam Boterbloem');
    await ib.presses('Mijn werk');
    await searches(ib, { Code: 'AAA-AAA' });
    const gone = ib.sight.replaceAll('AAA-AAA', '');
    expect(gone).toContain('Ik vind geen open zaak met die code.');
    await opensList(other, 'work');
    await searches(other, { Code: code });
    expect(other.sight).toContain('Ik vind geen open zaak met die code.');
    expect(other.sight).not.toContain('Sam');
  });

  test('family of a child and who reads no name see no initials', async () => {
    const { teacher } = await opens();
    const [parent] = await school.cameIn('duo');
    await records(teacher);
    await opensList(parent, 'work');
    expect(parent.sight).not.toContain('N.S.');
  });
});

describe('Weeklijst', () => {
  test('is gone through with Volgende, and has initials and a search too', async () => {
    const { teacher, ib } = await opens();
    for (let n = 0; n < 3; n += 1) await records(teacher, { meekijken: NOBODY });
    await opensList(ib, 'weekly');
    expect(ib.sight).toContain('S.B., groep 5');
    expect(ib.buttons).toContain('Zoeken');
    await ib.presses(codesOn(ib)[0]!);
    for (let left = 3; left > 0; left -= 1) {
      await ib.presses('Bekeken');
      await ib.presses('Volgende');
    }
    expect(ib.sight).toContain('Je hebt alles bekeken.');
  });
});

describe('Mijn signalen', () => {
  test('what somebody wrote, the newest on top, and what came of it', async () => {
    const { teacher, ib } = await opens();
    await records(teacher, { meekijken: NOBODY });
    await records(teacher);
    const second = codeOn(teacher);
    await opensList(teacher, 'work');
    await teacher.presses('Mijn signalen');
    expect(teacher.sight).toContain('staat in de weeklijst');
    expect(teacher.sight).toContain('nog niet opgepakt');
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await teacher.forges({ go: 'written' });
    expect(teacher.sight).toContain('opgepakt door Hatice Kompasroos');
    await ib.presses('Beoordelen');
    await assesses(ib);
    await teacher.forges({ go: 'written' });
    expect(teacher.sight).toContain('beantwoord');
    await teacher.presses(second);
    expect(teacher.sight).toContain('Dank je. Ik kom kijken.');
    await teacher.presses('Mijn signalen');
    expect(codesOn(teacher)).toHaveLength(2);
    await ib.forges({ go: 'written' });
    expect(ib.sight).toContain('Je schreef nog geen signaal.');
  });
});
