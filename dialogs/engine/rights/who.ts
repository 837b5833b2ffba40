import { type Receiver, personsOf } from '../case/actor.js';
import { holding } from '../school/holders.js';
import { dayOf, isPresent, worksOn } from '../school/calendar.js';
import { readingDay } from '../school/holidays.js';
import type { Case, Task } from '../case/case.js';
import type { Urgency } from '../school/urgency.js';
import type { Who } from '../language/words.js';
import { ROLES, rolesAt, type Person, type Pupil, type Role } from '../school/school.js';
import type { PersonId, PupilId } from '../school/ids.js';
import { KNOW_EVERY_CHILD, READERS } from '../school/readers.js';
import { personIn, protocolOf, type World } from './world.js';

/** A school at a moment. */
type There = Pick<World, 'school' | 'now' | 'partners'>;
/** The fields that tell who is shut out of a case. */
export type About = Pick<Case, 'excluded' | 'starter' | 'subjects' | 'readers' | 'visibility'> & {
  tasks: readonly Pick<Task, 'status' | 'to' | 'of' | 'declined'>[];
};

const isRole = (who: Who): who is Role => (ROLES as readonly string[]).includes(who);

/**
 * Whether a person is shut out of a case: by name, or as family of any child in it (practice2.md 1, law 2). That
 * includes family that the register learned of after the case began.
 */
export const isShutOut = (person: Person, { excluded, subjects }: Pick<About, 'excluded' | 'subjects'>): boolean =>
  excluded.includes(person.id) || subjects.some((pupil) => isFamily(person, pupil));

/** The same for somebody who may have left. */
export const hasNoPart = (id: Receiver, c: Pick<About, 'excluded' | 'subjects'>, world: World): boolean => {
  const person = personIn(world, id);
  return person === undefined ? c.excluded.some((one) => one === id) : isShutOut(person, c);
};

const allowed = (c: About) => (person: Person) => !isShutOut(person, c);

const firstFilled = <T>(...lists: T[][]): T[] => lists.find((list) => list.length > 0) ?? [];

const unique = (people: Person[]): Person[] => [...new Map(people.map((person) => [person.id, person])).values()];

/** The rungs of the ladder of a role: the role, its deputies, the directeur and the directeur's deputies. */
const rungs = (role: Role, c: About, world: There): Person[][] => {
  const { school, now } = world;
  const step = (wanted: Role, deputy: boolean) =>
    holding(school.people, school.id, wanted, dayOf(now), deputy).filter(allowed(c));
  return [step(role, false), step(role, true), step('directeur', false), step('directeur', true)];
};

const partnerAf = (c: About, world: There): Person[] =>
  world.partners
    .filter((person) =>
      rolesAt(person, world.school.partner ?? '', dayOf(world.now)).some(
        (held) => held.role === 'aandachtsfunctionaris',
      ),
    )
    .filter(allowed(c));

/**
 * The people who get a task of a role. `spoed` starts with the whole ladder, and `vandaag` skips people who are off
 * that day.
 */
const forRole = (role: Role, c: About, world: There, urgency: Urgency): Person[] => {
  const ladder = rungs(role, c, world);
  const day = urgency === 'spoed' ? dayOf(world.now) : readingDay(world.school, world.now);
  const today = ladder.map((people) => people.filter((person) => worksOn(person, day) !== undefined));
  if (urgency === 'spoed') return unique(firstFilled(today.flat(), ladder.flat(), partnerAf(c, world)));
  if (urgency === 'vandaag') return firstFilled(...today, ...ladder, partnerAf(c, world));
  return firstFilled(...ladder, partnerAf(c, world));
};

/** Whether nobody has this role today, nor a deputy. */
export const isVacant = (role: Role, { school, now }: World): boolean =>
  [false, true].every((deputy) => holding(school.people, school.id, role, dayOf(now), deputy).length === 0);

/** The next rung above the people who have the task. Empty at the top. */
export const nextRung = (role: Role, have: readonly string[], c: About, world: World): Person[] =>
  rungs(role, c, world)
    .map((people) => people.filter((person) => !have.includes(person.id)))
    .find((people) => people.length > 0) ?? [];

const groupsOf = (c: About, pupils: readonly Pupil[]): string[] =>
  pupils.filter((pupil) => c.subjects.includes(pupil.id)).map((pupil) => pupil.group);

/** Fixed teachers of the groups of these children. Never an invaller or stagiair (practice.md 12). */
const isOwnTeacher = (person: Person, c: About, world: World): boolean => {
  const groups = groupsOf(c, world.pupils);
  return rolesAt(person, world.school.id, dayOf(world.now)).some(
    (held) => held.role === 'leerkracht' && held.groups.some((group) => groups.includes(group)),
  );
};

/** The mentor of the stagiair who started this case (practice.md 11). */
const mentorsOf = (c: About, { school, now }: World): PersonId[] =>
  school.people
    .filter(({ id }) => id === c.starter)
    .flatMap((person) => rolesAt(person, school.id, dayOf(now)).flatMap(({ mentor }) => mentor ?? []));

/** Whether somebody who worked here has no role left today. Such people are asked and told nothing. */
export const hasLeft = (id: Receiver, { school, partners, now }: World): boolean => {
  const person = school.people.find((one) => one.id === id);
  const isHere = person === undefined || rolesAt(person, school.id, dayOf(now)).length > 0;
  return !isHere && !partners.some((one) => one.id === id);
};

const isRelated = (person: Person, who: Exclude<Who, Role>, c: About, world: World): boolean => {
  switch (who) {
    case 'starter':
      return person.id === c.starter;
    case 'assignee':
      return person.id !== c.starter && c.tasks.some(({ status, to }) => status === 'open' && to.includes(person.id));
    case 'gevraagde':
      return person.id !== c.starter && c.tasks.some(({ of }) => of === person.id);
    case 'eigen_leerkracht':
      return c.visibility !== 'beperkt' && isOwnTeacher(person, c, world);
    case 'mentor':
      return c.visibility !== 'beperkt' && mentorsOf(c, world).includes(person.id);
    case 'lezer':
      return c.readers.some((reader) => reader.person === person.id && dayOf(world.now) <= reader.until);
    case 'aandachtsfunctionaris_extern':
      return partnerAf(c, world).some(({ id }) => id === person.id);
    case 'andere_zaak':
      return false;
  }
};

const related = (who: Exclude<Who, Role>, c: About, world: World): Person[] =>
  unique([...world.school.people, ...world.partners]).filter(
    (person) => !hasLeft(person.id, world) && isRelated(person, who, c, world),
  );

/** Four eyes: people who answered a step of `notBy` are barred from this one. */
export const barredFrom = (step: string, c: Case, world: World): PersonId[] => {
  const notBy = [protocolOf(world, c.protocol).steps[step]?.notBy ?? []].flat();
  if (notBy.length === 0) return [];
  const logged = c.log.filter((entry) => notBy.includes(entry.step) && ['answered', 'ticked'].includes(entry.did));
  const hands = notBy.flatMap((name) => c.hands?.[name] ?? []);
  return [...new Set([...hands, ...personsOf(logged.map(({ by }) => by))])];
};

/** The case as people see it who may do this step. */
export const forStep = (step: string, c: Case, world: World): Case => ({
  ...c,
  excluded: [...c.excluded, ...barredFrom(step, c, world)],
});

/**
 * For urgent things, nobody who is off is called while one of them is at work. People named by a relation are always
 * called.
 */
export const everyone = (who: readonly Who[], c: About, world: World, urgency: Urgency): Person[] => {
  const found = unique(who.flatMap((one) => peopleFor(one, c, world, urgency)));
  if (urgency !== 'spoed') return found;
  const roles = unique(who.filter(isRole).flatMap((one) => peopleFor(one, c, world, urgency)));
  const here = roles.filter((person) => worksOn(person, dayOf(world.now)) !== undefined);
  return here.length === 0 ? found : found.filter((person) => here.includes(person) || !roles.includes(person));
};

/** Who can be called today for urgent things, without the caller. The same in an alarm, in a signal and on any card. */
export const callable = (roles: readonly Role[], by: PersonId, at: Pick<World, 'school' | 'now'>): Person[] => {
  const nothing: About = { ...NO_CASE, excluded: [by], starter: by };
  const people = unique(roles.flatMap((role) => forRole(role, nothing, { ...at, partners: [] }, 'spoed')));
  return people.filter((person) => worksOn(person, dayOf(at.now)) !== undefined);
};

/** The people of a role or relation. Excluded people are never among them. */
export const peopleFor = (who: Who, c: About, world: World, urgency: Urgency): Person[] =>
  (isRole(who) ? forRole(who, c, world, urgency) : related(who, c, world)).filter(allowed(c));

const isHere = ({ id }: Person, world: World): boolean => personIn(world, id) !== undefined && !hasLeft(id, world);

/** Whether this person is that, here and now. A deputy counts while no holder of the role is there. */
export const is = (person: Person, who: Who, c: About, world: World): boolean => {
  if (!isRole(who)) return isHere(person, world) && isRelated(person, who, c, world);
  const { school, now } = world;
  const has = (deputy: boolean) => holding([person], school.id, who, dayOf(now), deputy).length > 0;
  const isCovered = () =>
    holding(school.people, school.id, who, dayOf(now), false)
      .filter(allowed(c))
      .some((holder) => isPresent(holder, now));
  return has(false) || (has(true) && !isCovered());
};

/** Whether this is a fixed teacher of the group of this child. */
export const isTaughtBy = (person: Person, { group }: Pupil, { school, now }: World): boolean =>
  rolesAt(person, school.id, dayOf(now)).some((held) => held.role === 'leerkracht' && held.groups.includes(group));

/** About no child, and closed to nobody. */
const NO_CASE: About = { excluded: [], starter: '', subjects: [], readers: [], tasks: [], visibility: 'gewoon' };

/** Whether this person reads every signal of the school now. A deputy of a reader does while that reader is away. */
export const readsAll = (person: Person, world: World): boolean =>
  READERS.some((role) => is(person, role, NO_CASE, world));

/** Whether this person reads what is usually written about a child (practice.md 12). */
export const readsAbout = (person: Person, pupil: Pupil, world: World): boolean =>
  !isFamily(person, pupil.id) && (isTaughtBy(person, pupil, world) || readsAll(person, world));

/** Whether this person may know a child by name in what others wrote. */
export const mayKnow = (person: Person, pupil: Pupil, world: World): boolean =>
  !isFamily(person, pupil.id) &&
  (isTaughtBy(person, pupil, world) ||
    rolesAt(person, world.school.id, dayOf(world.now)).some(({ role }) => KNOW_EVERY_CHILD.includes(role)));

export const isFamily = (person: Person, pupil: PupilId): boolean =>
  person.relations.some((relation) => relation.pupil === pupil);
