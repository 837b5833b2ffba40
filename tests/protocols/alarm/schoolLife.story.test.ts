import { afterEach, describe, expect, test } from 'vitest';
import { castOf } from '../signaal/desk/support.js';
import { SchoolDay } from '../../support/school.js';
import { ASKED, asksForHelp, changes, heard, isAway } from './people.js';

/** The rows of practice.md 11 that an alarm meets. */

let school: SchoolDay;
afterEach(() => school.closes());

describe('an alarm in the life of a school', () => {
  test('a stagiair alone at a quarter past five: asked all the same, with the numbers of now', async () => {
    school = await SchoolDay.opens({ at: '17:15' });
    const [stagiair, ib, head] = await school.cameIn('stagiair', 'ib', 'directeur');
    await asksForHelp(stagiair);
    for (const words of ['De school is dicht tot', '0800-2000', '000-1234599', 'Bel ook zelf'])
      expect(stagiair.sight).toContain(words);
    for (const asked of [ib, head]) expect(heard(asked, 'Wout Sprokkelhout vraagt nu hulp.')).toBe(1);
    await school.itIs('17:20');
    expect(stagiair.newest.raw).toContain('Nog steeds geen reactie.');
    await school.itIs('17:25');
    expect(stagiair.newest.raw).toContain('Bel nu het bestuur');
    expect(stagiair.newest.raw).toContain('000-1234599');
    await head.presses('Ik ga nu');
    expect(heard(stagiair, 'Joris Vuurtoren komt naar je toe')).toBeGreaterThan(0);
  });

  test('the only IB’er on leave, the directeur cannot: the sender hears at once that nobody comes', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await isAway(school, 'ib');
    await changes(school, 'vervanger', ({ roles }) => ({ roles: roles.filter(({ deputy }) => deputy !== true) }));
    await school.itIs('10:01');
    await asksForHelp(teacher);
    expect(heard(ib, ASKED)).toBe(0);
    expect(heard(head, ASKED)).toBe(1);
    await head.presses('Ik kan niet');
    expect(head.sight).toContain('Er is niemand anders om te vragen.');
    expect(teacher.newest.raw).toContain('Niemand van wie ik het vroeg, kan nu komen.');
    expect(teacher.newest.raw).toContain('0800-2000');
    expect(teacher.newest.alert).toBe(true);
    const messages = teacher.chat.length;
    await head.pressesAgain();
    expect(teacher.chat).toHaveLength(messages);
    await school.itIs('10:06');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    expect(heard(ib, 'Spoed')).toBe(1);
    await head.presses('Ik ga nu');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren komt naar je toe');
  });

  test('one cannot, the other does not answer: numbers after five minutes', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, deputy } = await castOf(school);
    await asksForHelp(teacher);
    await ib.presses('Ik kan niet');
    await deputy.presses('Ik kan niet');
    expect(heard(teacher, 'kan nu komen')).toBe(0);
    await school.itIs('10:05');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    expect(teacher.newest.raw).toContain('000-1234504');
  });

  test('the IB’er asks herself and is the only one here: the others are asked at home', async () => {
    school = await SchoolDay.opens();
    const { ib, head } = await castOf(school);
    await isAway(school, 'directeur');
    await changes(school, 'vervanger', ({ roles }) => ({ roles: roles.filter(({ deputy }) => deputy !== true) }));
    await school.itIs('10:01');
    await ib.says('hoi');
    await ib.presses('Hulp nu');
    expect(ib.sight).toContain('Druk op Waarschuw nu. Dan stuur ik Joris Vuurtoren een bericht.');
    await ib.presses('Waarschuw nu');
    expect(ib.sight).toContain('Gewaarschuwd: Joris Vuurtoren.');
    expect(heard(head, 'Hatice Kompasroos vraagt nu hulp.')).toBe(1);
    expect(heard(ib, ASKED)).toBe(0);
  });

  test('nobody is known to be here today: all are asked', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head, deputy } = await castOf(school);
    for (const who of ['vervanger', 'ib', 'directeur'] as const) await isAway(school, who);
    await school.itIs('10:01');
    await asksForHelp(teacher);
    expect([ib, head, deputy].map((person) => heard(person, ASKED))).toEqual([1, 1, 1]);
  });

  test('about the directeur: nothing is sent or kept, and the bestuur is there to phone', async () => {
    school = await SchoolDay.opens();
    const { teacher } = await castOf(school);
    await teacher.says('hoi');
    const messages = school.teams.messages.length;
    await teacher.presses('Hulp nu');
    await teacher.presses('Het gaat over een van hen');
    expect(teacher.sight).toContain('Bel het bestuur: Stichting Luchtpost, 000-1234599. Gevaar: 112.');
    await school.itIs('10:15');
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('112 is called already: the others know it, and still come', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await teacher.presses('112 is al gebeld');
    for (const asked of [ib, head]) expect(heard(asked, '112 is al gebeld (10.00).')).toBe(1);
    expect(teacher.sight).toContain('Dat staat erbij.');
    await head.presses('Ik ga nu');
    expect(heard(teacher, 'Joris Vuurtoren komt naar je toe')).toBe(1);
  });

  test('two press Ik ga nu together: one goes, the other sees who, the sender one name', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await Promise.all([ib.presses('Ik ga nu'), head.presses('Ik ga nu')]);
    const [goes, other] = ib.sight.includes('Je collega ziet dat je komt.') ? [ib, head] : [head, ib];
    const name = goes === ib ? 'Hatice Kompasroos' : 'Joris Vuurtoren';
    expect(other.sight).toBe(`Dit is al opgepakt door ${name}, 10.00. Je hoeft niets te doen.`);
    expect(teacher.newest.raw).toContain(`${name} komt naar je toe`);
    expect(other.newest.raw).toContain(`${name} gaat (10.00). Je hoeft niets te doen.`);
  });

  test('somebody comes after five minutes: every message to the sender says so', async () => {
    school = await SchoolDay.opens();
    const { teacher, head } = await castOf(school);
    await asksForHelp(teacher);
    await school.itIs('10:05');
    await school.itIs('10:10');
    await head.presses('Ik ga nu');
    expect(heard(teacher, 'Joris Vuurtoren komt naar je toe')).toBe(3);
  });
});
