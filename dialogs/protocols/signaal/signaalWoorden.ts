import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { GEDEELD } from './woorden.js';

const woorden = vocabulary({
  steps: [...GEDEELD.steps, 'signaal', 'bekijken', 'vertrek', 'ouders', 'meegedacht', 'overleggen'],
  facts: { ...GEDEELD.facts, weeklijst: anyText },
  messages: berichten,
  ways: ['gebeurd', 'zorg', 'overleg'],
});
export const { step, open, drop, tell, fact, together, fit, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
