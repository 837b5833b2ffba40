import type { Case, Task } from '../case/case.js';
import { isListedFor, type OnTask } from '../rights/deeds.js';
import { titleOf } from './form.js';
import { rehearsed } from '../case/drillWords.js';
import type { PersonId, TaskId } from '../school/ids.js';
import { list, until } from '../school/wording.js';
import { nameOf, protocolOf, type World } from '../rights/world.js';

/** Tasks on which a team works together. Others than their owners may do them too. */

/** A task of a shared list. `who`: names of staff. `until`: in words. */
export type Shared = {
  task: TaskId;
  step: string;
  of: string | undefined;
  title: string;
  who: string;
  mine: boolean;
  status: Task['status'];
  until: string;
  late: boolean;
  /** It asks for an answer, so a tick is not enough. */
  asks: boolean;
  /** It holds words of a person: its text, or a reason. */
  written: boolean;
  /** Who ended it, when, and why it was skipped. */
  ended: string;
};

/** Tasks of the list that this person may do, the first to come due on top. Empty for people who are shut out. */
export const sharedFor = (c: Case, person: PersonId, world: World): Shared[] =>
  c.tasks
    .map((task): OnTask => ({ c, task, by: person, world }))
    .filter(isListedFor)
    .sort((one, other) => (one.task.due ?? '9').localeCompare(other.task.due ?? '9'))
    .map(sharedOf);

const sharedOf = (on: OnTask): Shared => {
  const { c, task, by, world } = on;
  const step = protocolOf(world, c.protocol).steps[task.step];
  return {
    task: task.id,
    step: task.step,
    of: task.of,
    title: task.text ?? rehearsed(c, titleOf(step, task.of)),
    who: list(task.to.map((id) => nameOf(world, id))),
    mine: task.to.includes(by),
    status: task.status,
    until: task.due === undefined ? '' : until(task.due, world.now),
    asks: step?.tick !== true,
    written: task.text !== undefined || task.ended?.reason !== undefined,
    late: task.status === 'open' && task.due !== undefined && task.due < world.now,
    ended: endedIn(task, world),
  };
};

const endedIn = ({ ended }: Task, world: World): string =>
  ended === undefined
    ? ''
    : [nameOf(world, ended.by), until(ended.at, world.now), ended.reason].filter((one) => one !== undefined).join(', ');
