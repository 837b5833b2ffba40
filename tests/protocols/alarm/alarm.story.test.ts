import { afterEach, describe, expect, test } from 'vitest';
import { castOf } from '../signaal/desk/support.js';
import { fillsFirstCard, WORRY } from '../signaal/story.js';
import { inputsOf, wordsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const asksForHelp = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses('Hulp nu');
  await person.presses('Waarschuw nu');
};

describe.each(BOTH_WAYS)('an alarm, forms in %s', (forms) => {
  test('two presses from the home card, nothing typed, few words', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await teacher.says('hoi');
    const before = teacher.pressed;
    await teacher.presses('Hulp nu');
    expect(wordsOf(teacher.card).length).toBeLessThanOrEqual(90);
    expect(inputsOf(teacher.card).filter(({ type }) => type === 'Input.Text')).toEqual([]);
    expect(teacher.sight).toContain('Bel 112.');
    expect(teacher.sight).not.toContain('komt naar je toe');
    await teacher.presses('Waarschuw nu');
    expect(teacher.pressed - before).toBe(2);
    expect(teacher.sight).toContain('Nog niemand heeft gereageerd.');
    expect(teacher.newest.raw).toContain('Nog niemand heeft gereageerd.');
    for (const asked of [ib, head]) {
      expect(asked.newest.raw).toContain('Spoed: hulp gevraagd.');
      expect(asked.newest.raw).toContain('Marit Zonnedauw vraagt nu hulp. Plek: het lokaal van Marit Zonnedauw.');
      expect(asked.newest.raw).toContain('"alert":true');
    }
  });

  test('who goes is seen by the sender and by the others', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await head.presses('Ik ga nu');
    expect(head.sight).toContain('Je collega ziet dat je komt.');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren komt naar je toe');
    expect(ib.newest.raw).toContain('Joris Vuurtoren gaat (10.00). Je hoeft niets te doen.');
    const messages = school.teams.messages.length;
    await school.itIs('10:30');
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('two press Ik ga nu together: one goes, the other sees who', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await Promise.all([ib.presses('Ik ga nu'), head.presses('Ik ga nu')]);
    const went = [ib, head].filter((one) => one.sight.includes('Je collega ziet dat je komt.'));
    expect(went).toHaveLength(1);
  });

  test('nobody reacts: numbers after five minutes, the bestuur after ten', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib } = await castOf(school);
    await asksForHelp(teacher);
    await school.itIs('10:04');
    expect(teacher.newest.raw).toContain('Gewaarschuwd om');
    await school.itIs('10:05');
    expect(ib.newest.raw).toContain('Al 5 minuten geen antwoord.');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    expect(teacher.newest.raw).toContain('Je mag zelf Veilig Thuis bellen: 0800-2000.');
    await school.itIs('10:10');
    expect(teacher.newest.raw).toContain('Bel nu het bestuur');
  });

  test('somebody was spoken to: nobody is chased any more', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await teacher.presses('Ik heb iemand gesproken');
    teacher.fills({ 'Wie?': 'Hatice Kompasroos' });
    await teacher.presses('Ja, er is hulp');
    expect(head.newest.raw).toContain('Marit Zonnedauw sprak Hatice Kompasroos. Je hoeft niet meer te komen.');
    expect(ib.newest.raw).toContain('Marit Zonnedauw sprak jou.');
    expect(teacher.newest.raw).toContain('Je hebt Hatice Kompasroos gesproken.');
    expect(teacher.newest.raw).not.toContain('vergissing');
    const messages = school.teams.messages.length;
    await school.itIs('10:30');
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('a mistake is told to the same people, without blame', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await teacher.pressesOn(teacher.newest, 'Het was een vergissing');
    for (const asked of [ib, head]) expect(asked.newest.raw).toContain('Het was een vergissing');
    expect(teacher.sight).toContain('Geen probleem.');
  });

  test('who cannot come leaves it to the others', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await asksForHelp(teacher);
    await ib.presses('Ik kan niet');
    expect(ib.sight).toContain('Goed dat je het zegt.');
    await head.presses('Ik ga nu');
    expect(teacher.newest.raw).toContain('Joris Vuurtoren komt naar je toe');
  });

  test('later writing is asked again until it was done', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib } = await castOf(school);
    await asksForHelp(teacher);
    await ib.presses('Ik ga nu');
    await teacher.pressesOn(
      teacher.chat.findLast(({ raw }) => raw.includes('Straks opschrijven'))!,
      'Straks opschrijven',
    );
    await school.itIs('10:31');
    expect(teacher.newest.raw).toContain('Wil je nu opschrijven wat er was?');
    const asked = () => teacher.chat.filter(({ raw }) => raw.includes('Wil je nu opschrijven')).length;
    expect(asked()).toBe(1);
    await school.itIs('14:31');
    expect(asked()).toBe(2);
    await school.itIs('08:30', '2026-11-11');
    expect(asked()).toBe(3);
  });

  test('about one of these people: nothing is sent, and the bestuur’s number is there', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher } = await castOf(school);
    await teacher.says('hoi');
    const messages = school.teams.messages.length;
    await teacher.presses('Hulp nu');
    await teacher.presses('Het gaat over een van hen');
    expect(teacher.sight).toContain('Dan stuur ik niets.');
    expect(teacher.sight).toMatch(/Bel het bestuur: .*000-/);
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('from a half filled card: what was typed is kept', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib } = await castOf(school);
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: 'Hij schreeuwt.' });
    await teacher.presses('Hulp nu');
    await teacher.presses('Waarschuw nu');
    expect(ib.newest.raw).toContain('Spoed: hulp gevraagd.');
    teacher.reloads();
    await teacher.says('hoi');
    await teacher.presses('Maak af');
    expect(teacher.value('Wat zag of hoorde je?')).toBe('Hij schreeuwt.');
  });

  test('at a quarter past five: sent at once, nobody chased, the sender sees that the school is closed', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib } = await castOf(school);
    await school.itIs('17:15');
    await teacher.says('hoi');
    await teacher.presses('Hulp nu');
    expect(teacher.value('Waar ben je?')).toBe('');
    expect(wordsOf(teacher.card).length).toBeLessThanOrEqual(90);
    await teacher.presses('Waarschuw nu');
    expect(ib.newest.raw).toContain('Plek: niet gezegd.');
    expect(teacher.sight).toContain('De school is dicht tot');
    expect(teacher.sight).toContain('Veilig Thuis 0800-2000, dag en nacht. Je mag zelf bellen.');
    expect(teacher.newest.raw).toContain('Je mag zelf Veilig Thuis bellen');
    expect(ib.newest.raw).toContain('Spoed: hulp gevraagd.');
    const before = ib.chat.length;
    await school.itIs('17:21');
    expect(teacher.newest.raw).toContain('Nog steeds geen reactie.');
    await school.itIs('22:00');
    expect(ib.chat).toHaveLength(before);
  });
});
