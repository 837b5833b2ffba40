import type { PersonId, TaskId } from '../school/ids.js';
import { CLOCK } from '../case/actor.js';
import { fetched, form, offered, reported } from './answer.js';
import { uncertain, type Case, type Entry, type Task } from '../case/case.js';
import { reclaimFor, resend } from '../case/outboxClaims.js';
import type { Command, Decision } from '../rights/command.js';
import { judge, mayAct, mayResend } from '../rights/deeds.js';
import { mark } from './deliveryResults.js';
import { type Result } from '../case/result.js';
import { actingWith } from './acting.js';
import { joins } from './follow.js';
import { inPresentNames } from './formerNames.js';
import { assign, cannot, finish, skip, snooze, take, ticked, unticked } from './taskCommands.js';
import { tick } from './tick.js';
import type { World } from '../rights/world.js';

/**
 * Decides what follows from a command. It gives the case as it becomes, with the messages to send inside it. It is
 * pure: the same input gives the same output. So after a conflict it simply decides again.
 */
export const decide = (c: Case, given: Command, world: World): Decision => {
  const command = inPresentNames(c, given, world);
  if (command.do === 'clock') return tick(c, world, command.reminded);
  if (command.do === 'arrived') return { kind: 'decided', case: reclaimFor(c, command.person, world.now) };
  if (command.do === 'delivered') return { kind: 'decided', case: delivered(c, command.results, world) };
  if ('by' in command && !mayAct(c, command.by, world)) return { kind: 'refused' };
  const known = c.log.find((entry) => entry.id === command.key);
  if (known !== undefined) return repeated(c, known, 'by' in command ? command.by : undefined);
  if (command.do === 'report') return reported(c, command, world);
  if (command.do === 'fetched') return fetched(c, command, world);
  if (command.do === 'resend') return sentAgain(c, command.by, world);
  return command.do === 'offer' ? offered(c, command, world) : onTask(c, command, world);
};

/** A second press finds nothing left to send. */
const sentAgain = (c: Case, by: PersonId, world: World): Decision => {
  if (mayResend(c, by, world)) return { kind: 'decided', case: resend(c, world.now) };
  return by === c.starter && uncertain(c).length === 0 ? { kind: 'decided', case: c } : { kind: 'refused' };
};

type OnTask = Extract<Command, { task: TaskId }>;

/** Judges a command on a task: a card must offer it to this person now. */
const onTask = (c: Case, command: OnTask, world: World): Decision => {
  const task = c.tasks.find(({ id }) => id === command.task);
  if (task === undefined) return { kind: 'refused' };
  const verdict = judge(command.do, { c, task, by: command.by, world });
  if (verdict === 'ended') return { kind: 'ended', task };
  return verdict === 'refused' ? { kind: 'refused' } : done(c, task, command, world);
};

/** A delivered message changes no task. A lost channel may. */
const delivered = (c: Case, results: readonly Result[], world: World): Case => {
  const marked = mark(c, results);
  if (marked.facts === c.facts) return marked;
  return joins(marked, CLOCK, actingWith(world, c, CLOCK, `lost.${results.map(({ id }) => id).join('.')}`));
};

/** The outcome of a known key, for the person who pressed it. Others learn nothing. */
const repeated = (c: Case, entry: Entry, by: string | undefined): Decision =>
  entry.by === by || by === undefined ? { kind: 'decided', case: c, entry } : { kind: 'refused' };

const done = (c: Case, task: Task, command: OnTask, world: World): Decision => {
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
