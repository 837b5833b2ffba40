import { vocabulary, type SightOf } from '../../engine/language/index.js';
import { GIVEN } from '../shared/verder.js';
import { WAYS } from './begin.js';

const woorden = vocabulary({
  steps: ['aanleiding', 'gedrag', 'een_kind', 'groep', 'onrust', 'hiaten', 'besluit', 'stoppen', 'verder', 'uitkomst'],
  facts: { zwaarte: ['veiligheid', 'klein'] },
  ways: [...WAYS, GIVEN],
});
export const { step, open, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
