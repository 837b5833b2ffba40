import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { GEDEELD } from './woorden.js';

/** The words about a child that may not be safe: how it goes home, and who phones the parents. */
const woorden = vocabulary({ ...GEDEELD, steps: [...GEDEELD.steps, 'vertrek', 'ouders'] });
export const { step, open, drop, tell, fact } = woorden;
export type Sight = SightOf<typeof woorden>;
