import { vocabulary, type SightOf } from '../../../dialogs/engine/language/index.js';
import { berichten } from './berichten.js';

const woorden = vocabulary({
  steps: ['vraag', 'kijken'],
  facts: { rustig: ['ja', 'nee'] },
  ways: ['woord'],
  messages: berichten,
});
export const { step, open, tell, fact, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
