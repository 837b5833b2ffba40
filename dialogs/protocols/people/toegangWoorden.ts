import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';

const woorden = vocabulary({
  steps: ['aanvraag', 'opnieuw', 'kennen', 'toelaten'],
  facts: { geweigerd: anyText },
  ways: ['gevraagd'],
});
export const { step, open, tell, fact, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
