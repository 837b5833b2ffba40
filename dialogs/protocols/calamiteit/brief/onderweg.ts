import type { Taak } from '../woorden.js';

/** A letter on its way: from hand to hand, until it is sent. */

export const STAPPEN = ['nakijken', 'woorden', 'goedkeuren', 'bestuurAkkoord', 'versturen'] as const;
export type Gaat = (typeof STAPPEN)[number];

type One = Pick<Taak, 'is' | 'of' | 'status'>;

/** Whether an item of the list has its text, and nobody has sent it yet. The item is then not done. */
export const isOnItsWay = ({ is, of: item }: One, tasks: readonly One[]): boolean =>
  is('brief') &&
  tasks.some(
    (task) => task.status === 'open' && task.is(...STAPPEN) && (task.of === 'team') === (item === 'team_boodschap'),
  );
