import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

const woorden = vocabulary({
  steps: ['alarm', 'komen', 'wachten', 'kanNiet', 'gesproken', 'gebeld', 'straks', 'opschrijven', 'vergissing'],
  facts: { urgentie: ['spoed'], plaats: 'any text' },
  messages: berichten,
  ways: ['hulpvraag'],
});
export const { step, open, drop, decline, tell, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
