import { fact, READ, type Effect, type Knows } from '../../engine/language/index.js';

/** Somebody who has it opened it, or went on with it. Kept when its date passes, for what is then said of it. */
export const keptAsRead = <const N extends string>(step: N, c: Knows<N>): readonly Effect<never>[] =>
  c.taken(step) !== undefined || c.holders(step).some((person) => c.looked.geopend?.includes(person))
    ? [fact(READ, 'ja')]
    : [];
