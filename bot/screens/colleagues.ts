import type { PersonId } from '../../dialogs/engine/school/ids.js';
import { dayOf, worksOn } from '../../dialogs/engine/school/calendar.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Choosable } from '../../dialogs/engine/language/picker.js';
import { colleaguesIn } from '../../dialogs/engine/decide/readContext.js';
import { hatsOf, type Person } from '../../dialogs/engine/school/school.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { asChoice } from '../../dialogs/engine/school/roleNames.js';

/** Colleagues with their roles, so that the chooser knows who they are. */
const withRoles = ({ id, roles }: Person, title: string) => ({
  value: id,
  title,
  roles: roles.map(({ role }) => role),
});

/** A team that works together now gives work to people who are there. */
const isUrgent = (c: Case, world: World): boolean => protocolOf(world, c.protocol).board !== undefined;

/** Who is at work today comes first, and the others are marked. */
const hereFirst = (people: readonly Person[], known: (one: Person) => string, { now }: World) => {
  const isHere = (one: Person): boolean => worksOn(one, dayOf(now)) !== undefined;
  return [
    ...people.filter(isHere).map((one) => withRoles(one, known(one))),
    ...people.filter((one) => !isHere(one)).map((one) => withRoles(one, `${known(one)}, vandaag niet op school`)),
  ];
};

/** Colleagues whom this person may choose from on a card of this case. */
export const choosableFor = (c: Case, person: PersonId, world: World): Choosable => {
  const { school, now } = world;
  const colleagues = colleaguesIn(c, world);
  const self = colleagues.find(({ id }) => id === person);
  const hats = (id: string) =>
    school.people.filter((one) => one.id === id).flatMap((one) => hatsOf(one, school, dayOf(now)));
  const known = ({ id, name }: Person): string => asChoice(name, hats(id), school.groups);
  const others = colleagues.filter((one) => one !== self);
  return {
    pupils: [],
    colleagues: isUrgent(c, world) ? hereFirst(others, known, world) : others.map((one) => withRoles(one, known(one))),
    self: self && withRoles(self, `Ikzelf (${self.name})`),
    found: [],
    searched: false,
  };
};
