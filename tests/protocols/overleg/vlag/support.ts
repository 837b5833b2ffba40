import { records, type Told } from '../../signaal/story.js';
import type { Person } from '../../../support/person.js';

/** How people in these tests come to weigh something together; a test says what is different. */

/** The teacher records; the IB'er reads it and goes on from there. */
export const consultsFrom = async (teacher: Person, ib: Person, level: string, told: Told = {}): Promise<void> => {
  await records(teacher, told);
  await ib.presses('Openen');
  await goesOn(ib, level);
};

/** A case is in front: *Verder overleggen* stands on it, or behind *Meer*. */
export const goesOn = async (person: Person, level: string, why = 'Het komt vaker voor.'): Promise<void> => {
  while (!person.buttons.includes('Verder overleggen')) await person.presses('Meer');
  await person.presses('Verder overleggen');
  person.fills({ 'Hoe wil je verder?': level, 'Waarom nu?': why });
  await person.presses('Start');
};

/** By a word in the chat: the first card asks about whom. */
export const asksByWord = async (person: Person, word: string, zoek = 'boter', over = 'Sam'): Promise<void> => {
  person.reloads();
  await person.says(word);
  await person.presses('Openen');
  person.fills({ 'Zoek op naam': zoek });
  await person.presses('Zoek');
  person.fills({ 'Over wie gaat het?': over, 'Wat is de aanleiding?': 'Het komt vaker voor.' });
  await person.presses('Verder');
};

const CRITERIA = ['Wederzijdse toestemming', 'Vrijwilligheid', 'Gelijkwaardigheid'];
const CRITERIA_TOO = ['Past bij de ontwikkeling', 'Past bij de plek'];
const all = (criteria: string[]) => Object.fromEntries(criteria.map((one) => [one, 'Grens overschreden']));

/** From the card about the behaviour to the one where the flag is chosen. */
export const looksAtCriteria = async (
  person: Person,
  gedrag = 'Sam trok de broek van een ander omlaag.',
  sixth = 'Zelfrespect',
): Promise<void> => {
  person.fills({ 'Welk gedrag was er te zien?': gedrag });
  await person.presses('Verder');
  person.fills(all(CRITERIA));
  await person.presses('Verder');
  person.fills(all([...CRITERIA_TOO, sixth]));
  await person.presses('Opslaan');
};

export const choosesFlag = async (person: Person, vlag: string): Promise<void> => {
  person.fills({ 'Welke vlag kiezen jullie?': vlag, 'Waarom deze vlag?': 'Het kind wilde het niet.' });
  await person.presses('Verder');
};
