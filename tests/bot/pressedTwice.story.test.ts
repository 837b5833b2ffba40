import { afterEach, describe, expect, test } from 'vitest';
import { ASSESSED, WORRY, codeOn, fillsFirstCard, fillsSecondCard, records } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const ANSWER = 'Antwoord aan je collega';
const STAFF = ['Gedrag van iemand die op school werkt'];

/** How many messages in this chat say so. */
const timesIn = (person: Person, words: string): number => person.chat.filter(({ raw }) => raw.includes(words)).length;

const comesToSecondCard = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses(WORRY);
  fillsFirstCard(person);
  await person.presses('Verder');
  fillsSecondCard(person);
};

/** What a signal shows once, however often something was pressed. */
const oneSignal = async (ib: Person): Promise<void> => {
  expect(timesIn(ib, 'Er is een signaal voor')).toBe(1);
  await ib.presses('Openen');
  expect(ib.sight.split('was stil in de kring.')).toHaveLength(2);
};

const AGAIN: Record<string, (person: Person) => Promise<void>> = {
  'a moment later': (person) => person.pressesAgain(),
  'at the same time': async (person) => {
    await Promise.all([person.pressesAgain(), person.pressesAgain(), person.pressesAgain()]);
  },
};

describe.each(BOTH_WAYS)('a press that comes in more than once, forms in %s', (forms) => {
  describe.each(Object.entries(AGAIN))('%s', (_, again) => {
    test('Verder: the same second card, one unfinished text', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await comesToSecondCard(teacher);
      await again(teacher);
      expect(teacher.sight).toContain('Nog twee vragen');
      await teacher.presses('Terug');
      expect(teacher.value('Wat zag of hoorde je?')).toBe('Sam was stil in de kring.');
      await teacher.presses('Verder');
      fillsSecondCard(teacher);
      await teacher.presses('Opslaan');
      await oneSignal(ib);
      await teacher.says('hoi');
      expect(teacher.sight).not.toContain('niet af');
    });

    test('Opslaan: the same closing card, one signal, one message to each', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await comesToSecondCard(teacher);
      await teacher.presses('Opslaan');
      const first = teacher.sight;
      await again(teacher);
      expect(teacher.sight).toBe(first);
      expect(timesIn(teacher, 'is opgeslagen')).toBe(1);
      await oneSignal(ib);
    });

    test('Opslaan with three taps to follow: those taps again', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher] = await school.cameIn('leerkracht', 'ib');
      await records(teacher, { speelt: ['Misschien niet veilig thuis'] });
      const first = teacher.sight;
      expect(first).toContain('Durft het kind naar huis?');
      await again(teacher);
      expect(teacher.sight).toBe(first);
      teacher.fills({
        'Waar is het kind nu?': 'Bij mij',
        'Waarheen?': 'Naar huis',
        'Durft het kind naar huis?': 'Ja',
      });
      await teacher.presses('Opslaan');
      expect(teacher.sight).toContain('Dit is toegevoegd aan het signaal.');
    });

    test('Opslaan about a colleague: the same last reading, and nothing is there', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher, { speelt: STAFF });
      const first = teacher.sight;
      expect(first).toContain('was stil in de kring.');
      await again(teacher);
      expect(teacher.sight).toBe(first);
      expect(ib.chat).toHaveLength(1);
    });

    test('Ik pak dit op: picked up once', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher);
      await ib.presses('Openen');
      await ib.presses('Ik pak dit op');
      const first = ib.sight;
      expect(first).toContain('Opgepakt door: Hatice Kompasroos');
      await again(ib);
      expect(ib.sight).toBe(first);
      expect(timesIn(teacher, 'heeft je signaal')).toBe(1);
    });

    test('Opslaan en antwoord sturen: one answer, one message', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher);
      await ib.presses('Openen');
      await ib.presses('Beoordelen');
      ib.fills({ ...ASSESSED, [ANSWER]: 'Ik kom morgen kijken.' });
      await ib.presses('Opslaan en antwoord sturen');
      const first = ib.sight;
      await again(ib);
      expect(ib.sight).toBe(first);
      expect(timesIn(teacher, 'Er is een antwoord')).toBe(1);
      await teacher.presses('Lezen');
      expect(teacher.sight.split('Ik kom morgen kijken.')).toHaveLength(2);
    });

    test('Duidelijk: done stays done', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher);
      await ib.presses('Openen');
      await ib.presses('Beoordelen');
      ib.fills({ ...ASSESSED, [ANSWER]: 'Goed gezien.' });
      await ib.presses('Opslaan en antwoord sturen');
      await teacher.presses('Lezen');
      await teacher.presses('Duidelijk');
      await again(teacher);
      expect(teacher.sight).toContain('houdt dit signaal bij');
    });

    test('Weggooien: gone, in the same words', async () => {
      school = await SchoolDay.opens({ forms });
      const [teacher] = await school.cameIn('leerkracht');
      await comesToSecondCard(teacher);
      teacher.reloads();
      await teacher.presses(WORRY);
      await teacher.presses('Weggooien');
      const first = teacher.sight;
      await again(teacher);
      expect(teacher.sight).toBe(first);
    });
  });
});

describe.each(BOTH_WAYS)('a press that comes in too late, forms in %s', (forms) => {
  test.each(['thrown away', 'about a colleague'])('Verder delivered again after the text was %s', async (how) => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher);
    const late = { ...teacher.holding('Verder'), 'over.wie': 'mk6df9k8gj', wat: 'Te laat.', bron: 'derde' };
    await teacher.presses('Verder');
    fillsSecondCard(teacher, { speelt: STAFF });
    if (how === 'thrown away') {
      teacher.reloads();
      await teacher.presses(WORRY);
    }
    await teacher.presses(how === 'thrown away' ? 'Weggooien' : 'Opslaan');
    await teacher.forges(late);
    await teacher.says('hoi');
    expect(teacher.sight).not.toContain('niet af');
  });

  test('a card that was done already says so, and gives back what was typed on it', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    const old = ib.holding('Opslaan en antwoord sturen');
    await ib.presses('Hulp nu');
    await ib.pressesOn(ib.newest, 'Openen');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, [ANSWER]: 'Het eerste antwoord.' });
    await ib.presses('Opslaan en antwoord sturen');
    await ib.forges({ ...old, antwoord: 'Een tweede **antwoord**.' });
    expect(ib.sight).toContain('Dit is al gedaan door jou, 10.00.');
    expect(ib.sight).toContain('Een tweede **antwoord**.');
    await teacher.presses('Lezen');
    expect(teacher.sight).toContain('Het eerste antwoord.');
    expect(teacher.sight).not.toContain('Een tweede');
  });

  test('a stored message pressed after it was done shows how it stands now', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    const code = codeOn(teacher);
    const message = ib.newest;
    await ib.presses('Openen');
    await ib.presses('Ik pak dit op');
    await ib.presses('Beoordelen');
    ib.fills({ ...ASSESSED, [ANSWER]: 'Gezien.' });
    await ib.presses('Opslaan en antwoord sturen');
    await ib.pressesOn(message, 'Openen');
    expect(ib.sight).toContain(code);
    expect(ib.sight).toContain('Gezien.');
    expect(ib.buttons).not.toContain('Beoordelen');
  });
});
