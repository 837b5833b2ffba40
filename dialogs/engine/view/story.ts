import type { ToldAnswer, ToldEntry, ToldTask, ToldCase, Story, Staff } from '../language/story.js';
import { roleName } from '../school/terms.js';
import { maySee, rightsOf } from '../rights/access.js';
import { dayOf } from '../school/calendar.js';
import { isReplaced, type Answer, type Case, type Entry, type Task } from '../case/case.js';
import { type Actor, type Receiver, isChannel, isClock, isOtherCase } from '../case/actor.js';
import type { Part } from '../case/part.js';
import { corrected } from './corrected.js';
import { fieldsOf, titleOf } from './form.js';
import { mark } from '../names/mentions.js';
import { fullName, initials } from '../names/names.js';
import { namingOnPaper } from './naming.js';
import { childIn, partOn, type Reads } from './parts.js';
import type { Step } from '../language/step.js';
import { rehearsed } from '../case/drillWords.js';
import { rolesAt, type Person } from '../school/school.js';
import type { PupilId } from '../school/ids.js';
import { sightOf } from './sightOf.js';
import { initialsOf, withInitials } from '../names/staffNames.js';
import { veil } from '../names/veil.js';
import { mayKnow } from '../rights/who.js';
import { list } from '../school/wording.js';
import { personIn, protocolOf, type World } from '../rights/world.js';

/** The name of an actor, also when that is no person. */
export const actorOn =
  (staff: Staff, world: World) =>
  (id: Actor | Receiver, at = world.now): string => {
    if (isClock(id)) return 'Vangnet';
    if (isOtherCase(id)) return 'een andere zaak';
    const person = personIn(world, id);
    if (person === undefined) return 'een collega';
    if (staff === 'names') return person.name;
    const [role] = rolesOn(person, world, at);
    return role === undefined ? initialsOf(person.name) : `${initialsOf(person.name)} (${role})`;
  };

const rolesOn = (person: Person, { school }: World, at: string): string[] => [
  ...new Set(
    rolesAt(person, school.id, dayOf(at)).map(({ role, deputy }) => `${deputy ? 'vervangend ' : ''}${roleName[role]}`),
  ),
];

export const reachIn =
  (world: World): Story['reach']['staff'] =>
  (id) => {
    const person = personIn(world, id);
    return person && { name: person.name, roles: list(rolesOn(person, world, world.now)), phone: person.phone ?? '' };
  };

/** Everybody who did something in these cases or was sent something about them, with the roles of those days. */
export const castOf = (cases: readonly Case[], staff: Staff, world: World): Story['cast'] => {
  const moments = cases.flatMap(({ log, posted }) => [
    ...log.map(({ by, at }) => ({ id: by, at })),
    ...posted.map(({ message }) => ({ id: message.to, at: message.at })),
  ]);
  const people = [...new Set(moments.map(({ id }) => id))].flatMap((id) => personIn(world, id) ?? []);
  return people.map((person) => {
    const roles = moments.filter(({ id }) => id === person.id).map(({ at }) => list(rolesOn(person, world, at)));
    return [
      staff === 'names' ? person.name : initialsOf(person.name),
      [...new Set(roles)].filter((role) => role !== '').join(', later '),
    ];
  });
};

/**
 * For a paper by initials. Names of colleagues also stand as plain words in choices, questions and texts. A name that
 * several children may have belongs to none of them.
 */
const namelessIn = (staff: Staff, { school, partners, register }: World): ((text: string) => string) => {
  if (staff === 'names') return (text) => text;
  const people = [...school.people, ...partners];
  return (text) => {
    const childless = veil(withInitials(text, people, 'whole'), { pupils: register, subjects: [] }).text;
    return withInitials(childless, people);
  };
};

/** A text that was kept as typed, with the children it surely names set apart. */
const markedAnew = (staff: Staff, shown: readonly Part[], { register }: World): readonly Part[] =>
  staff === 'names'
    ? shown
    : shown.flatMap((part) => (typeof part === 'string' ? mark(part, { pupils: register, subjects: [] }) : [part]));

/** Picking something up has a button of its own, and nothing of the task is done yet. */
const pressed = ({ did }: Entry, step: Step | undefined): string | undefined =>
  did === 'took' ? step?.take?.title : undefined;

/** The field whose answer tells the decision. */
const firstChoice = ({ step, by, of }: Entry, c: Case, world: World): string | undefined => {
  const asked = protocolOf(world, c.protocol).steps[step];
  const fields = asked === undefined ? {} : fieldsOf(asked, sightOf(c, world, by, of));
  return Object.keys(fields).find((name) => ['choice', 'choices'].includes(fields[name]?.kind ?? ''));
};

/** The question of an answer, with the child whose own part it is. */
const labelIn = (answer: Answer, entry: Entry): Part[] => {
  const child = childIn(answer, entry);
  return child === undefined ? [answer.label] : [`${answer.label} `, { pupil: child }];
};

/**
 * What a paper about these children can tell this person of a case. Undefined when that person may not read all of it.
 */
export const toldOf = (
  c: Case,
  person: Person,
  world: World,
  paper: { staff: Staff; names: readonly PupilId[]; outside?: boolean | undefined },
): ToldCase | undefined => {
  const rights = rightsOf(person, c, world);
  if (!rights.all) return undefined;
  const reads: Reads = (child) => c.subjects.length < 2 || paper.names.includes(child);
  const seen = corrected(c, world)
    .filter((entry) => !isReplaced(entry, c) && maySee(person, entry.step, entry.by, c, world, rights))
    .map((entry) => partOn(entry, reads));
  const who = actorOn(paper.staff, world);
  const named = namingOnPaper({ ...paper, seen, reader: person, as: rights.as }, who, world);
  const nameless = namelessIn(paper.staff, world);
  const words = (shown: readonly Part[]): string => nameless(named(markedAnew(paper.staff, shown, world)));
  const { title, steps } = protocolOf(world, c.protocol);
  const about = world.pupils.filter(({ id }) => c.subjects.includes(id));
  // Names in a written reason or task are kept as they were typed.
  const typed = (text = ''): string => words(mark(text, { pupils: world.register, subjects: about }));
  const taskOf = (one: Entry) => c.tasks.find(({ id }) => id === one.task);
  const called = (task: Task | undefined, step: string, of: string | undefined): string =>
    task?.text === undefined ? rehearsed(c, titleOf(steps[step], of)) : typed(task.text);
  const answersIn = (one: Entry): ToldAnswer[] =>
    one.answers.flatMap((answer) => {
      const text = words(answer.shown);
      return text === '' ? [] : [{ field: answer.field, label: rehearsed(c, words(labelIn(answer, one))), text }];
    });
  const entry = (one: Entry): ToldEntry => ({
    at: one.at,
    did: one.did,
    step: one.step,
    of: one.of,
    title: pressed(one, steps[one.step]) ?? steps[one.step]?.reads ?? called(taskOf(one), one.step, one.of),
    who: who(one.by, one.at),
    answers: answersIn(one),
    chose: answersIn(one).find(({ field }) => field === firstChoice(one, c, world)),
    whose: one.did === 'late' ? list((taskOf(one)?.to ?? []).map((id) => who(id, one.at))) : '',
    reason: typed(one.reason),
  });
  const task = (one: Task): ToldTask => ({
    title: called(one, one.step, one.of),
    step: one.step,
    of: one.of,
    to: list(one.to.map((id) => who(id))),
    status: one.status,
    due: one.due,
    ended: one.ended && { who: who(one.ended.by, one.ended.at), at: one.ended.at, reason: typed(one.ended.reason) },
  });
  return { code: c.code, title, opened: c.opened, entries: seen.map(entry), tasks: c.tasks.map(task) };
};

/** Every message of a case, with the task it was about. */
export const messagesOf = (
  c: Case,
  world: World,
  who: (id: Actor | Receiver, at?: string) => string,
): Story['messages'] => {
  const { steps } = protocolOf(world, c.protocol);
  const about = (id: string | undefined): string => {
    const task = c.tasks.find((one) => one.id === id);
    return task === undefined ? '' : rehearsed(c, titleOf(steps[task.step], task.of));
  };
  const waiting = c.outbox.filter((one) => one.kind === 'message');
  return [
    ...c.posted.map(({ message }) => ({ ...message, came: true })),
    ...waiting.map((message) => ({ ...message, came: false })),
  ]
    .filter(({ to }) => !isChannel(to))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at, to, task, came }) => ({ at, to: who(to, at), about: about(task), came }));
};

/** The children of a case on a paper, each with the group. They are named as far as the reader may know them. */
export const childrenOf = (
  c: Case,
  person: Person,
  world: World,
  { names, outside }: { names: readonly PupilId[]; outside?: boolean | undefined },
): string[] => {
  const whole = rightsOf(person, c, world).as === 'full';
  return c.subjects.flatMap((id) => {
    if (outside && !names.includes(id)) return [];
    const pupil = world.pupils.find((one) => one.id === id);
    if (pupil === undefined) return [];
    const group = world.school.groups.find((one) => one.id === pupil.group)?.name;
    const name = whole && names.includes(id) && mayKnow(person, pupil, world) ? fullName(pupil) : initials(pupil);
    return [group === undefined ? name : `${name}, ${group}`];
  });
};
