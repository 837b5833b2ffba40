import { dayOf, days, dueAt, isOpen, leavesAt, nextOpening, weekOf } from './calendar.js';
import type { Case, Entry, Urgency } from './case.js';
import type { Answers, Fields, Part } from './field.js';
import { unclear } from './mentions.js';
import { fold, initials } from './names.js';
import type { Group, Sight, Who } from './protocol.js';
import { staffOn, type Person, type PersonId, type Pupil } from './school.js';
import { rightsOf } from './access.js';
import { list, until } from './wording.js';
import { nameOf, personIn, protocolOf, type World } from './world.js';
import { is, peopleFor } from './who.js';

const valuesOf = (entry: Entry): Record<string, unknown> =>
  Object.fromEntries(entry.answers.map(({ field, value }) => [field, value]));

/** The answers to a group of questions, newest last. The group's own step wrote them, so they have its types. */
const answersTo = <F extends Fields>(group: Group<F>, c: Case, world: World): Answers<F>[] => {
  const steps = Object.entries(protocolOf(world, c.protocol).steps).filter(([, { fields }]) => fields === group);
  return c.log
    .filter((entry) => entry.did === 'answered' && steps.some(([name]) => name === entry.step))
    .map((entry) => valuesOf(entry) as Answers<F>);
};

const readersOf = (c: Case, world: World, actor: PersonId | undefined): string => {
  const others = staffOn(world.school, dayOf(world.now)).filter((person) => {
    const rights = rightsOf(person, c, world);
    return person.id !== actor && (rights.all || rights.steps.size > 0);
  });
  return list([...(actor === undefined ? [] : ['jij']), ...others.map(({ name }) => name)]);
};

const subjectsIn = (c: Case, { pupils }: World): Pupil[] => pupils.filter(({ id }) => c.subjects.includes(id));

/** The first name of the child it is about needs no asking. */
const unclearIn = (parts: readonly Part[], c: Case, world: World): string[] => {
  const subjects = subjectsIn(c, world);
  const own = subjects.flatMap(({ first, nickname = first }) => [fold(first), fold(nickname)]);
  return unclear(parts, { pupils: world.register, subjects }).filter((name) => !own.includes(fold(name)));
};

const spelled = (part: Part, world: World): string => {
  if (typeof part === 'string') return part;
  if ('person' in part) return nameOf(world, part.person);
  const pupil = world.pupils.find(({ id }) => id === part.pupil);
  return pupil === undefined ? 'een kind' : initials(pupil);
};

/** Each of them once, those who are here today first asked. */
const everyone = (who: readonly Who[], c: Case, world: World, urgency: Urgency): Person[] => [
  ...new Map(who.flatMap((one) => peopleFor(one, c, world, urgency)).map((person) => [person.id, person])).values(),
];

/** Of the children; as long as no child is known, those of the one who wrote it. */
const groupsIn = (c: Case, world: World): string[] => {
  const known = subjectsIn(c, world).map(({ group }) => group);
  const own = personIn(world, c.starter)?.roles.flatMap(({ school, groups }) =>
    school === world.school.id ? groups : [],
  );
  return known.length > 0 ? known : (own ?? []);
};

const schoolIn = ({ school, now }: World): Sight['school'] => ({
  name: school.name,
  phone: school.phone,
  bestuur: school.bestuur,
  lvs: school.settings.lvs,
  lookBackDays: school.settings.lookBackDays,
  linkDays: school.settings.linkDays,
  meldcode: school.settings.meldcode,
  veiligThuis: school.settings.numbers.find(({ name }) => name === 'Veilig Thuis')?.phone ?? '0800-2000',
  groups: school.groups,
  get opens() {
    return until(nextOpening(school, now), now);
  },
});

const openIn = (c: Case) => (step: string, of?: string) =>
  c.tasks.some((task) => task.status === 'open' && task.step === step && (of === undefined || task.of === of));

const taskIn = (c: Case) => (step: string) => c.tasks.findLast((task) => task.step === step && task.status === 'open');

const holdsIn =
  (c: Case, world: World): Sight['holds'] =>
  (person, role) => {
    const found = personIn(world, person);
    return found !== undefined && is(found, role, c, world);
  };

const phonesOf = (people: readonly Person[]): string =>
  list(people.flatMap(({ name, phone }) => (phone ? [`${name} ${phone}`] : [])));

/** A case as a protocol may look at it, for the person who acts now. What the calendar says is worked out when asked. */
export const sightOf = (c: Case, world: World, actor?: PersonId, of?: string): Sight => {
  const { school, now } = world;
  const open = openIn(c);
  const people = (who: Who | readonly Who[], but?: PersonId, urgency: Urgency = 'vandaag') =>
    everyone([who].flat(), c, world, urgency).filter(({ id }) => id !== but);
  const taskOf = taskIn(c);
  return {
    code: c.code,
    way: c.way,
    status: c.status,
    stage: c.stage,
    starter: c.starter,
    actor,
    subjects: c.subjects,
    visibility: c.visibility,
    facts: c.facts,
    looked: world.looked,
    now,
    get week() {
      return weekOf(now);
    },
    get schoolIsOpen() {
      return isOpen(school, now);
    },
    of,
    by: (step) => c.log.findLast((entry) => entry.step === step && ['answered', 'ticked'].includes(entry.did))?.by,
    last: (group) => answersTo(group, c, world).at(-1),
    all: (group) => answersTo(group, c, world),
    open,
    idle: (but = []) => !c.tasks.some(({ status, step }) => status === 'open' && !but.includes(step)),
    settled: (step) =>
      !open(step) && c.tasks.some((task) => task.step === step && ['done', 'skipped'].includes(task.status)),
    taken: (step) => taskOf(step)?.taken?.by,
    holds: holdsIn(c, world),
    names: (...who) => list(people(...who).map(({ name }) => name)),
    name: (person) => nameOf(world, person),
    phones: (...who) => phonesOf(people(...who)),
    readers: () => readersOf(c, world, actor),
    holders: (step) => taskOf(step)?.to ?? [],
    assignees: (step) => list((taskOf(step)?.to ?? []).map((id) => nameOf(world, id))),
    until: (step) => until(taskOf(step)?.due ?? now, now),
    spelled: (parts) => parts.map((part) => spelled(part, world)).join(''),
    unclear: (parts) => unclearIn(parts, c, world),
    day: (n) => dayOf(dueAt(days(n), now, { school })),
    get leavesAt() {
      return leavesAt({ school, groups: groupsIn(c, world) }, now);
    },
    school: schoolIn(world),
  };
};
