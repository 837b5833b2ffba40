import type { Person } from '../../support/person.js';

/** How people in these tests usually fill in a signal; a test says what is different. */
export type Told = {
  /** A word to search by, for a child of another group. */
  zoek?: string;
  over?: string;
  wat?: string;
  bron?: string;
  speelt?: string[];
  meekijken?: string;
  way?: string;
};

export const WORRY = 'Ik maak me zorgen';
export const INCIDENT = 'Er is iets gebeurd op school';

export const fillsFirstCard = (
  person: Person,
  { over = 'Sam', wat = 'Sam was stil in de kring.', bron }: Told = {},
): void =>
  person.fills({
    'Over wie gaat het?': over,
    'Wat zag of hoorde je?': wat,
    'Hoe weet je dit?': bron ?? 'Zelf gezien of gehoord',
  });

export const fillsSecondCard = (person: Person, { speelt = ['Geen van deze'], meekijken }: Told = {}): void =>
  person.fills({ 'Speelt een van deze dingen?': speelt, 'Wie moet meekijken?': meekijken ?? 'De IB’er, vandaag' });

/** What an IB'er fills in besides the answer: something is done, and looked back on. */
export const ASSESSED = {
  'Hoe schat je het in?': 'Komt vaker voor, valt op of is ernstig',
  'Wat ga je doen?': ['Advies aan collega'],
};
/** It stands on itself: nothing more follows. */
export const DONE = {
  'Hoe schat je het in?': 'Eén keer gebeurd',
  'Wat ga je doen?': ['Alleen volgen'],
  'Wanneer kijk je terug?': '',
};

export const searches = async (person: Person, word: string): Promise<void> => {
  person.fills({ 'Zoek op naam': word });
  await person.presses('Zoek');
};

/** From the home card to *Opslaan*; what is then in front is the closing card. */
export const records = async (person: Person, told: Told = {}): Promise<void> => {
  await person.says('hoi');
  await person.presses(told.way ?? WORRY);
  if (told.zoek !== undefined) await searches(person, told.zoek);
  fillsFirstCard(person, told);
  await person.presses('Verder');
  fillsSecondCard(person, told);
  await person.presses('Opslaan');
};

/** The code as somebody reads it from the closing card. */
export const codeOn = (person: Person): string => /[A-Z2-9]{3}-[A-Z2-9]{3}/.exec(person.sight)?.[0] ?? 'no code';
