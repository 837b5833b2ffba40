import type { Case, Task } from './case.js';
import { titleOf } from './form.js';
import type { PersonId } from './school.js';
import { is } from './who.js';
import { list, until } from './wording.js';
import { nameOf, personIn, protocolOf, type World } from './world.js';

/** Tasks that a team works off together: whoever has them, others may do them too. */

/** Whether this person may do a task that somebody has, because its step says who else may. */
export const maySharing = (task: Task, by: PersonId, c: Case, world: World): boolean => {
  const person = personIn(world, by);
  const also = protocolOf(world, c.protocol).steps[task.step]?.also ?? [];
  return person !== undefined && !c.excluded.includes(by) && also.some((who) => is(person, who, c, world));
};

/** A task of a list that is shared. `who`: names of staff; `until`: in words. */
export type Shared = {
  task: string;
  step: string;
  of: string | undefined;
  title: string;
  who: string;
  mine: boolean;
  status: Task['status'];
  until: string;
  late: boolean;
  /** It asks for an answer: a tick is not enough. */
  asks: boolean;
  /** Somebody wrote it, here or as a reason. */
  written: boolean;
  /** Who ended it, when, and why it was skipped. */
  ended: string;
};

/** What of the list this person may do, the first to come due on top. Nothing for who has no part in it. */
export const sharedFor = (c: Case, person: PersonId, world: World): Shared[] =>
  c.tasks
    .filter((task) => task.status !== 'dropped' && isShared(task, c, world))
    .filter((task) => task.to.includes(person) || maySharing(task, person, c, world))
    .sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))
    .map((task) => ({
      task: task.id,
      step: task.step,
      of: task.of,
      title: task.text ?? titleOf(protocolOf(world, c.protocol).steps[task.step], task.of),
      who: list(task.to.map((id) => nameOf(world, id))),
      mine: task.to.includes(person),
      status: task.status,
      until: task.due === undefined ? '' : until(task.due, world.now),
      asks: protocolOf(world, c.protocol).steps[task.step]?.tick !== true,
      written: task.text !== undefined || task.ended?.reason !== undefined,
      late: task.status === 'open' && task.due !== undefined && task.due < world.now,
      ended: endedIn(task, world),
    }));

const isShared = ({ step }: Task, c: Case, world: World): boolean =>
  protocolOf(world, c.protocol).steps[step]?.also !== undefined;

const endedIn = ({ ended }: Task, world: World): string =>
  ended === undefined
    ? ''
    : [nameOf(world, ended.by), until(ended.at, world.now), ended.reason].filter((one) => one !== undefined).join(', ');
