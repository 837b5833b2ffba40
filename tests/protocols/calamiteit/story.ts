import type { Store } from '../../../data/store.js';
import type { CalamitySettings } from '../../../dialogs/engine/school/school.js';
import type { Person } from '../../support/person.js';
import { SchoolDay, type Opening } from '../../support/school.js';

/** How people in these tests usually begin a calamity; a test says what is different. */

type Cast = { head: Person; ib: Person; bhv: Person; teacher: Person };

/** Boards are drawn often: Teams is asked faster than in the real world. */
const HASTE = 4;

export const opensSchool = (opening: Opening = {}, calamity: Partial<CalamitySettings> = {}): Promise<SchoolDay> =>
  SchoolDay.opens({ haste: HASTE, store: setTo(calamity), ...opening });

/** A school that leads a calamity in its own way. */
const setTo =
  (calamity: Partial<CalamitySettings>) =>
  (real: Store): Store => ({
    ...real,
    school: async (id) => {
      const found = await real.school(id);
      if (found === undefined) return undefined;
      return { ...found, settings: { ...found.settings, calamity: { ...found.settings.calamity, ...calamity } } };
    },
  });

/** The directeur, the IB’er who stands in, a teacher of the BHV, and a teacher who has no part in it. */
export const castOf = async (school: SchoolDay): Promise<Cast> => {
  const [head, ib, bhv, teacher] = await school.cameIn('directeur', 'ib', 'vervanger', 'leerkracht');
  return { head: head, ib: ib, bhv: bhv, teacher: teacher };
};

type Start = { veilig?: string; soort?: string; waar?: string; wie?: string; oefening?: string };

/** Types the word, and fills in the one card. */
export const declares = async (
  head: Person,
  { veilig = 'Ja', soort = 'Ernstig ongeval', ...more }: Start = {},
  button = 'Calamiteit',
) => {
  await head.says('calamiteit');
  await head.presses(button);
  head.fills({
    'Is iedereen nu veilig?': veilig,
    'Wat is er?': soort,
    ...(more.waar !== undefined && { 'Waar?': more.waar }),
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

const isBoard = (raw: string): boolean =>
  ['Per ACTIE', 'is afgesloten', 'Dit was een vergissing.'].some((line) => raw.includes(line));

/** The board as it stands in somebody’s chat now. */
export const boardOf = (person: Person) => {
  const board = person.chat.find(({ raw }) => isBoard(raw));
  if (board === undefined) throw new Error(`${person.number} has no board`);
  return board;
};

/** Presses a button of the board: in a dialog, or on a message of one’s own. */
export const pressesBoard = async (person: Person, title: string): Promise<void> => {
  await person.pressesOn(boardOf(person), title);
  if (person.forms === 'dialog') return;
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

/** Every page of the list of a calamity, the titles under each other. */
export const allTasks = async (person: Person): Promise<string> => {
  await pressesBoard(person, 'Alle taken');
  const seen = [person.choices('Kies een of meer taken.').join('\n')];
  while (person.buttons.includes('Meer')) {
    await person.presses('Meer');
    const here = person.choices('Kies een of meer taken.').join('\n');
    if (seen.includes(here)) break;
    seen.push(here);
  }
  return seen.join('\n');
};

/** One item of the list in front, by its title. */
export const opensTask = async (person: Person, title: string): Promise<void> => {
  await pressesBoard(person, 'Alle taken');
  for (let n = 0; n < 10 && !person.choices('Kies een of meer taken.').some((one) => one.startsWith(title)); n += 1)
    await person.presses('Meer');
  chooses(person, title);
  await person.presses('Openen');
};

/** The card of an item that asks for an answer. */
export const asksFor = async (person: Person, title: string): Promise<void> => {
  await opensTask(person, title);
  await person.presses('Invullen');
};

/** Presses what only stands on the own, larger board. */
export const opensBoard = async (person: Person, title: string): Promise<void> => {
  await pressesBoard(person, 'Alle taken');
  await person.presses('Bord');
  while (!person.buttons.includes(title)) await person.presses('Verder');
  await person.presses(title);
};

/** A calamity that runs, past its first cards. */
export const runningIn = async (more: Start = {}, opening: Opening = {}) => {
  const school = await opensSchool(opening);
  const cast = await castOf(school);
  await declares(cast.head, more);
  if (cast.head.buttons.includes('Verder')) await leavesTheSchool(cast.head);
  return { school, ...cast };
};

/** Each plan has some of these. */
const APART = [
  'Iedereen veilig, 112 en eerste hulp',
  'Bel de ouders van de betrokken kinderen',
  'Nog niet gevonden? Bel 112',
  'Bel de ouders van het kind',
  'Controleer het bericht bij de familie of de politie',
  'Tel iedereen: groepen, collega’s en bezoekers',
  'Vertel de ouders waar de kinderen zijn',
];

/** What nobody may leave open with the rest: children safe, parents and the bestuur spoken to. */
export const decidesFirst = async (head: Person): Promise<void> => {
  const list = await allTasks(head);
  for (const title of APART.filter((one) => list.includes(one))) {
    await opensTask(head, title);
    await head.presses('Gedaan');
  }
  await asksFor(head, 'Bel het bestuur');
  head.fills({ 'Hoe laat sprak je iemand?': '10:05' });
  await head.presses('Opslaan');
};

/** What is left goes on as aftercare. */
export const closes = async (head: Person): Promise<void> => {
  await decidesFirst(head);
  await pressesBoard(head, 'Afsluiten');
  head.fills({
    'Staat het in de incidentregistratie?': 'Ja',
    'Wat er nog open staat': 'Dat loopt door, in Mijn werk van wie het heeft',
  });
  await head.presses('Sluit af');
};
