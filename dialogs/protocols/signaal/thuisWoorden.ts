import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { GEDEELD } from './woorden.js';

/** What a colleague writes about a child that may not be safe. How it goes home, and who phones the parents. */
const woorden = vocabulary({ ...GEDEELD, steps: [...GEDEELD.steps, 'vertrek', 'ouders'] });
export const { step, open, drop, tell, fact } = woorden;
export type Sight = SightOf<typeof woorden>;
