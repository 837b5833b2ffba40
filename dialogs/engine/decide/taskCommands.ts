import type { PersonId } from '../school/ids.js';
import { messages } from '../language/messages.js';
import { dayOf, dueAt, on, today, type Due } from '../school/calendar.js';
import type { Case, Task } from '../case/case.js';
import type { Command, Decision, Pressed } from '../rights/command.js';
import { actingWith } from './acting.js';
import { announce, dueFor, messageFor, remindAt } from './effects.js';
import { ended, entryOf, follow, joins, record, stepOf, withTask } from './follow.js';
import { readFields } from '../view/form.js';
import { givingQuestions, MAX_REASON } from './givingTasks.js';
import { isBlank, tooLong } from '../language/length.js';
import { reading } from './readContext.js';
import { sightOf } from '../view/sightOf.js';
import { forStep, nextRung } from '../rights/who.js';
import type { World } from '../rights/world.js';

/** What every task can do, whatever its protocol. The right to do it was judged before. */

export const take = (c: Case, task: Task, command: Pressed, world: World): Decision => {
  if (task.taken !== undefined) return { kind: 'decided', case: c };
  const entry = entryOf(task, 'took', command, world);
  const chased = stepOf(c, task.step, world).take?.ends ? { due: undefined, remind: undefined, climbs: undefined } : {};
  const taken = record(
    withTask(c, { ...task, ...chased, ...backFor(task, command.by), taken: { by: command.by, at: world.now } }),
    entry,
  );
  return follow(taken, entry, [], command, world);
};

const backFor = ({ to, declined }: Task, by: PersonId): Partial<Task> =>
  declined?.includes(by) ? { to: [...new Set([...to, by])], declined: declined.filter((id) => id !== by) } : {};

/**
 * An urgent task that this person cannot do stays with the others who have it. Without others it goes up the ladder
 * (practice.md 5.1). The last person keeps it.
 */
export const cannot = (c: Case, task: Task, command: Pressed, world: World): Decision => {
  const entry = entryOf(task, 'declined', command, world);
  const declined = [...(task.declined ?? []), command.by];
  const { to, news } = heirsOf(c, { ...task, declined }, command.by, world);
  const taken = task.taken?.by === command.by ? undefined : task.taken;
  const left = { ...task, to: to.length > 0 ? to : task.to, taken, declined };
  const acting = actingWith(world, c, command.by, command.key);
  const told = announce(record(withTask(c, left), entry), { ...left, to: news }, messageFor(c, task, acting), acting);
  return { kind: 'decided', case: joins(told, command.by, acting), entry };
};

/** `news`: the people to tell now. People who were told before, and saw nobody pick it up, need no second message. */
const heirsOf = (c: Case, { declined = [], ...task }: Task, by: PersonId, world: World) => {
  const others = task.to.filter((id) => !declined.includes(id));
  if (others.length > 0) return { to: others, news: task.taken?.by === by ? others : [] };
  const next = task.role === undefined ? [] : nextRung(task.role, task.to, forStep(task.step, c, world), world);
  const to = next.map(({ id }) => id).filter((id) => !declined.includes(id));
  return { to, news: to };
};

export const ticked = (c: Case, task: Task, command: Pressed, world: World): Decision => {
  const step = stepOf(c, task.step, world);
  const entry = entryOf(task, 'ticked', command, world);
  const done = record(withTask(c, ended(task, 'done', command.by, world)), entry);
  return follow(done, entry, step.then({}, sightOf(done, world, command.by, task.of)), command, world);
};

/** A ticked task that turns out not to be done. */
export const unticked = (c: Case, task: Task, command: Pressed, world: World): Decision => {
  const entry = entryOf(task, 'unticked', command, world);
  return follow(record(withTask(c, { ...task, status: 'open', ended: undefined }), entry), entry, [], command, world);
};

export const finish = (c: Case, task: Task, command: Pressed, world: World): Decision => {
  const entry = entryOf(task, 'finished', command, world);
  return follow(record(withTask(c, ended(task, 'done', command.by, world)), entry), entry, [], command, world);
};

export const skip = (c: Case, task: Task, command: Pressed & { reason: string }, world: World): Decision => {
  const step = stepOf(c, task.step, world);
  const reason = command.reason.trim();
  if (isBlank(reason)) return { kind: 'again', task, errors: { reden: 'Schrijf waarom.' } };
  const long = tooLong(reason, MAX_REASON);
  if (long !== undefined) return { kind: 'again', task, errors: { reden: long } };
  const entry = entryOf(task, 'skipped', command, world, { reason });
  const done = record(withTask(c, ended(task, 'skipped', command.by, world, reason)), entry);
  const effects = step.skipped?.(reason, sightOf(done, world, command.by, task.of)) ?? [];
  return follow(done, entry, effects, command, world);
};

export const assign = (c: Case, task: Task, command: Extract<Command, { do: 'assign' }>, world: World): Decision => {
  const { by, to, day = '' } = command;
  const fields = givingQuestions({ c, task, world });
  const typed = { wie: to, dag: day };
  const { errors } = readFields(fields, Object.keys(fields), typed, reading(c, fields, typed, by, world));
  if (Object.keys(errors).length > 0) return { kind: 'again', task, errors };
  const entry = entryOf(task, 'assigned', command, world);
  const dated = day.trim() === '' ? {} : datedFor(c, task, to, dueOn(day.trim(), world), world);
  const moved = { ...task, ...dated, to: [to], taken: undefined, draft: {}, page: 0 };
  const acting = actingWith(world, c, by, command.key);
  const recorded = record(withTask(c, moved), entry);
  const next = moved.announced === undefined ? recorded : announce(recorded, moved, messages.taak, acting);
  return { kind: 'decided', case: joins(next, by, acting), entry };
};

/** The hour at which days end may have passed today. */
const dueOn = (day: string, { now }: World): Due => (day === dayOf(now) ? today : on(day));

/** A task with a new date: its date can pass again, and its person is reminded again. */
const datedFor = (c: Case, task: Task, to: string, rule: Due, world: World): Partial<Task> => {
  const due = dueAt(rule, world.now, dueFor(c, [to], world));
  return { due, remind: remindAt(due, task.urgency, world), late: undefined, reminded: undefined };
};

export const snooze = (c: Case, task: Task, command: Extract<Command, { do: 'snooze' }>, world: World): Decision => {
  const until = dueAt(command.until, world.now, dueFor(c, task.to, world));
  const remind = remindAt(until, task.urgency, world);
  const entry = entryOf(task, 'snoozed', command, world);
  const next = record(withTask(c, { ...task, remind, reminded: undefined }), entry);
  return { kind: 'decided', case: next, entry };
};
