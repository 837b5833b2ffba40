import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';
import { berichten } from './berichten.js';

const woorden = vocabulary({
  steps: [
    'vooraf',
    'nietCollegas',
    'vraag',
    'kleur',
    'namen',
    'voorbeeld',
    'advies',
    'terug',
    'uitleg',
    'ibWeten',
    'kenNiet',
    'geenTijd',
    'afronden',
    'wachten',
    'vraagIb',
    'adviseren',
    'gelezen',
    'terugkijken',
    'meldcode',
  ],
  /** `uitgelegd`: how many questions were answered. */
  facts: { uitgelegd: anyText, meldcode: ['ja'] },
  stages: ['advies', 'gevraagd', 'afgerond'],
  messages: berichten,
  ways: ['vraag', 'signaal', 'advies'],
});
export const { step, open, next, drop, tell, fact, stage, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
