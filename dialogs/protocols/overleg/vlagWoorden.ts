import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { WAYS } from './begin.js';

const woorden = vocabulary({
  steps: ['aanleiding', 'gedrag', 'criteria', 'vlag', 'reactie', 'stoppen', 'verder', 'uitkomst'],
  facts: { vlag: ['groen', 'geel', 'rood', 'zwart'] },
  ways: WAYS,
});
export const { step, open, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
