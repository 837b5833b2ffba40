import type { Person } from '../../support/person.js';
import type { SchoolDay } from '../../support/school.js';

/** How people in these tests ask along; a test says what is different. */
type Asked = { over?: string; speelt?: string[]; vraag?: string; ook?: string[]; aan?: string[]; wanneer?: string };

const CONSULT = 'Overleggen';
const QUESTION = 'Sam is stil in de kring. Wat werkte bij jou?';

/** A teacher of group 5, last year’s teacher, the gym teacher, the IB'er and the directeur. */
export const cast = async (school: SchoolDay): Promise<Record<'asker' | 'bas' | 'gym' | 'ib' | 'head', Person>> => {
  const [asker, bas, gym, ib, head] = await school.cameIn(
    'leerkracht',
    'vervanger',
    'vakleerkracht',
    'ib',
    'directeur',
  );
  return { asker: asker, bas: bas, gym: gym, ib: ib, head: head };
};

export const begins = async (
  asker: Person,
  { over = 'Sam', speelt = ['Geen van deze'] }: Asked = {},
): Promise<void> => {
  await asker.says('overleggen');
  await asker.presses(CONSULT);
  asker.fills({ 'Over wie gaat het?': over, 'Speelt een van deze dingen?': speelt });
  await asker.presses('Verder');
};

export const writes = async (asker: Person, { vraag = QUESTION, ook = [] }: Asked = {}): Promise<void> => {
  asker.fills({ 'Wat is je vraag?': vraag, 'Ook vragen?': ook });
  await asker.presses('Verder');
};

export const sends = async (
  asker: Person,
  { aan = ['Bas van der Pannenkoek', 'Sjoerd Klimtouw'], wanneer = 'Over 3 schooldagen' }: Asked = {},
): Promise<void> => {
  asker.fills({ 'Aan wie?': aan, 'Voor wanneer?': wanneer });
  await asker.presses('Versturen');
};

export const asks = async (asker: Person, asked: Asked = {}): Promise<void> => {
  await begins(asker, asked);
  await writes(asker, asked);
  await sends(asker, asked);
};

/** On the message of the question. */
export const reads = async (colleague: Person): Promise<void> => {
  const message = colleague.chat.findLast(({ raw }) => raw.includes('of je meedenkt'));
  if (message === undefined) throw new Error('nobody asked this colleague');
  await colleague.pressesOn(message, 'Lezen');
};

export const answers = async (colleague: Person, antwoord: string): Promise<void> => {
  await reads(colleague);
  await colleague.presses('Antwoorden');
  colleague.fills({ 'Je antwoord': antwoord });
  await colleague.presses('Versturen');
};

/** The question as its writer opens it from the own chat. */
export const opensOwn = async (asker: Person): Promise<void> => {
  const saved = asker.chat.findLast(({ raw }) => raw.includes('is opgeslagen'));
  if (saved === undefined) throw new Error('nothing was sent');
  await asker.pressesOn(saved, 'Openen');
};

export const closes = async (asker: Person): Promise<void> => {
  await opensOwn(asker);
  await asker.presses('Afronden');
  asker.fills({ 'Wat ga je doen?': 'Ik zet hem vooraan.', 'Wat nam je mee?': 'Vooraan zitten hielp.' });
  await asker.presses('Afronden');
};
