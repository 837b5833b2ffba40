import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { WAYS } from './begin.js';
import { SPOKEN } from './toestemming.js';

const woorden = vocabulary({
  steps: [
    'aanleiding',
    'vraag',
    'toestemming',
    'vastleggen',
    'intrekken',
    'advies',
    'opgevolgd',
    'want',
    'stoppen',
    'verder',
    'uitkomst',
  ],
  facts: { buiten: SPOKEN },
  stages: SPOKEN,
  ways: WAYS,
});
export const { step, open, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
