import { dayOf } from '../../dialogs/engine/calendar.js';
import type { Choosable } from '../../dialogs/engine/picker.js';
import { hatsOf, rolesAt, staffOn } from '../../dialogs/engine/school.js';
import type { World } from '../../dialogs/engine/world.js';
import { asChoice } from '../../dialogs/people/roles.js';

/** Everybody who works here but the one who chooses, with their roles beside them: who chooses knows what they are. */
export const colleaguesOf = ({ school, now }: World, person: string): Choosable['colleagues'] => {
  const today = dayOf(now);
  return staffOn(school, today)
    .filter(({ id }) => id !== person)
    .map((one) => ({
      value: one.id,
      title: asChoice(one.name, hatsOf(one, school, today), school.groups),
      roles: rolesAt(one, school.id, today).map(({ role }) => role),
    }));
};
