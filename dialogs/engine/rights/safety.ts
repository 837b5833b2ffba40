import { openTasks, type Case, type Task } from '../case/case.js';
import { protocolOf, type World } from './world.js';

/** Whether a child's safety depends on this task, as its protocol says. */
export const isSafety = (c: Case, { step, of = '' }: Pick<Task, 'step' | 'of'>, world: World): boolean => {
  const safety = protocolOf(world, c.protocol).steps[step]?.safety;
  return safety === true || (safety?.includes(of) ?? false);
};

/** While such a task is open, nobody may read that all is done. */
export const isUnsafe = (c: Case, world: World): boolean => openTasks(c).some((task) => isSafety(c, task, world));
