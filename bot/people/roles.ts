import { holdersOf as holders } from '../../dialogs/engine/school/holders.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { type Role, rolesAt, type School, type Person } from '../../dialogs/engine/school/school.js';
import { Speaker } from './directory.js';

/** The roles somebody has at the school today, those of a deputy too. */
export const rolesOf = ({ person, school }: Speaker, now: string): Role[] =>
  rolesAt(person, school.id, dayOf(now)).map(({ role }) => role);

/** Who holds a role at the school today. Deputies when nobody does. */
export const holdersOf = (school: School, role: Role, now: string): Person[] => {
  const holding = (deputy: boolean) => holders(role, school, dayOf(now), deputy);
  return holding(false).length > 0 ? holding(false) : holding(true);
};

/** Who holds the first of these roles that has a holder. A deputy when none has one. */
export const firstWith = (school: School, roles: readonly Role[], now: string): Person | undefined =>
  roles.flatMap((role) => holdersOf(school, role, now)).at(0);
