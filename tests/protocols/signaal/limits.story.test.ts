import { afterEach, describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../cards/card.js';
import { buttonsOf, inputsOf, rowsOf, visible, wordsOf } from '../../support/cards.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { ASSESSED, INCIDENT, WORRY, fillsFirstCard, fillsSecondCard, records } from './story.js';

/** The hard limits of a signal: it must be done between two lessons, with one thumb. */

let school: SchoolDay;
afterEach(() => school.closes());

const MOST_CARDS = 3;
const MOST_ANSWERS = 6;
const MOST_WORDS = 45;
const MOST_BUTTONS = 6;
const HELP = 'Hulp nu';

const WAYS = [INCIDENT, WORRY];
const SOURCES = [
  'Zelf gezien of gehoord',
  'Het kind vertelde het',
  'Een ander kind vertelde het',
  'Een volwassene vertelde het',
  'Ik heb er een gevoel bij',
];

/** Questions on these cards, by field; the parts of one question count once. */
const answersOn = (cards: AdaptiveCard[]): string[] => [
  ...new Set(cards.flatMap((card) => inputsOf(visible(card)).map(({ id }) => id.split('.')[0] ?? ''))),
];

const textBoxes = (card: AdaptiveCard): number =>
  inputsOf(visible(card)).filter(({ type }) => type === 'Input.Text').length;

describe('a normal signal', () => {
  describe.each(WAYS)('%s', (way) => {
    test.each(SOURCES)('%s: few cards, few answers, few words, one text', async (bron) => {
      school = await SchoolDay.opens();
      const [teacher] = await school.cameIn('leerkracht');
      await teacher.says('signaal');
      const first = teacher.newest.card;
      await teacher.presses(way);
      const second = teacher.card;
      fillsFirstCard(teacher, { bron });
      await teacher.presses('Verder');
      const third = teacher.card;
      fillsSecondCard(teacher);
      await teacher.presses('Opslaan');
      expect(teacher.sight).toContain('Opgeslagen. Dank je.');

      const cards = [first, second, third];
      expect(cards.length).toBeLessThanOrEqual(MOST_CARDS);
      expect(inputsOf(first)).toEqual([]);
      expect(answersOn(cards).length).toBeLessThanOrEqual(MOST_ANSWERS);
      for (const card of cards) expect(wordsOf(card).length).toBeLessThanOrEqual(MOST_WORDS);
      expect(cards.map(textBoxes)).toEqual([0, 1, 0]);
    });
  });

  test('from the home card it is one card less', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher);
    expect(teacher.seen).toHaveLength(3);
    expect(teacher.seen.at(-1)).toBe(teacher.front);
  });

  test('a card that is taken up again, and one that was wrong, stay within the words', async () => {
    school = await SchoolDay.opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    await teacher.presses('Verder');
    expect(wordsOf(teacher.card).length).toBeLessThanOrEqual(MOST_WORDS);
    fillsFirstCard(teacher);
    await teacher.presses('Verder');
    teacher.reloads();
    await teacher.presses(WORRY);
    expect(wordsOf(teacher.card).length).toBeLessThanOrEqual(MOST_WORDS);
  });
});

const TICKS = {
  [WORRY]: [
    'Misschien niet veilig thuis',
    'Kind vertelde zelf over geweld, misbruik of verwaarlozing',
    'Kind zegt dat het dood wil of doet zichzelf pijn',
    'Familie-eer, gedwongen trouwen, besnijdenis van een meisje, of achterlaten in het buitenland',
    'Gedrag van iemand die op school werkt',
    'Ik twijfel',
    'Geen van deze',
  ],
  [INCIDENT]: ['Seksueel of ernstig gedrag tussen kinderen', 'Letsel, of een dokter nodig', 'Geen van deze'],
};

/** What is behind *Meer*: a button at a time, since each opens another card. */
const MORE_PAGES = [
  ['Het gaat over een collega'],
  ['Wat gebeurt er met wat ik schrijf?'],
  ['Wie vervangt mij?'],
  ['Ik ben afwezig'],
  ['Verder', 'Spoedlijst'],
  ['Verder', 'Wie vervangt mij?'],
];

/** Everybody presses everything that can be read without a case. */
const looksAround = async (person: Person): Promise<void> => {
  for (const { title } of buttonsOf(person.chat[0]!.card)) await person.pressesOn(person.chat[0]!, title);
  await person.says('hoi');
  await person.pressesOn(person.newest, 'Kind vertelde mij iets ergs');
  for (const page of MORE_PAGES) {
    await person.pressesOn(person.newest, 'Meer');
    for (const title of page) await person.presses(title).catch(() => undefined);
  }
};

const searchesWronglyAndStops = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses(WORRY);
  await person.presses('Verder');
  person.fills({ 'Zoek op naam': 'van der' });
  await person.presses('Zoek');
  fillsFirstCard(person);
  await person.presses('Verder');
  await person.presses('Opslaan');
  person.reloads();
  await person.presses(WORRY);
  await person.presses('Terug');
  person.fills({ 'Zoek op naam': 'van der' });
  await person.presses('Zoek');
  await person.presses('Later afmaken');
  await person.pressesOn(person.newest, 'Verder');
  await person.presses('Nieuw signaal');
};

const choosesMoreChildren = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses(WORRY);
  for (const over of ['Kind staat er niet bij', 'Meer kinderen']) {
    fillsFirstCard(person, { over });
    await person.presses('Verder');
  }
};

const readsAndAnswers = async (ib: Person, teacher: Person): Promise<void> => {
  await ib.pressesOn(ib.newest, 'Openen');
  if (!ib.buttons.includes('Ik pak dit op')) return;
  await ib.presses('Ik pak dit op');
  await ib.presses('Beoordelen');
  await ib.presses('Opslaan en antwoord sturen');
  ib.fills({ ...ASSESSED, 'Antwoord aan je collega': 'Dank je. Ik kom langs.' });
  await ib.presses('Opslaan en antwoord sturen');
  await teacher.presses('Lezen');
  await teacher.presses('Duidelijk');
};

/** A card that is an answer to a press: not stored, so help is always one press away, in its own row at the end. */
const keepsTheLimits = (card: AdaptiveCard): void => {
  const rows = rowsOf(visible(card));
  const titles = rows.flat();
  expect(titles.filter((title) => title !== HELP).length, titles.join(' · ')).toBeLessThanOrEqual(MOST_BUTTONS);
  if (wordsOf(card).slice(0, 2).join(' ') === HELP) return;
  expect(rows.at(-1)).toEqual([HELP]);
  expect(titles.filter((title) => title === HELP)).toHaveLength(1);
};

describe('every card that somebody sees', () => {
  test('has at most six buttons and Hulp nu, in its own row, last', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head, duo] = await school.cameIn('leerkracht', 'ib', 'directeur', 'duo');
    for (const person of [teacher, ib, head]) await looksAround(person);
    for (const [way, ticks] of Object.entries(TICKS))
      for (const tick of ticks) {
        await records(teacher, { way, speelt: [tick] });
        await readsAndAnswers(ib, teacher);
        await head.pressesOn(head.newest, head.holds('Openen') ? 'Openen' : 'Meer');
      }
    await choosesMoreChildren(duo);
    await searchesWronglyAndStops(teacher);
    const cards = [teacher, ib, head, duo].flatMap(({ seen }) => seen);
    expect(cards.length).toBeGreaterThan(60);
    cards.forEach(keepsTheLimits);
  });

  test('thin messages have few buttons too, and no Hulp nu', async () => {
    school = await SchoolDay.opens();
    const [teacher, ib, head] = await school.cameIn('leerkracht', 'ib', 'directeur');
    await records(teacher, { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
    await readsAndAnswers(ib, teacher);
    await school.itIs('12:00');
    const thin = school.teams.messages.filter(({ raw }) => /[A-Z2-9]{3}-[A-Z2-9]{3}/.test(raw));
    expect(new Set(thin.map(({ conversation }) => conversation))).toEqual(
      new Set([teacher, ib, head].map(({ conversation }) => conversation)),
    );
    for (const { card } of thin) {
      expect(rowsOf(card).flat()).not.toContain(HELP);
      expect(rowsOf(card).flat().length).toBeLessThanOrEqual(MOST_BUTTONS);
    }
  });
});
