import { anyText, vocabulary, type SightOf } from '../../engine/language/index.js';
import { GIVEN } from '../shared/verder.js';
import { WAYS } from './begin.js';
import { berichten } from './berichten.js';

const woorden = vocabulary({
  steps: [
    'aanleiding',
    'gedrag',
    'een_kind',
    'groep',
    'onrust',
    'hiaten',
    'besluit',
    'meewegen',
    'kennisnemen',
    'stoppen',
    'verder',
    'uitkomst',
  ],
  facts: { schrijver: anyText, zwaarte: ['veiligheid', 'klein'] },
  messages: berichten,
  ways: [...WAYS, GIVEN],
});
export const { step, open, drop, fact, together, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
