import type { Person } from '../support/person.js';
import { SchoolDay, type Forms } from '../support/school.js';

/** How people in these tests usually begin a calamity; a test says what is different. */

type Cast = { head: Person; ib: Person; bhv: Person; teacher: Person };

/** Boards are drawn often: Teams is asked faster than in the real world. */
const HASTE = 4;

export const opensSchool = (forms: Forms): Promise<SchoolDay> => SchoolDay.opens({ forms, haste: HASTE });

/** The directeur, the IB’er who stands in, a teacher of the BHV, and a teacher who has no part in it. */
export const castOf = async (school: SchoolDay): Promise<Cast> => {
  const [head, ib, bhv, teacher] = await school.cameIn('04', '03', '02', '01');
  return { head: head!, ib: ib!, bhv: bhv!, teacher: teacher! };
};

type Start = { veilig?: string; soort?: string; wie?: string; oefening?: string };

/** Types the word, and fills in the one card. */
export const declares = async (head: Person, { veilig = 'Ja', soort = 'Ernstig ongeval', ...more }: Start = {}) => {
  await head.says('calamiteit');
  await head.presses('Calamiteit');
  head.fills({
    'Is iedereen nu veilig?': veilig,
    'Wat is er?': soort,
    ...(more.wie !== undefined && { 'Wie mag meekijken?': more.wie }),
    ...(more.oefening !== undefined && { 'Is dit een oefening?': more.oefening }),
  });
  await head.presses('Start');
};

/** The card that follows: somebody else runs the school. */
export const leavesTheSchool = async (head: Person, wie?: string): Promise<void> => {
  if (wie !== undefined) head.fills({ 'Kies iemand': wie });
  await head.presses('Verder');
};

const isBoard = (raw: string): boolean => raw.includes('Per ACTIE') || raw.includes('is afgesloten');

/** The board as it stands in somebody’s chat now. */
export const boardOf = (person: Person) => {
  const board = person.chat.find(({ raw }) => isBoard(raw));
  if (board === undefined) throw new Error(`${person.number} has no board`);
  return board;
};

/** Presses a button of the board: in a dialog, or on a message of one’s own. */
export const pressesBoard = async (person: Person, title: string, forms: Forms): Promise<void> => {
  await person.pressesOn(boardOf(person), title);
  if (forms === 'dialog') return;
  await person.pressesOn(person.newest, title);
};

/** What a task is chosen by: its title, up to whose it is. */
export const chooses = (person: Person, ...titles: string[]): void => {
  const found = titles.map((title) => {
    const choice = person.choices('Kies een of meer taken.').find((one) => one.startsWith(title));
    if (choice === undefined)
      throw new Error(`no task "${title}"; there are: ${person.choices('Kies een of meer taken.').join(' | ')}`);
    return choice;
  });
  person.fills({ 'Kies een of meer taken.': found });
};

/** Presses what only stands on the own, larger board. */
export const opensBoard = async (person: Person, title: string, forms: Forms): Promise<void> => {
  await pressesBoard(person, 'Alle taken', forms);
  await person.presses('Bord');
  while (!person.buttons.includes(title)) await person.presses('Verder');
  await person.presses(title);
};

/** A calamity that runs, past its first cards. */
export const runningIn = async (forms: Forms, more: Start = {}) => {
  const school = await opensSchool(forms);
  const cast = await castOf(school);
  await declares(cast.head, more);
  if (cast.head.buttons.includes('Verder')) await leavesTheSchool(cast.head);
  return { school, ...cast };
};
