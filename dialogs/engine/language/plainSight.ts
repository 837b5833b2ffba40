import type { NoWords, Sight as SightIn } from './sight.js';

/** A case as helpers of every protocol see it. It knows no step and no fact by name. */
export type Sight = SightIn<NoWords>;

/** The same for helpers that ask about one step, in any protocol that has that step. */
export type Knows<N extends string> = SightIn<Omit<NoWords, 'steps'> & { steps: N }>;

/** A case that takes any name. */
export type AnySight = SightIn;
