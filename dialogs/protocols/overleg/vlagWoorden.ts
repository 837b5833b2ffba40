import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';
import { WAYS } from './begin.js';
import { berichten } from './berichten.js';

const woorden = vocabulary({
  steps: [
    'aanleiding',
    'gedrag',
    'criteria',
    'vlag',
    'reactie',
    'meewegen',
    'kennisnemen',
    'afspraak',
    'stoppen',
    'verder',
    'uitkomst',
  ],
  facts: { schrijver: anyText, vlag: ['groen', 'geel', 'rood', 'zwart'] },
  messages: berichten,
  ways: WAYS,
});
export const { step, open, drop, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
