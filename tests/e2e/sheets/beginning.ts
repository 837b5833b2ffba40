import { fillsFirstCard, WORRY } from '../../protocols/signaal/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import type { NamedCard } from '../support/sheet.js';

const MENU = [
  'Signaal vastleggen',
  'Hulp nu',
  'Kind vertelde mij iets ergs',
  'Het gaat over een collega',
  'Wat gebeurt er met wat ik schrijf?',
];

const BEHIND_MORE = ['Het gaat over een collega', 'Wat gebeurt er met wat ik schrijf?'];

const GREETED = { leerkracht: 'leerkracht', ib: 'IB’er', directeur: 'directeur' };

const newestOf = (name: string, person: Person): NamedCard => ({ name, card: person.newest.card });

const menu = async (teacher: Person): Promise<NamedCard[]> => {
  await teacher.says('hoi');
  const cards = [newestOf('menu', teacher)];
  for (const button of MENU) {
    await teacher.says(button === MENU[0] ? 'uitleg' : 'hoi');
    if (BEHIND_MORE.includes(button)) await teacher.presses('Meer');
    await teacher.presses(button);
    cards.push({ name: button, card: teacher.card });
  }
  return cards;
};

const unfinished = async (teacher: Person): Promise<NamedCard> => {
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  fillsFirstCard(teacher);
  await teacher.presses('Verder');
  await teacher.says('hoi');
  return newestOf('menu, iets is niet af', teacher);
};

/** What people read before anything is recorded, by day and by night. */
export const beginning = async (): Promise<NamedCard[]> => {
  const day = await SchoolDay.opens({ forms: 'inline' });
  try {
    const people = await day.cameIn('leerkracht', 'ib', 'directeur');
    const greetings = Object.values(GREETED).map((role, n) => newestOf(`begroeting ${role}`, people[n]!));
    const cards = [...greetings, ...(await menu(people[0])), await unfinished(people[0])];
    const stranger = day.person('99');
    await stranger.says('hoi');
    await day.itIs('19:30');
    await people[1].says('hoi');
    return [...cards, newestOf('onbekend', stranger), newestOf('menu, school dicht', people[1])];
  } finally {
    await day.closes();
  }
};
