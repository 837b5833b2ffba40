import type { PersonId } from '../school/ids.js';
import { CLOCK, type Receiver } from '../case/actor.js';
import { messages } from '../language/messages.js';
import type { Message } from '../language/message.js';
import { URGENCIES } from '../school/urgency.js';
import { type Case, type Entry, type Task } from '../case/case.js';
import { reclaim } from '../case/outboxClaims.js';
import type { Decision } from '../rights/command.js';
import { dayOf, dueAt, schoolDays, worksOn } from '../school/calendar.js';
import { backAt } from './whenToSend.js';
import { actingWith } from './acting.js';
import { announce, carryOut, handOn, heldBy, message, messageFor, remindAt } from './effects.js';
import { joins } from './follow.js';
import { climb } from './ladder.js';
import { isSilent } from '../case/caseFacts.js';
import { sightOf } from '../view/sightOf.js';
import { withoutOld } from './unfinished.js';
import { hasLeft } from '../rights/who.js';
import type { Person } from '../school/school.js';
import { protocolOf, type World } from '../rights/world.js';

const isPast = (when: string | undefined, world: World): boolean => when !== undefined && when <= world.now;

/** What time does to a case: tasks open, people are reminded, and dates pass. Each happens once. */
export const tick = (stored: Case, world: World, reminded: readonly string[] = []): Decision => {
  const c = reclaim(stored, world.now);
  return c.status === 'concept' ? tickConcept(c, world) : tickOpen(c, world, reminded);
};

const tickOpen = (c: Case, world: World, reminded: readonly string[]): Decision => {
  const next = c.tasks
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => URGENCIES.indexOf(other.urgency) - URGENCIES.indexOf(one.urgency))
    .reduce((current, { id }) => tickTask(current, id, world, reminded), withoutOld(c, world.now));
  if (next === c) return { kind: 'decided', case: c };
  return {
    kind: 'decided',
    case: {
      ...joins(next, CLOCK, actingWith(world, c, CLOCK, `${world.now}.${next.tasks.length}`)),
      updated: world.now,
    },
  };
};

/** A concept is announced some days before it goes, and removed on its last day. Never both on one day. */
const tickConcept = (c: Case, world: World): Decision => {
  const task = c.tasks.find(({ status }) => status === 'open');
  if (task === undefined || (task.reminded !== undefined && isPast(task.due, world)))
    return { kind: 'discarded', lines: [] };
  if (task.reminded !== undefined || !isPast(task.remind, world)) return { kind: 'decided', case: c };
  if (isAtNight(task, world)) return { kind: 'decided', case: putOff(c, task, world) };
  const acting = actingWith(world, c, CLOCK, `${task.id}.warned`);
  const due = latest(task.due, dueAt(schoolDays(1), world.now, { school: world.school }));
  const warned = changed(c, task.id, { reminded: world.now, due });
  const about = { task: task.id, until: due };
  return { kind: 'decided', case: message(warned, [c.starter], 'nietAf', 'normaal', about, acting) };
};

const latest = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other);

/** The clock was late, and it is no hour for reminders any more. */
const isAtNight = (task: Task, world: World): boolean => remindAt(world.now, task.urgency, world) !== world.now;

const putOff = (c: Case, task: Task, world: World): Case =>
  changed(c, task.id, { remind: remindAt(world.now, task.urgency, world) });

const changed = (c: Case, id: string, more: Partial<Task>): Case => ({
  ...c,
  tasks: c.tasks.map((task) => (task.id === id ? { ...task, ...more } : task)),
});

/** A silent case asks nobody anything. Its reminders come when it may make a sound again. */
const tickTask = (c: Case, id: string, world: World, reminded: readonly string[]): Case =>
  (isSilent(c) ? [departs, passes] : [departs, opens, reminds, passes, climbs]).reduce((current, happen) => {
    const task = current.tasks.find((one) => one.id === id && one.status === 'open');
    return task === undefined ? current : happen(current, task, world, reminded);
  }, c);

/** A person who left loses the task. It goes to the others who have it, else up the ladder. */
const departs = (c: Case, task: Task, world: World, reminded: readonly string[]): Case => {
  const gone = heldBy(task).filter((person) => hasLeft(person, world));
  if (gone.length === 0) return c;
  const notice = task.urgency === 'spoed' ? messages.taak : messages.overgedragen;
  const acting = actingWith(world, c, CLOCK, `${task.id}.left.${world.now}`);
  return handOn(c, task, gone, acting, { notice, unless: (heir) => hasHeard(heir, task, notice, c, world, reminded) });
};

const opens = (c: Case, task: Task, world: World): Case => {
  if (task.announced !== undefined || !isPast(task.opens, world)) return c;
  const acting = actingWith(world, c, CLOCK, `${task.id}.opened`);
  return announce(changed(c, task.id, { announced: world.now }), task, messageFor(c, task, acting), acting);
};

/**
 * Reminds the person who picked it up, else everybody who has it. A task with a message of its own always sends that
 * message.
 */
const reminds = (c: Case, task: Task, world: World, reminded: readonly string[]): Case => {
  if (task.reminded !== undefined || !isPast(task.remind, world)) return c;
  if (isAtNight(task, world)) return putOff(c, task, world);
  const acting = actingWith(world, c, CLOCK, `${task.id}.reminded.${task.remind ?? ''}`);
  const all = task.taken === undefined ? task.to : [task.taken.by];
  const back = task.urgency === 'spoed' ? undefined : dayBack(all, world);
  if (back !== undefined) return changed(c, task.id, { remind: back });
  const notice = messageFor(c, task, acting, messages.herinnering);
  const to = all.filter((person) => !hasHeard(person, task, notice, c, world, reminded));
  return announce(changed(c, task.id, { reminded: world.now }), { ...task, to }, notice, acting);
};

/** Whether this person needs no second message. */
const hasHeard = (
  person: PersonId,
  task: Task,
  notice: Message,
  c: Case,
  world: World,
  reminded: readonly string[],
): boolean => isTold(person, notice, c, world) || heardLately(person, task, notice, reminded);

/** These stand for all tasks of a case. The most urgent task comes first. */
const FOR_ALL: readonly Message[] = [messages.herinnering, messages.overgedragen];

const isTold = (person: PersonId, notice: Message, { outbox }: Case, { now }: World): boolean =>
  FOR_ALL.includes(notice) &&
  outbox.some((one) => one.kind === 'message' && one.notice === notice.id && one.to === person && one.at === now);

/**
 * Whether this person just heard the same of another case. Urgent tasks and tasks with a message of their own are still
 * told. What may be added waits in a list.
 */
const heardLately = (person: PersonId, { urgency }: Task, notice: Message, reminded: readonly string[]): boolean =>
  urgency !== 'spoed' && notice.once === true && reminded.includes(onceFor(person, notice.id));

/** The key of a message that is sent once for all cases. Undefined for other messages. */
export const onceFor = (person: Receiver, notice: string): string =>
  notice === messages.herinnering.id ? person : `${notice} ${person}`;

/** When none of these people works today: the morning on which one does (practice.md 11, duo teachers). */
const dayBack = (people: readonly string[], world: World): string | undefined => {
  const known = [...world.school.people, ...world.partners].filter(({ id }) => people.includes(id));
  const isHere = (person: Person): boolean => worksOn(person, dayOf(world.now)) !== undefined;
  if (known.length === 0 || known.some(isHere)) return undefined;
  return backAt(known, world.now, world.school);
};

/** The date passes. What the protocol says follows. When nobody picked the task up, the next on the ladder gets it. */
const passes = (c: Case, task: Task, world: World): Case => {
  if (task.late !== undefined || !isPast(task.due, world)) return c;
  const key = `${task.id}.late.${task.due ?? ''}`;
  const acting = actingWith(world, c, CLOCK, key);
  const late = climb(changed(c, task.id, { late: world.now }), { ...task, late: world.now }, world);
  const entry: Entry = {
    id: key,
    at: world.now,
    by: CLOCK,
    did: 'late',
    step: task.step,
    task: task.id,
    of: task.of,
    answers: [],
  };
  const logged = { ...late, log: [...late.log, entry] };
  const effects =
    protocolOf(world, c.protocol).steps[task.step]?.late?.(sightOf(logged, world, task.to[0], task.of)) ?? [];
  return carryOut(logged, effects, acting);
};

/** Nobody did it yet, so the next rung is told. */
const climbs = (c: Case, task: Task, world: World): Case => {
  if (!isPast(task.climbs, world)) return c;
  if (isAtNight(task, world)) return changed(c, task.id, { climbs: remindAt(world.now, task.urgency, world) });
  return climb(c, task, world);
};
