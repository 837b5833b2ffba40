import { afterEach, describe, expect, test } from 'vitest';
import { DONE, records } from '../signaal/story.js';
import { BOTH_WAYS, SchoolDay, type Forms } from '../support/school.js';
import type { Person } from '../support/person.js';
import { assesses, castOf, codesOn, opensList, recordsAndReads, told, workOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';
const TODAY = 'Ja, vandaag';
const CONTENT = /Sam|Boterbloem|kring|gym|mee naar huis/;

const asks = async (person: Person): Promise<void> => {
  await person.presses('Ik heb een vraag');
  person.fills({ 'Wat is je vraag?': 'Moet Sam naar gym?' });
  await person.presses('Opslaan');
};

const adds = async (person: Person, vandaag: string): Promise<void> => {
  await opensOwn(person);
  await person.presses('Er is iets bijgekomen');
  person.fills({ 'Wat is erbij gekomen?': 'Sam wil niet mee naar huis.', 'Moet iemand dit vandaag lezen?': vandaag });
  await person.presses('Opslaan');
};

/** The case as its writer opens it from her own chat. */
const opensOwn = async (person: Person): Promise<void> => {
  const message = person.chat.find(({ raw }) => raw.includes('is opgeslagen'));
  await person.pressesOn(message!, 'Openen');
};

const opens = async (forms: Forms) => {
  school = await SchoolDay.opens({ forms });
  return castOf(school);
};

describe.each(BOTH_WAYS)('questions to and fro, forms in %s', (forms) => {
  test('the teacher asks back, the IB’er is told without a word of it, and answers', async () => {
    const { teacher, ib } = await opens(forms);
    await recordsAndReads(teacher, ib);
    await assesses(ib);
    await teacher.presses('Lezen');
    const [heard = ''] = await told(ib, () => asks(teacher));
    expect(teacher.sight).toContain('Verstuurd. Hatice Kompasroos krijgt bericht.');
    expect(heard).toContain('heeft een vraag over signaal');
    expect(heard).not.toMatch(CONTENT);

    await ib.presses('Lezen');
    await ib.presses('Antwoord op de vraag');
    expect(ib.sight).toContain('Moet S.B. naar gym?');
    ib.fills({ 'Je antwoord': 'Nee, vandaag niet.' });
    const [answer = ''] = await told(teacher, () => ib.presses('Opslaan'));
    expect(answer).toContain('Hatice Kompasroos heeft je vraag over signaal');
    expect(answer).not.toMatch(CONTENT);
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain('Nee, vandaag niet.');
  });

  test('the IB’er asks the teacher before assessing, and reads the answer', async () => {
    const { teacher, ib } = await opens(forms);
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    const [heard = ''] = await told(teacher, () => asks(ib));
    expect(ib.sight).toContain('Marit Zonnedauw krijgt bericht.');
    expect(heard).not.toMatch(CONTENT);
    expect(await workOf(teacher)).toContain('Signaal: Nu aanvullen, Antwoord op de vraag');
    await teacher.pressesOn(teacher.newest, 'Lezen');
    expect(teacher.sight).toContain('Moet S.B. naar gym?');
    teacher.fills({ 'Je antwoord': 'Liever niet.' });
    const [answer = ''] = await told(ib, () => teacher.presses('Opslaan'));
    expect(answer).toContain('Marit Zonnedauw heeft je vraag over signaal');
    await ib.pressesOn(ib.newest, 'Lezen');
    expect(ib.sight).toContain('Liever niet.');
    expect(ib.buttons).toContain('Beoordelen');
  });

  test('a question about what the directeur has is for the directeur', async () => {
    const { teacher, ib, head } = await opens(forms);
    await records(teacher, {
      way: 'Er is iets gebeurd op school',
      speelt: ['Letsel, of een dokter nodig'],
      meekijken: NOBODY,
    });
    await opensOwn(teacher);
    const before = ib.chat.length;
    const [heard = ''] = await told(head, () => asks(teacher));
    expect(heard).toContain('heeft een vraag over signaal');
    expect(ib.chat).toHaveLength(before);
  });

  test('who answered by reading closes nothing that waits for an answer', async () => {
    const { teacher, ib } = await opens(forms);
    await recordsAndReads(teacher, ib);
    await assesses(ib, DONE);
    await teacher.presses('Lezen');
    await asks(teacher);
    await teacher.pressesOn(teacher.newest, 'Lezen');
    await teacher.presses('Duidelijk');
    await school.itIs('12:30', '2026-11-16');
    expect(await workOf(ib)).toContain('Signaal: Antwoord op de vraag');
  });
});

describe.each(BOTH_WAYS)('something came up, forms in %s', (forms) => {
  test.each([
    [TODAY, 'Graag vandaag lezen.', true],
    ['Nee', 'is iets bijgeschreven', false],
  ])('before it was read: %s', async (vandaag, says, urgent) => {
    const { teacher, ib } = await opens(forms);
    await records(teacher, { meekijken: 'De IB’er, deze week' });
    const [heard = ''] = await told(ib, () => adds(teacher, vandaag));
    expect(heard).toContain(urgent ? 'Er is een signaal voor vandaag' : says);
    expect(heard).not.toMatch(CONTENT);
    expect((await workOf(ib)).includes('Vandaag.')).toBe(urgent);
    await ib.presses(codesOn(ib)[0]!);
    expect(ib.sight).toContain('wil niet mee naar huis.');
  });

  test('today, while somebody has it already: that colleague hears it', async () => {
    const { teacher, ib, head } = await opens(forms);
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
    const { teacher, ib } = await opens(forms);
    await recordsAndReads(teacher, ib);
    await assesses(ib);
    const [heard = ''] = await told(ib, () => adds(teacher, vandaag));
    expect(heard).toContain(says);
    expect(teacher.sight).toContain('Hatice Kompasroos krijgt bericht.');
    expect(await workOf(ib)).toContain(work);
  });

  test('on a signal that nobody was asked to read: today asks, otherwise it waits in the list', async () => {
    const { teacher, ib } = await opens(forms);
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
