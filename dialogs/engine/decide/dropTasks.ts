import type { Case, Task } from '../case/case.js';
import type { Acting } from './acting.js';

/** Ends the open tasks of this kind without an answer. */
export const dropTasks = (c: Case, acting: Acting, why: string | undefined, which: (task: Task) => boolean): Case => ({
  ...c,
  tasks: c.tasks.map((task) =>
    task.status === 'open' && which(task)
      ? {
          ...task,
          status: 'dropped',
          draft: {},
          filled: undefined,
          ended: { by: acting.actor, at: acting.world.now, ...(why !== undefined && { reason: why }) },
        }
      : task,
  ),
});

/** Opens again the tasks that were dropped by an end that is taken back. */
export const restored = (c: Case, at: string | undefined): Case => ({
  ...c,
  tasks: c.tasks.map((task) =>
    at !== undefined && task.status === 'dropped' && task.ended?.at === at
      ? { ...task, status: 'open', ended: undefined }
      : task,
  ),
});
