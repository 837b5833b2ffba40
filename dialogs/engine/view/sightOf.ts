import { namesOf, peopleWords } from './sightOfPeople.js';
import {
  dayOf,
  days,
  dueAt,
  isOpen,
  leavesAt,
  momentAt,
  nextOpening,
  urgentWaits,
  weekOf,
  plusDays,
  schoolDays,
} from '../school/calendar.js';
import { isChannel, personOf, type Actor, type Receiver } from '../case/actor.js';
import { isReplaced, type Case, type Entry, type Task } from '../case/case.js';
import { holidayNear } from '../school/holidays.js';
import type { Answers, Fields } from '../language/field.js';
import type { Part } from '../case/part.js';
import { unclear } from '../names/mentions.js';
import { isUsuallyCalled } from '../names/nameIndex.js';
import { pseudonymOf, veil } from '../names/veil.js';
import { reachedFor } from '../case/reached.js';
import type { Group, Sight, TaskSight } from '../language/sight.js';
import { titleOf } from './form.js';
import { knownIn } from './parts.js';
import { recordOf, spelled } from './record.js';
import { rolesAt, staffOn, type Person, type Pupil, type Role, type School } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import { dayAndMonth, list, until, withPhone } from '../school/wording.js';
import { nameOf, personIn, protocolOf, type World } from '../rights/world.js';
import { isShutOut } from '../rights/who.js';

const valuesOf = (entry: Entry): Record<string, unknown> =>
  Object.fromEntries(entry.answers.map(({ field, value }) => [field, value]));

/** The answers to a group of questions, newest last. The group's own step wrote them, so they have its types. */
const answersTo = <F extends Fields>(group: Group<F>, c: Case, world: World, of?: string): Answers<F>[] => {
  const steps = Object.entries(protocolOf(world, c.protocol).steps).filter(([, { fields }]) => fields === group);
  return c.log
    .filter((entry) => entry.did === 'answered' && steps.some(([name]) => name === entry.step))
    .filter((entry) => of === undefined || entry.of === of)
    .map((entry) => valuesOf(entry) as Answers<F>);
};

const saidIn =
  (c: Case): Sight['said'] =>
  (field, steps) => {
    const has = ({ step, did, answers }: Entry): boolean =>
      did === 'answered' && steps.includes(step) && answers.some((one) => one.field === field && one.shown.length > 0);
    const entry = c.log.findLast((one) => has(one) && !isReplaced(one, c));
    const parts = entry?.answers.find((one) => one.field === field)?.shown;
    const by = entry && personOf(entry.by);
    return entry === undefined || parts === undefined || by === undefined ? undefined : { parts, by, at: entry.at };
  };

const answerWords = (c: Case, world: World): Pick<Sight, 'last' | 'all' | 'said'> => ({
  last: (group, of) => answersTo(group, c, world, of).at(-1),
  all: (group) => answersTo(group, c, world),
  said: saidIn(c),
});

const subjectsIn = (c: Case, { pupils }: World): Pupil[] => pupils.filter(({ id }) => c.subjects.includes(id));

/**
 * Colleagues who work with children, are not away today, and have the bot. Last year’s teachers come first (practice.md
 * 6.1).
 */
const askableIn = (c: Case, world: World, actor: PersonId | undefined): Person[] => {
  const day = dayOf(world.now);
  const isAway = ({ absent }: Person): boolean => absent.some(({ from, to }) => from <= day && day <= to);
  const reached = world.looked.bereikbaar;
  const staff = staffOn(world.school, day).filter(
    (person) =>
      person.id !== actor &&
      !isShutOut(person, c) &&
      !isAway(person) &&
      (reached === undefined || reached.includes(person.id)) &&
      rolesAt(person, world.school.id, day).some(({ role }) => ASKED.includes(role)),
  );
  const former = subjectsIn(c, world).flatMap(({ formerTeachers = [] }) => formerTeachers);
  const first = former.flatMap((id) => staff.find((person) => person.id === id) ?? []);
  return [...new Set([...first, ...staff])];
};

/**
 * Roles that are asked along. An invaller and a stagiair read own texts only. Who hears in confidence is not asked
 * (practice.md 11).
 */
const ASKED: readonly Role[] = [
  'leerkracht',
  'vakleerkracht',
  'ondersteunend_personeel',
  'gedragsspecialist',
  'antipestcoordinator',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'directeur',
];

/** A name of the case's one child needs no question. A name that two children have does. */
const unclearIn = (parts: readonly Part[], c: Case, world: World): string[] => {
  const subjects = subjectsIn(c, world);
  const isOne = (name: string): boolean => subjects.filter((one) => isUsuallyCalled(name, [one])).length === 1;
  return unclear(parts, { pupils: world.register, subjects }).filter((name) => !isOne(name));
};

/** People need not be told of their own deeds. */
const toldOf = (step: string, c: Case, world: World, actor?: PersonId): ReturnType<Sight['told']> => {
  const tasks = c.tasks.filter((task) => task.step === step && task.status === 'open');
  const { reached, underWay, missed } = reachedFor(tasks, c);
  const others = (people: readonly PersonId[]): Person[] =>
    people.filter((id) => id !== actor).flatMap((id) => personIn(world, id) ?? []);
  return {
    reached: namesOf(others(reached)),
    underWay: namesOf(others(underWay)),
    names: namesOf(others([...reached, ...underWay])),
    numbers: list(others(missed).map(withPhone)),
  };
};

/** The groups of the children. While no child is known: the groups of the writer. */
const groupsIn = (c: Case, world: World): string[] => {
  const known = subjectsIn(c, world).map(({ group }) => group);
  const own = personIn(world, c.starter)?.roles.flatMap(({ school, groups }) =>
    school === world.school.id ? groups : [],
  );
  return known.length > 0 ? known : (own ?? []);
};

const holidayIn = (school: School, now: string): Sight['school']['holiday'] => {
  const near = holidayNear(school, dayOf(now));
  if (near === undefined) return undefined;
  const opens = nextOpening(school, momentAt(near.from, '00:00'));
  return { from: near.from, opens, said: `van ${dayAndMonth(near.from)} tot ${until(opens, now)}` };
};

const schoolIn = ({ school, now }: World): Sight['school'] => ({
  name: school.name,
  phone: school.phone,
  bestuur: school.bestuur,
  lvs: school.settings.lvs,
  lookBackDays: school.settings.lookBackDays,
  proposals: school.settings.proposals,
  calamity: school.settings.calamity,
  linkDays: school.settings.linkDays,
  meldcode: school.settings.meldcode,
  veiligThuis: school.settings.numbers.find(({ name }) => name === 'Veilig Thuis')?.phone ?? '0800-2000',
  sixthCriterion: school.settings.sixthCriterion,
  numbers: school.settings.numbers,
  groups: school.groups,
  get urgentWaits() {
    return urgentWaits(school, now);
  },
  get opens() {
    return until(nextOpening(school, now), now);
  },
  get holiday() {
    return holidayIn(school, now);
  },
});

/** The school's choices for this protocol. A value that the protocol no longer knows becomes the usual one. */
const settingsIn = (c: Case, world: World): Sight['settings'] => {
  const chosen = world.school.settings.procedures[c.protocol] ?? {};
  const known = Object.entries(protocolOf(world, c.protocol).settings ?? {});
  return Object.fromEntries(
    known.map(([name, values]) => [name, values.find((value) => value === chosen[name]) ?? values[0] ?? '']),
  );
};

/** While the school is closed nobody promises to read (practice.md 4.9). */
const inSchoolHours = (due: string, { school }: World): string =>
  isOpen(school, due) ? due : nextOpening(school, due);

const taskSight = ({ step, of, to, due, status, text }: Task, c: Case, world: World): TaskSight<string> => {
  const title = text ?? titleOf(protocolOf(world, c.protocol).steps[step], of);
  return { of, to, due, status, title, is: (...steps) => steps.includes(step) };
};

/** The children for people who may not know them. Also whom one can ask so, and who was not asked yet. */
const veiledWords = (
  c: Case,
  world: World,
  actor?: PersonId,
): Pick<Sight, 'veiled' | 'pseudonym' | 'askable' | 'waiting'> => ({
  veiled: (text, decided) => veil(text, { pupils: world.register, subjects: subjectsIn(c, world), ...decided }),
  pseudonym: () => pseudonymOf(subjectsIn(c, world), world.school),
  askable: () => askableIn(c, world, actor),
  waiting: (step) => c.tasks.filter((task) => task.status === 'open' && task.step === step).flatMap(({ to }) => to),
});

const answeredLast = (step: string, { log }: Case): Entry | undefined =>
  log.findLast((entry) => entry.step === step && ['answered', 'ticked'].includes(entry.did));

/** The open and the done tasks of a case. */
const taskWords = (c: Case, world: World, actor?: PersonId) => {
  const open = (step: string, of?: string) =>
    c.tasks.some((task) => task.status === 'open' && task.step === step && (of === undefined || task.of === of));
  const taskOf = (step: string) => c.tasks.findLast((task) => task.step === step && task.status === 'open');
  return {
    open,
    idle: (but: readonly string[] = []) =>
      !c.tasks.some(({ status, step }) => status === 'open' && !but.includes(step)),
    settled: (step: string) =>
      !open(step) && c.tasks.some((task) => task.step === step && ['done', 'skipped'].includes(task.status)),
    taken: (step: string) => taskOf(step)?.taken?.by,
    takers: (step: string) =>
      c.tasks.flatMap((task) => (task.status === 'open' && task.step === step && task.taken ? [task.taken.by] : [])),
    at: (step: string) => answeredLast(step, c)?.at,
    by: (step: string) => personOf(answeredLast(step, c)?.by),
    told: (step: string) => toldOf(step, c, world, actor),
    isUrgent: (step: string) => taskOf(step)?.urgency === 'spoed',
    holders: (step: string) => taskOf(step)?.to ?? [],
    assignees: (step: string) =>
      list((taskOf(step)?.to ?? []).filter((id) => id !== actor).map((id) => nameOf(world, id))),
    until: (step: string) => until(inSchoolHours(taskOf(step)?.due ?? world.now, world), world.now),
  };
};

/** What was seen of a case, by who looks and of which task. Neither a case nor a world ever changes. */
const seen = new WeakMap<World, WeakMap<Case, Map<string, Sight>>>();

const seenOf = (c: Case, world: World): Map<string, Sight> => {
  const ofWorld = seen.get(world) ?? new WeakMap<Case, Map<string, Sight>>();
  const ofCase = ofWorld.get(c) ?? new Map<string, Sight>();
  seen.set(world, ofWorld.set(c, ofCase));
  return ofCase;
};

/** A case as a protocol may see it, for the person who acts now. The calendar is worked out only when asked. */
export const sightOf = (c: Case, world: World, looks?: Actor | Receiver, of?: string): Sight => {
  const known = seenOf(c, world);
  const by = JSON.stringify([looks, of]);
  const sight = known.get(by) ?? newSight(c, world, looks, of);
  known.set(by, sight);
  return sight;
};

const newSight = (c: Case, world: World, looks?: Actor | Receiver, of?: string): Sight => {
  const { school, now } = world;
  const actor = personOf(looks);
  return {
    code: c.code,
    way: c.way,
    status: c.status,
    stage: c.stage,
    starter: c.starter,
    actor,
    onChannel: isChannel(looks),
    subjects: c.subjects,
    recordOf: (child, common) => recordOf(c, child, common, world),
    get knows() {
      return knownIn(c, world, actor);
    },
    visibility: c.visibility,
    facts: c.facts,
    get settings() {
      return settingsIn(c, world);
    },
    looked: world.looked,
    now,
    get week() {
      return weekOf(now);
    },
    get schoolIsOpen() {
      return isOpen(school, now);
    },
    of,
    opened: c.opened,
    ...answerWords(c, world),
    ...taskWords(c, world, actor),
    get tasks() {
      return c.tasks.map((task) => taskSight(task, c, world));
    },
    ...peopleWords(c, world, actor),
    isKept: world.unkept !== true,
    spelled: (parts) => parts.map((part) => spelled(part, world)).join(''),
    ...veiledWords(c, world, actor),
    unclear: (parts) => unclearIn(parts, c, world),
    day: (n) => dayOf(dueAt(days(n), now, { school })),
    schoolDay: (n) => dayOf(dueAt(schoolDays(1), `${plusDays(dayOf(now), n - 1)}T12:00:00Z`, { school })),
    get leavesAt() {
      return leavesAt({ school, groups: groupsIn(c, world) }, now);
    },
    school: schoolIn(world),
  };
};
