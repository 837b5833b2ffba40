import { rightsOf } from './access.js';
import { fetched, form, offered, reported } from './answer.js';
import type { Case, Entry, Task } from './case.js';
import { reclaimFor, resend } from './claims.js';
import type { Command, Decision } from './command.js';
import { mark, type Result } from './delivered.js';
import { actingWith } from './effects.js';
import { joins } from './follow.js';
import { assign, cannot, finish, skip, snooze, take, ticked, unticked } from './handle.js';
import { maySharing } from './shared.js';
import { tick } from './tick.js';
import { barredFrom, hasLeft } from './who.js';
import { personIn, type World } from './world.js';

/**
 * What follows from a command on a case: the case as it becomes, with the messages it must send inside it.
 * Pure: the same input gives the same output, so a conflict is simply decided again.
 */
export const decide = (c: Case, command: Command, world: World): Decision => {
  if (command.do === 'clock') return tick(c, world, command.reminded);
  if (command.do === 'arrived') return { kind: 'decided', case: reclaimFor(c, command.person, world.now) };
  if (command.do === 'delivered') return { kind: 'decided', case: delivered(c, command.results, world) };
  if ('by' in command && !mayAct(c, command.by, world)) return { kind: 'refused' };
  const known = c.log.find((entry) => entry.id === command.key);
  if (known !== undefined) return repeated(c, known, 'by' in command ? command.by : undefined);
  if (command.do === 'report') return reported(c, command, world);
  if (command.do === 'fetched') return fetched(c, command, world);
  if (command.do === 'resend') return sentAgain(c, command.by, world);
  return command.do === 'offer' ? offered(c, command, world) : onOwnTask(c, command, world);
};

const sentAgain = (c: Case, by: string, world: World): Decision =>
  by === c.starter ? { kind: 'decided', case: resend(c, world.now) } : { kind: 'refused' };

type OnTask = Extract<Command, { task: string }>;

/** A task is for the people who have it, four eyes counted, as long as nobody else did it or picked it up. */
const onOwnTask = (c: Case, command: OnTask, world: World): Decision => {
  const task = c.tasks.find(({ id }) => id === command.task);
  if (task === undefined) return { kind: 'refused' };
  const shares = maySharing(task, command.by, c, world);
  if (!task.to.includes(command.by) && !shares && !comesBack(task, command))
    return readsAll(c, command.by, world) ? { kind: 'ended', task } : { kind: 'refused' };
  if (barredFrom(task.step, c, world).includes(command.by)) return { kind: 'refused' };
  if (c.status === 'concept' && command.do !== 'form') return { kind: 'refused' };
  if (isEnded(c, task, command, shares)) return { kind: 'ended', task };
  return onTask(c, task, command, world);
};

/** Who left it to others may still pick it up. */
const comesBack = ({ declined = [] }: Task, command: OnTask): boolean =>
  command.do === 'take' && declined.includes(command.by);

/** Whose it was, and who may read all of it, learns who has it now. */
const readsAll = (c: Case, by: string, world: World): boolean => {
  const person = personIn(world, by);
  return person !== undefined && rightsOf(person, c, world).all;
};

/** What arrived changes nothing of what people have to do; a channel that was lost may. */
const delivered = (c: Case, results: readonly Result[], world: World): Case => {
  const marked = mark(c, results);
  if (marked.facts === c.facts) return marked;
  return joins(marked, 'clock', actingWith(world, c, 'clock', `lost.${results.map(({ id }) => id).join('.')}`));
};

/** Only the person who gave it learns what a known key led to. */
const repeated = (c: Case, entry: Entry, by: string | undefined): Decision =>
  entry.by === by || by === undefined ? { kind: 'decided', case: c, entry } : { kind: 'refused' };

/** Excluded is looked at first and wins; who left has no part in anything. */
const mayAct = (c: Case, by: string, world: World): boolean =>
  !c.excluded.includes(by) && personIn(world, by) !== undefined && !hasLeft(by, world);

/** Who picked up what a team does together keeps nobody else from doing it. */
const isEnded = (c: Case, task: Task, command: OnTask, shares: boolean): boolean => {
  if (command.do === 'untick') return task.status !== 'done' || c.status === 'closed';
  return task.status !== 'open' || (!shares && task.taken !== undefined && task.taken.by !== command.by);
};

const onTask = (c: Case, task: Task, command: OnTask, world: World): Decision => {
  switch (command.do) {
    case 'form':
      return form(c, task, command, world);
    case 'take':
      return take(c, task, command, world);
    case 'cannot':
      return cannot(c, task, command, world);
    case 'tick':
      return ticked(c, task, command, world);
    case 'untick':
      return unticked(c, task, command, world);
    case 'finish':
      return finish(c, task, command, world);
    case 'skip':
      return skip(c, task, command, world);
    case 'assign':
      return assign(c, task, command, world);
    case 'snooze':
      return snooze(c, task, command, world);
  }
};
