import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { GEDEELD } from './woorden.js';

const woorden = vocabulary({
  ...GEDEELD,
  steps: [...GEDEELD.steps, 'opvang', 'verhaal', 'overleggen'],
  messages: berichten,
  ways: ['verteld'],
});
export const { step, open, tell, fact, together, fit, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
