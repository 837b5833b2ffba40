import { anyText, vocabulary, type PrintOf, type SightOf } from '../../engine/language/index.js';
import { WAYS } from './begin.js';
import { berichten } from './berichten.js';
import { BUITEN, STAGES } from './toestemming.js';

const woorden = vocabulary({
  steps: [
    'aanleiding',
    'oproep',
    'meedoen',
    'verzetten',
    'afgelasten',
    'toestemming',
    'vastleggen',
    'intrekken',
    'verslag',
    'verdelen',
    'ouders',
    'melden',
    'groeidocument',
    'doen',
    'evaluatie',
    'verder',
    'uitkomst',
  ],
  facts: { schrijver: anyText, buiten: BUITEN },
  stages: STAGES,
  papers: ['agenda'],
  messages: berichten,
  ways: WAYS,
});
export const { step, open, drop, tell, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
export type Print = PrintOf<typeof woorden>;
