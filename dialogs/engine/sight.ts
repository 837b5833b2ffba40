import { dayOf, days, dueAt, isOpen, leavesAt, nextOpening, weekOf } from './calendar.js';
import type { Case, Entry } from './case.js';
import type { Answers, Fields, Part } from './field.js';
import { unclear } from './mentions.js';
import { initials } from './names.js';
import type { Group, Sight, Who } from './protocol.js';
import { staffOn, type Person, type PersonId, type Pupil } from './school.js';
import { rightsOf } from './access.js';
import { list, until } from './wording.js';
import { nameOf, protocolOf, type World } from './world.js';
import { peopleFor } from './who.js';

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

const spelled = (part: Part, world: World): string => {
  if (typeof part === 'string') return part;
  if ('person' in part) return nameOf(world, part.person);
  const pupil = world.pupils.find(({ id }) => id === part.pupil);
  return pupil === undefined ? 'een kind' : initials(pupil);
};

/** Each of them once, those who are here today first asked. */
const everyone = (who: readonly Who[], c: Case, world: World): Person[] => [
  ...new Map(who.flatMap((one) => peopleFor(one, c, world, 'vandaag')).map((person) => [person.id, person])).values(),
];

const groupsIn = (c: Case, world: World): string[] => subjectsIn(c, world).map(({ group }) => group);

const schoolIn = ({ school, now }: World): Sight['school'] => ({
  name: school.name,
  phone: school.phone,
  bestuur: school.bestuur,
  lvs: school.settings.lvs,
  lookBackDays: school.settings.lookBackDays,
  linkDays: school.settings.linkDays,
  groups: school.groups,
  get opens() {
    return until(nextOpening(school, now), now);
  },
});

/** A case as a protocol may look at it, for the person who acts now. What the calendar says is worked out when asked. */
export const sightOf = (c: Case, world: World, actor?: PersonId, of?: string): Sight => {
  const { school, now } = world;
  const open = (step: string, of?: string) =>
    c.tasks.some((task) => task.status === 'open' && task.step === step && (of === undefined || task.of === of));
  const people = (who: Who | readonly Who[], but?: PersonId) =>
    everyone([who].flat(), c, world).filter(({ id }) => id !== but);
  const taskOf = (step: string) => c.tasks.findLast((task) => task.step === step && task.status === 'open');
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
    names: (...who) => list(people(...who).map(({ name }) => name)),
    name: (person) => nameOf(world, person),
    phones: (...who) => list(people(...who).flatMap(({ name, phone }) => (phone ? [`${name} ${phone}`] : []))),
    readers: () => readersOf(c, world, actor),
    holders: (step) => taskOf(step)?.to ?? [],
    assignees: (step) => list((taskOf(step)?.to ?? []).map((id) => nameOf(world, id))),
    until: (step) => until(taskOf(step)?.due ?? now, now),
    spelled: (parts) => parts.map((part) => spelled(part, world)).join(''),
    unclear: (parts) => unclear(parts, { pupils: world.register, subjects: subjectsIn(c, world) }),
    day: (n) => dayOf(dueAt(days(n), now, { school })),
    get leavesAt() {
      return leavesAt({ school, groups: groupsIn(c, world) }, now);
    },
    school: schoolIn(world),
  };
};
