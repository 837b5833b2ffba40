import type { NoWords, Sight as SightIn } from './sight.js';

/** A case as helpers may look that serve every protocol: it knows no step and no fact by name. */
export type Sight = SightIn<NoWords>;

/** The same of helpers that ask after one step, of any protocol that has it. */
export type Knows<N extends string> = SightIn<Omit<NoWords, 'steps'> & { steps: N }>;

/** By any name. */
export type AnySight = SightIn;
