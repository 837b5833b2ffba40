import type { TaskSight } from '../../../engine/language/index.js';

/** A letter on its way: from hand to hand, until it is sent. */

export const STAPPEN = ['nakijken', 'woorden', 'goedkeuren', 'bestuurAkkoord', 'versturen'] as const;
export type Gaat = (typeof STAPPEN)[number];

const isStap = (naam: string): boolean => STAPPEN.some((stap) => stap === naam);

type One = Pick<TaskSight, 'step' | 'of' | 'status'>;

/** An item of the list asked for this text: it was made, and nobody sent it yet. That is not done. */
export const isOnItsWay = ({ step, of: item }: One, tasks: readonly One[]): boolean =>
  step === 'brief' &&
  tasks.some(
    (task) => task.status === 'open' && isStap(task.step) && (task.of === 'team') === (item === 'team_boodschap'),
  );
