import { fillsFirstCard, fillsSecondCard, WORRY } from '../../protocols/signaal/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import type { NamedCard } from '../support/sheet.js';

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** A form in one state: what is filled in on an empty card, and what is pressed then. */
type State = { name: string; answers?: Answers; press?: string; then?: (person: Person) => Promise<void> };

const LONG = 'Hij zat onder de tafel en wilde er niet meer uit komen. '.repeat(12);
const WHO = 'Over wie gaat het?';

const secondCard = (bron: string) => async (person: Person) => {
  fillsFirstCard(person, { bron });
  await person.presses('Verder');
};

const FIRST: State[] = [
  { name: 'kaart 1, leeg' },
  { name: 'kaart 1, niets ingevuld', press: 'Verder' },
  {
    name: 'kaart 1, ingevuld',
    then: async (person) => {
      fillsFirstCard(person, { wat: LONG });
      await person.presses('Verder');
      await person.presses('Terug');
    },
  },
  { name: 'kaart 1, gevonden', answers: { 'Zoek op naam': 'sam' }, press: 'Zoek' },
  { name: 'kaart 1, niemand gevonden', answers: { 'Zoek op naam': 'qqq' }, press: 'Zoek' },
  { name: 'kaart 1, meer kinderen', answers: { [WHO]: 'Meer kinderen' }, press: 'Verder' },
  { name: 'kaart 1, staat er niet bij', answers: { [WHO]: 'Kind staat er niet bij' }, press: 'Verder' },
  {
    name: 'kaart 1, moment in de toekomst',
    answers: { 'Welke dag?': '2026-12-01', 'Hoe laat?': '12:40' },
    press: 'Verder',
  },
];

const SECOND: State[] = [
  { name: 'kaart 2, leeg', then: secondCard('Zelf gezien of gehoord') },
  { name: 'kaart 2, bij een gevoel', then: secondCard('Ik heb er een gevoel bij') },
  { name: 'kaart 2, van een ander', then: secondCard('Een volwassene vertelde het') },
  {
    name: 'kaart 2, geen van deze en iets anders',
    then: async (person) => {
      await secondCard('Zelf gezien of gehoord')(person);
      fillsSecondCard(person, { speelt: ['Ik twijfel', 'Geen van deze'] });
      await person.presses('Opslaan');
    },
  },
  {
    name: 'kaart 2, opnieuw geopend',
    then: async (person) => {
      await secondCard('Zelf gezien of gehoord')(person);
      await person.says('hoi');
      await person.presses(WORRY);
    },
  },
];

const inState = async (day: SchoolDay, { name, answers, press, then }: State): Promise<NamedCard> => {
  const [teacher] = await day.cameIn('leerkracht');
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  if (teacher.buttons.includes('Nieuw signaal')) await teacher.presses('Nieuw signaal');
  if (answers) teacher.fills(answers);
  if (press) await teacher.presses(press);
  await then?.(teacher);
  return { name, card: teacher.card };
};

/** Both cards of a signal, as they look empty, filled in, refused and searched. */
export const forms = async (): Promise<NamedCard[]> => {
  const cards: NamedCard[] = [];
  const day = await SchoolDay.opens({ forms: 'inline' });
  try {
    for (const state of [...FIRST, ...SECOND]) cards.push(await inState(day, state));
  } finally {
    await day.closes();
  }
  return cards;
};
