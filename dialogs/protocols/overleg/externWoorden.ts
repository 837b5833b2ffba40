import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';
import { WAYS } from './begin.js';
import { SPOKEN } from './toestemming.js';

const woorden = vocabulary({
  steps: [
    'aanleiding',
    'vraag',
    'toestemming',
    'vastleggen',
    'intrekken',
    'melden',
    'advies',
    'opgevolgd',
    'want',
    'stoppen',
    'verder',
    'uitkomst',
  ],
  facts: { schrijver: anyText, buiten: SPOKEN },
  stages: [...SPOKEN, 'ingetrokken'],
  ways: WAYS,
});
export const { step, open, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
