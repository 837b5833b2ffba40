import { afterEach, describe, expect, test } from 'vitest';
import { fillsFirstCard, records, searches, WORRY } from '../protocols/signaal/story.js';
import { elementsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';

/** The bell goes: whatever was pressed and whatever was wrong with the card, what was typed is there afterwards. */

let school: SchoolDay;
afterEach(() => school.closes());

const WHAT = 'Wat zag of hoorde je?';
const TEXT = 'Zij zat weer alleen onder het kaketoeraam.';
const UNFINISHED = 'Ga verder waar je was.';

const comesBack = async (person: Person): Promise<void> => {
  person.reloads();
  await person.says('hoi');
  await person.presses(WORRY);
};

describe.each(BOTH_WAYS)('what was typed before the window was closed, forms in %s', (forms) => {
  const writing = async (): Promise<Person> => {
    school = await SchoolDay.opens({ forms });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    return teacher;
  };

  test('is offered again after a card that came back with a fault', async () => {
    const teacher = await writing();
    teacher.fills({ [WHAT]: TEXT });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Kies over wie het gaat.');
    await comesBack(teacher);
    expect(teacher.sight).toContain(UNFINISHED);
    expect(teacher.value(WHAT)).toBe(TEXT);
  });

  test('is offered again after a fault on the second card, with what was chosen there', async () => {
    const teacher = await writing();
    fillsFirstCard(teacher, { wat: TEXT });
    await teacher.presses('Verder');
    teacher.fills({ 'Wie moet meekijken?': 'De IB’er, deze week' });
    await teacher.presses('Opslaan');
    await comesBack(teacher);
    expect(teacher.value('Wie moet meekijken?')).toBe('week');
    await teacher.presses('Terug');
    expect(teacher.value(WHAT)).toBe(TEXT);
  });

  test('is offered again on a card that need not be filled in', async () => {
    school = await SchoolDay.opens({ forms });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    await teacher.presses('Openen');
    await teacher.presses('Er is iets bijgekomen');
    teacher.fills({ 'Wat is erbij gekomen?': TEXT });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Maak een keuze.');
    teacher.reloads();
    await teacher.presses('Openen');
    await teacher.presses('Er is iets bijgekomen');
    expect(teacher.sight).toContain(UNFINISHED);
    expect(teacher.value('Wat is erbij gekomen?')).toBe(TEXT);
    await ib.presses('Openen');
    expect(ib.sight).not.toContain(TEXT);
    teacher.fills({ 'Moet iemand dit vandaag lezen?': 'Nee' });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Bewaard.');
    await ib.presses('Openen');
    expect(ib.sight).toContain(TEXT);
  });

  test('is offered again after a search', async () => {
    const teacher = await writing();
    teacher.fills({ [WHAT]: TEXT });
    await searches(teacher, 'Roos');
    await comesBack(teacher);
    expect(teacher.value(WHAT)).toBe(TEXT);
  });

  test('is not there when nothing was typed', async () => {
    const teacher = await writing();
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Vul dit in.');
    await searches(teacher, 'Roos');
    await comesBack(teacher);
    expect(teacher.sight).not.toContain(UNFINISHED);
  });

  test('stays on the card of an IB’er who forgot a question, and of nobody else', async () => {
    const teacher = await writing();
    const [ib, second] = await school.cameIn('ib', 'directeur');
    await records(teacher);
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ 'Antwoord aan je collega': TEXT });
    await ib.presses('Opslaan en antwoord sturen');
    expect(ib.sight).toContain('Maak een keuze.');
    ib.reloads();
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    expect(ib.value('Antwoord aan je collega')).toBe(TEXT);
    for (const other of [teacher, second]) expect(JSON.stringify([other.seen, other.chat])).not.toContain(TEXT);
  });

  test('goes when it is about somebody who works here, also with a fault, a search or a way back', async () => {
    for (const go of ['Opslaan', 'Terug', 'Hulp nu']) {
      const teacher = await writing();
      fillsFirstCard(teacher, { wat: TEXT });
      await teacher.presses('Verder');
      expect(await school.holds(TEXT)).toBe(true);
      teacher.fills({ 'Speelt een van deze dingen?': ['Gedrag van iemand die op school werkt', 'Geen van deze'] });
      await teacher.presses(go);
      expect([go, await school.holds(TEXT)]).toEqual([go, false]);
      if (go !== 'Hulp nu') expect(teacher.sight).toContain(TEXT);
      await comesBack(teacher);
      expect(teacher.value(WHAT)).toBe('');
      await school.closes();
    }
    await writing();
  });

  test('is whole, also when it is longer than any card', async () => {
    const teacher = await writing();
    const story = Array.from({ length: 8_200 }, (_, n) => String(n).padStart(4, '0')).join(' ');
    fillsFirstCard(teacher, { wat: story });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Dit zijn 40.999 tekens. Er passen er 4.000. Haal er 36.999 af');
    await comesBack(teacher);
    const read = [teacher.value(WHAT)];
    await teacher.presses('Rest lezen');
    for (;;) {
      read.push(shownLetterForLetter(teacher));
      if (!teacher.buttons.includes('Volgende stuk')) break;
      await teacher.presses('Volgende stuk');
    }
    expect(read.join('')).toBe(story);

    await teacher.presses('Terug naar de kaart');
    fillsFirstCard(teacher, { wat: TEXT });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Lees eerst de rest.');
    teacher.fills({ 'De rest van je tekst': ['Laat de rest weg'] });
    await teacher.presses('Verder');
    expect(teacher.sight).toContain('Nog twee vragen');
  });
});

/** The longest piece of text on the card in front. */
const shownLetterForLetter = (person: Person): string =>
  elementsOf(person.card)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
