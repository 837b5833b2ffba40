import { castOf } from '../../signaal/desk/support.js';
import type { Person } from '../../../support/person.js';
import type { SchoolDay } from '../../../support/school.js';
import { consultsFrom } from '../vlag/support.js';

/** How people in these tests call a meeting; a test says what is different. */

type Answers = Record<string, string | readonly string[]>;

/** The first card of the meeting is in front. Thursday 12 November, 15.30; the teacher of group 7 is asked. */
export const calls = async (ib: Person, about: Answers = {}, when: Answers = {}): Promise<void> => {
  ib.fills({
    'Welke vragen willen jullie beantwoorden?': 'Wat helpt Sam in de kring?',
    'Komt er iemand van buiten?': 'Nee',
    'Zijn de ouders erbij?': 'Ja',
    ...about,
  });
  await ib.presses('Verder');
  ib.fills({
    'Welke dag?': '2026-11-12',
    'Hoe laat?': '15:30',
    'Waar?': 'Kamer van Hatice',
    'Wie vraag je erbij?': ['Bas van der Pannenkoek'],
    ...when,
  });
  await ib.presses('Nodig uit');
};

export const CONSENT: Answers = {
  'Waarvoor?': 'Advies over de kring',
  'Wie geeft informatie?': 'De IB’er',
  'Wie krijgt die?': 'De jeugdverpleegkundige',
  'Wie gaf toestemming?': 'Beide ouders van Sam Boterbloem',
  'Hoe?': 'In een gesprek',
  'Wanneer?': '2026-11-09',
};

/** The card that asks for it is in front: all parents with gezag agreed. */
export const consents = async (ib: Person, more: Answers = {}): Promise<void> => {
  ib.fills({ 'Gaven alle ouders met gezag, of de voogd, toestemming?': 'Ja' });
  await ib.presses('Verder');
  ib.fills({ ...CONSENT, ...more });
  await ib.presses('Opslaan');
};

/** They met; the case of this message leads to the report. */
export const opensReport = async (school: SchoolDay, ib: Person, invited: Record<string, string>): Promise<void> => {
  await school.itIs('15:35', '2026-11-12');
  await opensCase(ib, invited);
  await ib.presses('Verslag en plan');
};

const HELD = {
  analyse: 'Sam Boterbloem schrikt van drukte.',
  plan: 'Vaste plek voor Sam in de kring\nElke dag even praten',
};

/** The report is in front. */
export const reports = async (ib: Person, { analyse, plan } = HELD): Promise<void> => {
  ib.fills({ 'Wat is er volgens jullie aan de hand?': analyse, 'Wat vindt het kind zelf?': 'Sam wil een vaste plek.' });
  await ib.presses('Verder');
  ib.fills({ 'Wat spreken jullie af?': plan });
  await ib.presses('Opslaan');
};

export const shares = async (ib: Person, wie: string, wanneer: string): Promise<void> => {
  ib.fills({ 'Wie doet dit?': wie, 'Voor wanneer?': wanneer });
  await ib.presses('Opslaan');
};

/** The first card of the meeting, from a signal about Sam. */
export const startsFromSignal = async (school: SchoolDay) => {
  const cast = await castOf(school);
  await consultsFrom(cast.teacher, cast.ib, 'Casuïstiekoverleg');
  await cast.ib.presses('Verder');
  return cast;
};

/** The case of a message, as this person opens it. */
export const opensCase = async (person: Person, data: Record<string, string>): Promise<void> =>
  person.forges({ ...data, go: 'open', task: '' }, 'task/fetch');
