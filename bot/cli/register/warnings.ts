import { WEEKDAYS, type Role, type Weekday } from '../../../dialogs/engine/school/school.js';
import type { SchoolFile } from './schema.js';
import { oddities } from './hats.js';

type FilePerson = SchoolFile['people'][number];

/** What a school may want to arrange differently. It is stored all the same. */
export const warningsOf = (file: SchoolFile, today: string): string[] => [
  ...fewReachable(file, today),
  ...oddities(file, today),
  ...oneHead(file, today),
  ...bestuurAway(file),
];

/** Whoever may not speak of it at school asks the bestuur (practice.md 4.8). */
const bestuurAway = ({ bestuur: { people } }: SchoolFile): string[] => {
  if (people.length === 0) return ['nobody of the bestuur is in the file: who asks for it gets numbers only'];
  return people.some(({ deputy }) => deputy) ? [] : ['nobody stands in for the bestuur'];
};

const holds = ({ roles }: FilePerson, role: Role, today: string, deputies: boolean): boolean =>
  roles.some(
    (held) => held.role === role && (deputies || held.deputy !== true) && (held.to === undefined || today <= held.to),
  );

/** The ladder of an urgent message: IB'er and directeur with their deputies, present and with a telephone. */
const fewReachable = ({ settings, people }: SchoolFile, today: string): string[] => {
  const ladder = people.filter(
    (person) =>
      person.phone !== undefined &&
      (holds(person, 'intern_begeleider', today, true) || holds(person, 'directeur', today, true)),
  );
  const reachable = (day: Weekday) => ladder.filter(({ presence }) => presence[day] !== undefined).length;
  return WEEKDAYS.filter((day) => settings.hours[day] !== undefined && reachable(day) < 2).map(
    (day) => `on ${day} fewer than two people with a telephone can be reached for spoed`,
  );
};

/** Two people decide on a report (practice.md 13). */
const oneHead = ({ people, partner }: SchoolFile, today: string): string[] => {
  const deciding = people.filter(
    (person) => holds(person, 'directeur', today, false) || holds(person, 'intern_begeleider', today, false),
  );
  return deciding.length === 1 && partner === undefined
    ? ['directeur and intern_begeleider are one person: name a partner school, for the second person at a report']
    : [];
};
