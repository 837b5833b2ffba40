import { afterEach, describe, expect, test } from 'vitest';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { assesses, castOf, codesOn, opensList, opensOwn, recordsAndReads, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';
const TODAY = 'Ja, vandaag';
const CONTENT = /Sam|Boterbloem|kring|mee naar huis/;

const adds = async (person: Person, vandaag: string): Promise<void> => {
  await opensOwn(person);
  await person.presses('Er is iets bijgekomen');
  person.fills({ 'Wat is erbij gekomen?': 'Sam wil niet mee naar huis.', 'Moet iemand dit vandaag lezen?': vandaag });
  await person.presses('Opslaan');
};

const opens = async () => {
  school = await SchoolDay.opens();
  return castOf(school);
};

describe('something came up', () => {
  test.each([
    [TODAY, 'Graag vandaag lezen.', true],
    ['Nee', 'is iets bijgeschreven', false],
  ])('before it was read: %s', async (vandaag, says, urgent) => {
    const { teacher, ib } = await opens();
    await records(teacher, { meekijken: 'De IB’er, deze week' });
    const [heard = ''] = await told(ib, () => adds(teacher, vandaag));
    expect(heard).toContain(urgent ? 'Er is een signaal voor vandaag' : says);
    expect(heard).not.toMatch(CONTENT);
    expect((await workOf(ib)).includes('Vandaag.')).toBe(urgent);
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('wil niet mee naar huis.');
    const [again = ''] = await told(ib, () => adds(teacher, TODAY));
    expect(again).toContain(urgent ? 'is iets bijgeschreven. Graag vandaag lezen.' : 'Er is een signaal voor vandaag');
  });

  test('today, while somebody has it already: that colleague hears it', async () => {
    const { teacher, ib, head } = await opens();
    await records(teacher, { meekijken: 'De IB’er, deze week' });
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await head.forges({ ...ib.holding('Beoordelen'), go: 'open' });
    await head.presses('Neem over');
    const before = ib.chat.length;
    const [heard = ''] = await told(head, () => adds(teacher, TODAY));
    expect(heard).toContain('Graag vandaag lezen.');
    expect(teacher.sight).toContain('Joris Vuurtoren krijgt bericht.');
    expect(ib.chat).toHaveLength(before);
  });

  test.each([
    [TODAY, 'Er is een signaal voor vandaag', 'Vandaag. '],
    ['Nee', 'is iets bijgeschreven', 'Signaal: Terugkijken'],
  ])('after it was assessed: %s', async (vandaag, says, work) => {
    const { teacher, ib } = await opens();
    await recordsAndReads(teacher, ib);
    await assesses(ib);
    const [heard = ''] = await told(ib, () => adds(teacher, vandaag));
    expect(heard).toContain(says);
    expect(teacher.sight).toContain('Hatice Kompasroos krijgt bericht.');
    expect(await workOf(ib)).toContain(work);
  });

  test('on a signal that nobody was asked to read: today asks, otherwise it waits in the list', async () => {
    const { teacher, ib } = await opens();
    await records(teacher, { meekijken: NOBODY });
    expect(await told(ib, () => adds(teacher, 'Nee'))).toEqual([]);
    expect(teacher.sight).toContain('ziet het in de weeklijst');
    const [heard = ''] = await told(ib, () => adds(teacher, TODAY));
    expect(heard).toContain('Er is een signaal voor vandaag');
    await opensList(ib, 'weekly');
    expect(ib.sight).toContain('Je hebt alles bekeken.');
    expect(await workOf(ib)).toContain('Vandaag. Signaal: Beoordelen');
  });
});
