import type { Person } from '../../support/person.js';
import type { SchoolDay } from '../../support/school.js';

/** How people in these tests come to a talk between Sam of group 5 and Ties of group 7. Marit asks, Hatice leads it. */

type Answers = Record<string, string | readonly string[]>;

export const CAN: Answers = {
  'Wil het kind dat het overkwam dit zelf?': 'Ja',
  'Wil wie het deed luisteren': 'Ja',
  'Weten de ouders': 'Ja',
  'Gaat het om seksueel': 'Nee',
};

export const SAM = 'Sam Boterbloem';
export const TIES = 'Ties Zandloper';

export const begins = async (person: Person): Promise<void> => {
  await person.says('herstel');
  await person.presses('Herstelgesprek');
};

/** The first card. */
export const askedOfStaff = async (person: Person, chosen: string): Promise<void> => {
  person.fills({ 'Speelt een van deze dingen?': [chosen] });
  await person.presses('Verder');
};

/** Past the first card, with Sam and another child of group 7, which is not the own group of a teacher of group 5. */
export const choosesChildren = async (person: Person, more: Answers = {}, other = TIES): Promise<void> => {
  await askedOfStaff(person, 'Geen van deze');
  person.fills({ 'Tussen welke kinderen?': 'Meer kinderen' });
  await person.presses('Verder');
  const chosen: string[] = [];
  for (const [name, group] of [
    [SAM, 5],
    [other, 7],
  ] as const) {
    person.fills({ 'Zoek op naam': name.split(' ')[0] ?? name });
    await person.presses('Zoek');
    chosen.push(`${name}, groep ${group}`);
    person.fills({ 'Welke kinderen?': chosen });
  }
  person.fills(more);
  await person.presses('Verder');
};

/** The question whether it can be held is answered. */
export const asks = async (person: Person, can: Answers = CAN, more: Answers = {}): Promise<void> => {
  await begins(person);
  await choosesChildren(person, more);
  person.fills(can);
  await person.presses('Verder');
};

export const plans = async (person: Person, leader = 'Hatice Kompasroos'): Promise<void> => {
  person.fills({ 'Wie leidt het gesprek?': leader, 'Voor welke dag?': '2026-11-12' });
  await person.presses('Opslaan');
};

export const SAM_TOLD = 'Ik was bang op het plein.';
export const TIES_TOLD = 'Ik was boos om thuis.';

/** One child alone; the card is in front. */
export const speaks = async (leader: Person, child: string, told: string, more: Answers = {}): Promise<void> => {
  leader.fills({
    [`Wat vertelde ${child}`]: told,
    [`Doet mee: ${child}`]: 'Ja, wil meedoen',
    ...more,
  });
  await leader.presses('Opslaan');
};

/** Asked, planned, and both children spoken to: the talk can be held. */
export const prepared = async (school: SchoolDay) => {
  const [marit, ib, bas, head] = await school.cameIn('leerkracht', 'ib', 'vervanger', 'directeur');
  await asks(marit);
  await plans(marit);
  await ib.presses('Openen');
  return { marit, ib, bas, head };
};

/** Of the case in front: with Sam first, then with Ties. */
export const speaksWithBoth = async (leader: Person): Promise<void> => {
  await leader.presses('Voorgesprek met S.B.');
  await speaks(leader, SAM, SAM_TOLD, { [`Het deel van ${SAM}`]: 'Overkwam iets' });
  await opensAgain(leader);
  await leader.presses('Voorgesprek met T.Z.');
  await speaks(leader, TIES, TIES_TOLD, { [`Het deel van ${TIES}`]: 'Deed iets' });
};

const opensAgain = async (leader: Person): Promise<void> => {
  leader.reloads();
  await leader.presses('Openen');
};

/** The three cards of the talk, the first of which is in front. */
export const talks = async (leader: Person): Promise<void> => {
  leader.fills({ 'Wat is er gebeurd?': 'Er werd geduwd bij het klimrek.' });
  await leader.presses('Verder');
  leader.fills({ [`Wat dacht je toen, en wat denk je nu? Dit zei ${TIES}`]: 'Ik dacht niet na.' });
  await leader.presses('Verder');
  leader.fills({ 'Wat is nodig om het te herstellen?': 'Ruimte, en sorry zeggen.' });
  await leader.presses('Opslaan');
};

/** One agreement; its card is in front. */
export const agrees = async (leader: Person, more: Answers = {}): Promise<void> => {
  leader.fills({
    'Wat spreken jullie af?': 'Elke dag even kijken hoe het gaat.',
    'Welke collega let hierop?': 'Bas van der Pannenkoek',
    'Wanneer kijkt die': '2026-11-17',
    ...more,
  });
  await leader.presses('Opslaan');
};
