import type { SchoolId } from './ids.js';
import { Person, Role, rolesAt, School } from './school.js';

export const holding = (
  people: readonly Person[],
  school: SchoolId,
  role: Role,
  day: string,
  deputy: boolean,
): Person[] =>
  people.filter((person) =>
    rolesAt(person, school, day).some((held) => held.role === role && (held.deputy === true) === deputy),
  );

/** Who holds a role at a school on a day, or stands in for it. */
export const holdersOf = (role: Role, school: School, day: string, deputy: boolean): Person[] =>
  holding(school.people, school.id, role, day, deputy);
