import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf } from '../signaal/desk/support.js';
import { searches } from '../signaal/story.js';
import type { Person } from '../../support/person.js';
import { pupilFound } from '../../support/pupils.js';
import type { SchoolDay } from '../../support/school.js';

/** How people in these tests usually walk the meldcode; a test says what is different. */

type Fill = Record<string, string | readonly string[]>;

export const SAFE = ['Geen van deze'];
const REASON = 'Sam had weer een blauwe plek en is bang om naar huis te gaan.';
export const WHY = 'Dat volgt uit alles wat we samen hebben gezien en gehoord.';

export type Traject = Awaited<ReturnType<typeof castOf>> & { id: string };

/** From the word to the last card of the start. */
export const starts = async (
  person: Person,
  { voorcheck = SAFE, ...more }: { voorcheck?: string[]; over?: string; wie?: string; zoek?: string } = {},
) => {
  await person.says('meldcode');
  await person.presses('Meldcode');
  if (more.zoek !== undefined) await searches(person, more.zoek);
  person.fills({
    'Over wie gaat het?': more.over ?? 'Sam',
    'Waarom nu?': REASON,
    ...(more.wie !== undefined && { 'Wie doet stap': more.wie }),
  });
  await person.presses('Verder');
  person.fills({ 'Speelt een van deze dingen?': voorcheck });
  await person.presses('Verder');
  await person.presses('Begin');
};

/** The teacher of Sam starts; the case that everybody opens. */
export const trajectOf = async (school: SchoolDay, voorcheck = SAFE): Promise<Traject> => {
  const cast = await castOf(school);
  await starts(cast.teacher, { voorcheck });
  const [head] = await school.data
    .about(REGENBOOG, await samId(school), '')
    .then((all) => all.filter(({ protocol }) => protocol === 'meldcode'));
  if (head === undefined) throw new Error('no traject was started');
  return { ...cast, id: head.id };
};

export const samId = async (school: SchoolDay): Promise<string> =>
  (await pupilFound(school.data, REGENBOOG, 'boterbloem')).id;

export const opens = (person: Person, { id }: Pick<Traject, 'id'>): Promise<void> =>
  person.forges({ go: 'open', school: REGENBOOG, case: id, task: '' });

/** A button of the case, also behind *Meer*. */
export const finds = async (person: Person, title: string): Promise<void> => {
  while (!person.buttons.includes(title) && person.buttons.includes('Meer')) await person.presses('Meer');
  await person.presses(title);
};

/** Everything this person can press in the case. */
export const canDo = async (person: Person, traject: Pick<Traject, 'id'>): Promise<string[]> => {
  await opens(person, traject);
  if (person.front === undefined) return [];
  const all = [...person.buttons];
  while (person.buttons.includes('Meer')) {
    await person.presses('Meer');
    all.push(...person.buttons);
  }
  return [...new Set(all)].filter((title) => !['Meer', 'Sluiten', 'Hulp nu', 'Dossier'].includes(title));
};

/** What the child thinks is asked once. After that the card asks whether it is still so. */
const asAsked = (person: Person, card: Fill): Fill => {
  if (!('Wat vindt het kind?' in card) || !person.sight.includes(STILL)) return card;
  const others = Object.entries(card).filter(([label]) => !(label in KIND));
  return { ...Object.fromEntries(others), [STILL]: 'Ja, nog steeds zo' };
};
const STILL = 'Is dit nog steeds zo?';

/** Opens the case, presses, fills in card after card. */
export const does = async (
  person: Person,
  traject: Pick<Traject, 'id'>,
  title: string,
  ...cards: Fill[]
): Promise<void> => {
  await opens(person, traject);
  await finds(person, title);
  for (const card of cards) {
    person.fills(asAsked(person, card));
    await person.presses(person.buttons.includes('Verder') ? 'Verder' : 'Opslaan');
  }
};

export const STAP1: Fill = {
  'Wat zie je': 'Drie keer een plek op de arm in twee weken.',
  'Wat gaat goed?': 'Sam heeft een vriend in de groep.',
  'Broertjes, zusjes': 'Geen broertjes of zusjes.',
  'Speelt er iets': 'Nee',
};
export const STAP2: Fill = {
  'Met wie?': 'Aandachtsfunctionaris',
  'Wanneer was het?': '2026-11-10',
  'Wat was je vraag?': 'Welk gedrag zag jij?',
  'Wat was het advies?': 'Praat met de ouders.',
  'Volg je het advies?': 'Ja',
};
export const VOORCHECK: Fill = { 'Speelt een van deze dingen?': SAFE, 'Is het gesprek besproken': 'Ja' };
export const VOORAF: Fill = {
  'Met wie praat je?': ['Ouder 1', 'Ouder 2'],
  'Wie is er van school bij?': 'De IB’er',
  'Wat is het doel?': 'Vertellen wat we zien.',
  'Weet het kind': 'Ja',
  'Wanneer is het gesprek?': '2026-11-10',
};
/** Two parents, who both have gezag. */
export const GEZIN: Fill = {
  'Is er een ouder 1?': 'Ja, met gezag',
  'Is er een ouder 2?': 'Ja, met gezag',
  'Is er een voogd?': 'Nee',
  'Is er een pleegouder?': 'Nee',
  'Is er een gezinsvoogd?': 'Nee',
};
export const KIND: Fill = {
  'Wat vindt het kind?': 'Sam vindt het spannend.',
  'Wat is het kind verteld': 'Dat we hulp zoeken. Juf Marit.',
  'Wie praat de volgende keer': 'Juf Marit, donderdag.',
};
export const VERSLAG: Fill[] = [
  {
    'Wanneer was het gesprek?': '2026-11-10',
    'Wat heb je verteld?': 'Wat ik zag.',
    'Herkennen de ouders het?': 'Nee',
    'Wat vindt ouder 1?': 'Sam valt vaak.',
    'Wat vindt ouder 2?': 'Ik maak me ook zorgen.',
  },
  { 'Wat is afgesproken': 'We kijken twee weken.', 'Ondertekend?': 'Voor gezien' },
  KIND,
];
export const OVERDRACHT: Fill = {
  'Waarom draag je over?': ['Signalen blijven'],
  'Weten de ouders': 'Ja',
  'Weet het kind het?': 'Ja',
};

/** Steps 1-3 by the teacher, and the hand-over. */
export const handsOver = async (traject: Traject): Promise<void> => {
  const { teacher } = traject;
  await does(teacher, traject, 'Stap 1. Signalen op een rij', STAP1);
  await does(teacher, traject, 'Stap 2. Overleg', STAP2);
  await does(teacher, traject, 'Stap 3. Kijk eerst hiernaar', VOORCHECK);
  teacher.fills(VOORAF);
  await teacher.presses('Verder');
  teacher.fills(GEZIN);
  await teacher.presses('Opslaan');
  await does(teacher, traject, 'Verslag van het gesprek met ouders', ...VERSLAG);
  await does(teacher, traject, 'Overdragen aan de IB’er', OVERDRACHT);
};

export const DOSSIER: Fill = { Toestemming: 'Gevraagd en gegeven', 'Is alles wat in dit dossier': 'Ja, alles' };

export const answersQuestion1 = (traject: Traject, answer: string): Promise<void> =>
  does(
    traject.ib,
    traject,
    'Stap 4. Vraag 1: vermoeden',
    { 'Een vermoeden?': answer, 'Waarom?': WHY, 'Is de directeur op de hoogte?': 'Laat het nu weten' },
    DOSSIER,
    KIND,
  );

export const answersQuestion = (
  traject: Traject,
  title: string,
  question: string,
  answer: string,
  more: Fill = {},
): Promise<void> => does(traject.ib, traject, title, { ...more, [question]: answer, 'Waarom?': WHY });

export const NORM = { 'Welke norm?': ['1. Acute of structurele onveiligheid'] };
const ABOUT_ALL: Fill = {
  'Wisten de ouders het vooraf?': 'Ja, allemaal',
  'Weet het kind dat er gemeld is?': 'Ja',
  ...KIND,
};
export const CONTENT: Fill = {
  'Met welke functie': 'IB’er',
  'Wat heb je gemeld?': 'Drie keer een plek op de arm. Sam is bang om naar huis te gaan.',
};
/** `more`: of the first card; `about`: of the card of the parents and the child. */
export const reportWith = (more: Fill, about: Fill = {}): Fill[] => [
  { ...NORM, 'Waarom deze norm?': WHY, 'Namens de directie?': 'Ja', 'Kenmerk van Veilig Thuis': 'VT-1', ...more },
  CONTENT,
  { ...ABOUT_ALL, ...about },
];
export const REPORT = reportWith({});
export const closingWith = (onterecht: string, tot: string): Fill[] => [
  {
    'Was het vermoeden onterecht?': onterecht,
    'Waarom kan het dossier dicht?': WHY,
    'Wie vertelt dit': 'De IB’er, morgen.',
  },
  { 'Wie let op': 'Marit Zonnedauw', 'Hoe vaak?': 'Elke 2 weken', 'Tot wanneer?': tot },
  KIND,
];
export const CLOSING = closingWith('Ja, het bleek onterecht', '2026-12-11');

/** Veilig Thuis says that a talk with the parents is possible; then how. */
export const TALK: Fill = {
  'Functie van wie je sprak': 'Adviseur',
  'Wat was het advies?': 'Praat eerst met moeder.',
  'Wat spreken jullie af?': 'Een gesprek met ouders kan',
};
export const HOW: Fill = {
  'Wat adviseerde Veilig Thuis': 'Praat alleen met moeder, op school.',
  'Wie gaat er mee?': 'De IB’er',
};
/** The child goes, and what is told to whom. */
export const LEAVES: Fill = {
  'Wanneer gaat het kind weg?': '2026-12-10',
  'Weet Veilig Thuis het?': 'Er is niet gemeld',
};
export const HANDED: Fill = {
  'Wanneer overlegde je met Veilig Thuis?': '2026-11-10',
  'Wat is afgesproken': 'Veilig Thuis belt de andere school.',
  'Weten de ouders met gezag dit?': 'Ja',
};

export const CONTACT: Fill = {
  'Wanneer sprak je Veilig Thuis?': '2026-11-10',
  'Functie van wie je sprak': 'Adviseur',
  'Wat was het advies?': 'Probeer hulp.',
};
const TERM = '2026-12-08';
export const HELP: Fill[] = [
  {
    'Welke hulp': 'Gezinshulp van het jeugdteam.',
    'Wanneer moet het effect': TERM,
    'Waaraan merken we': 'Geen nieuwe plekken.',
  },
  { 'Wie is casemanager?': 'Ikzelf', 'Wie doet wat?': 'Jeugdteam komt elke week' },
  KIND,
];

export const QUESTION = {
  1: { title: 'Stap 4. Vraag 1: vermoeden', asks: 'Een vermoeden?' },
  2: { title: 'Stap 5. Vraag 2: veiligheid', asks: 'Acuut of' },
  3: { title: 'Stap 5. Vraag 3: hulp', asks: 'Kan dat?' },
  4: { title: 'Stap 5. Vraag 4: hulp aanvaarden', asks: 'Aanvaarden zij de hulp?' },
  5: { title: 'Stap 5. Vraag 5: resultaat', asks: 'Werkt de hulp?' },
} as const;
export type Question = keyof typeof QUESTION;

export const answers = (traject: Traject, n: Question, answer: string): Promise<void> =>
  n === 1
    ? answersQuestion1(traject, answer)
    : answersQuestion(traject, QUESTION[n].title, QUESTION[n].asks, answer, n === 4 ? ACCEPTS : {});
const ACCEPTS: Fill = { 'Aanvaardt ouder 1': 'Ja', 'Aanvaardt ouder 2': 'Ja' };

/** From the hand-over to where this question is asked; question 5 by itself, at the end of the term. */
export const comesTo = async (school: SchoolDay, traject: Traject, n: Question): Promise<void> => {
  await handsOver(traject);
  if (n > 1) await answers(traject, 1, 'Ja');
  if (n > 2) {
    await answers(traject, 2, 'Nee');
    await does(traject.ib, traject, 'Stap 5. Samen met Veilig Thuis', CONTACT);
  }
  if (n > 3) await answers(traject, 3, 'Ja');
  if (n > 4) {
    await answers(traject, 4, 'Ja');
    await does(traject.ib, traject, 'Stap 5. Afspraken over hulp', ...HELP);
    await school.itIs('12:30', TERM);
  }
};
