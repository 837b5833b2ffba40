import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { GEDEELD } from './woorden.js';

const woorden = vocabulary({
  steps: [...GEDEELD.steps, 'verhaal', 'vertrek', 'ouders'],
  facts: { ...GEDEELD.facts, bestuur: ['ja'] },
  messages: berichten,
  ways: ['thuis'],
});
export const { step, open, tell, fact, together, fit, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
