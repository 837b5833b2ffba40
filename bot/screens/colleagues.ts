import type { PersonId } from '../../dialogs/engine/school/ids.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Choosable } from '../../dialogs/engine/language/picker.js';
import { colleaguesIn } from '../../dialogs/engine/decide/readContext.js';
import { hatsOf, type Person } from '../../dialogs/engine/school/school.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { asChoice } from '../../dialogs/engine/school/roleNames.js';

/** Colleagues with their roles, so that the chooser knows who they are. */
const withRoles = ({ id, roles }: Person, title: string) => ({
  value: id,
  title,
  roles: roles.map(({ role }) => role),
});

/** Colleagues whom this person may choose from on a card of this case. */
export const choosableFor = (c: Case, person: PersonId, world: World): Choosable => {
  const { school, now } = world;
  const colleagues = colleaguesIn(c, world);
  const self = colleagues.find(({ id }) => id === person);
  const hats = (id: string) =>
    school.people.filter((one) => one.id === id).flatMap((one) => hatsOf(one, school, dayOf(now)));
  const known = ({ id, name }: Person): string => asChoice(name, hats(id), school.groups);
  return {
    pupils: [],
    colleagues: colleagues.filter((one) => one !== self).map((one) => withRoles(one, known(one))),
    self: self && withRoles(self, `Ikzelf (${self.name})`),
    found: [],
    searched: false,
  };
};
