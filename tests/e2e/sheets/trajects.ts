import {
  answers,
  comesTo,
  finds,
  handsOver,
  NORM,
  opens,
  QUESTION,
  reportWith,
  SAFE,
  trajectOf,
  VOORAF,
  VOORCHECK,
  type Traject,
} from '../../protocols/meldcode/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import type { NamedCard } from '../support/sheet.js';

const front = (name: string, person: Person): NamedCard => ({ name, card: person.card });

/** The card behind a button of the case. */
const card = async (person: Person, traject: Traject, title: string): Promise<NamedCard> => {
  await opens(person, traject);
  await finds(person, title);
  return front(title, person);
};

const started = async (day: SchoolDay): Promise<NamedCard[]> => {
  const [teacher] = await day.cameIn('leerkracht');
  await teacher.says('meldcode');
  await teacher.presses('Meldcode');
  const cards = [front('start', teacher)];
  teacher.fills({ 'Over wie gaat het?': 'Sam', 'Waarom nu?': 'Sam had weer een blauwe plek.' });
  await teacher.presses('Verder');
  cards.push(front('voorcheck', teacher));
  teacher.fills({ 'Speelt een van deze dingen?': SAFE });
  await teacher.presses('Verder');
  return [...cards, front('signalen erbij', teacher)];
};

const steps = async (traject: Traject): Promise<NamedCard[]> => {
  const { teacher } = traject;
  const cards = [
    await card(teacher, traject, 'Stap 1. Signalen op een rij'),
    await card(teacher, traject, 'Stap 2. Overleg'),
    await card(teacher, traject, 'Stap 3 overslaan'),
    await card(teacher, traject, 'Gesprek met het kind'),
    await card(teacher, traject, 'Stap 3. Kijk eerst hiernaar'),
  ];
  teacher.fills(VOORCHECK);
  await teacher.presses('Opslaan');
  cards.push(front('gesprek voorbereiden', teacher));
  teacher.fills(VOORAF);
  await teacher.presses('Verder');
  return [...cards, front('wie heeft gezag', teacher)];
};

const decided = async (traject: Traject): Promise<NamedCard[]> => {
  const { ib, head, teacher } = traject;
  await opens(teacher, traject);
  const cards = [front('leerkracht na overdracht', teacher), await card(ib, traject, QUESTION[1].title)];
  await answers(traject, 1, 'Ja');
  cards.push(front('na vraag 1', ib), await card(ib, traject, QUESTION[2].title));
  await answers(traject, 2, 'Twijfel');
  cards.push(front('twijfel telt als ja', ib), await card(ib, traject, 'Melding klaarzetten'));
  await opens(ib, traject);
  await finds(ib, 'Melden bij Veilig Thuis');
  cards.push(front('melden', ib));
  for (const typed of reportWith(NORM)) {
    ib.fills(typed);
    if (ib.sight.includes('Is dit nog steeds zo?')) ib.fills({ 'Is dit nog steeds zo?': 'Ja, nog steeds zo' });
    await ib.presses(ib.buttons.includes('Verder') ? 'Verder' : 'Opslaan');
    cards.push(front('melden, verder', ib));
  }
  await opens(ib, traject);
  cards.push(front('IB’er leest', ib), await card(ib, traject, 'Ouder 1: wie vertelde het?'));
  cards.push(await card(head, traject, 'Akkoord met de melding'), await card(ib, traject, 'Afsluiten'));
  return cards;
};

/** The meldcode as the teacher, the IB'er and the directeur see it, and question 4 with both parents. */
export const trajects = async (): Promise<NamedCard[]> => {
  const days: SchoolDay[] = [];
  const opened = async (): Promise<SchoolDay> => {
    const day = await SchoolDay.opens({ forms: 'inline' });
    days.push(day);
    return day;
  };
  try {
    const [one, two, three, four] = [await opened(), await opened(), await opened(), await opened()];
    const asked = await trajectOf(four);
    await comesTo(four, asked, 4);
    const traject = await trajectOf(three);
    await handsOver(traject);
    return [
      ...(await started(one)),
      ...(await steps(await trajectOf(two))),
      ...(await decided(traject)),
      await card(asked.ib, asked, QUESTION[4].title),
    ];
  } finally {
    await Promise.all(days.map((day) => day.closes()));
  }
};
