import { list } from '../school/wording.js';
import type { Case } from '../case/case.js';
import type { Who } from '../language/words.js';
import { rightsOf } from '../rights/access.js';
import { everyone, is, isFamily, isVacant } from '../rights/who.js';
import { World, nameOf, personIn } from '../rights/world.js';
import { dayOf, worksOn } from '../school/calendar.js';
import { Person, staffOn, Role, hatsOf } from '../school/school.js';
import type { PersonId, PupilId } from '../school/ids.js';
import type { Urgency } from '../school/urgency.js';

export const namesOf = (people: readonly Person[]): string => list(people.map(({ name }) => name));

const phonesOf = (people: readonly Person[]): string =>
  list(people.flatMap(({ name, phone }) => (phone ? [`${name} ${phone}`] : [])));

const readersOf = (c: Case, world: World, actor: PersonId | undefined): string => {
  const others = staffOn(world.school, dayOf(world.now)).filter((person) => {
    const rights = rightsOf(person, c, world);
    return person.id !== actor && (rights.all || rights.steps.size > 0);
  });
  return list([...(actor === undefined ? [] : ['jij']), ...others.map(({ name }) => name)]);
};

/** The people of a case, in words. */
export const peopleWords = (c: Case, world: World, actor?: PersonId) => {
  const people = (who: Who | readonly Who[], but?: PersonId, urgency: Urgency = 'vandaag') =>
    everyone([who].flat(), c, world, urgency).filter(({ id }) => id !== but);
  // Nobody is told to ask or phone themselves. The next on the ladder takes that place.
  const without = actor === undefined ? c : { ...c, excluded: [...c.excluded, actor] };
  return {
    names: (...who: Parameters<typeof people>) => namesOf(people(...who)),
    people: (...who: Parameters<typeof people>) => people(...who).map(({ id }) => id),
    phones: (who: Who | readonly Who[], urgency: Urgency = 'vandaag') =>
      phonesOf(everyone([who].flat(), without, world, urgency)),
    others: (who: readonly Who[], urgency: Urgency = 'vandaag') => {
      const found = everyone(who, without, world, urgency);
      // People who said no are not phoned.
      const no = c.tasks.flatMap(({ status, declined = [] }) => (status === 'open' ? declined : []));
      const left = found.filter(({ id }) => !no.includes(id));
      return { names: namesOf(found), left: namesOf(left), phones: phonesOf(left) };
    },
    name: (person: PersonId) => nameOf(world, person),
    holds: (id: PersonId | undefined, role: Role) => {
      const person = personIn(world, id);
      return person !== undefined && is(person, role, c, world);
    },
    works: (id: PersonId, day: string) => {
      const person = personIn(world, id);
      return person !== undefined && worksOn(person, day) !== undefined;
    },
    family: (children: readonly PupilId[]) =>
      world.school.people.filter((one) => children.some((child) => isFamily(one, child))).map(({ id }) => id),
    isVacant: (role: Role) => isVacant(role, world),
    staff: () => {
      const day = dayOf(world.now);
      return staffOn(world.school, day).map((person) => ({ id: person.id, hats: hatsOf(person, world.school, day) }));
    },
    readers: () => readersOf(c, world, actor),
  };
};
