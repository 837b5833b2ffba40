import { fact, READ, type Effect, type Knows } from '../../engine/language/index.js';

/**
 * Notes that an owner of the task opened the case, or went on with it. It is noted when the date passes, for the texts
 * after that.
 */
export const keptAsRead = <const N extends string>(step: N, c: Knows<N>): readonly Effect<never>[] =>
  c.taken(step) !== undefined || c.holders(step).some((person) => c.looked.geopend?.includes(person))
    ? [fact(READ, 'ja')]
    : [];
