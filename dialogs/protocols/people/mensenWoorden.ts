import { vocabulary, type SightOf } from '../../engine/language/index.js';

const woorden = vocabulary({
  steps: ['kiezen', 'stoppen', 'einddatum', 'vervangen'],
  ways: ['stopt', 'einddatum', 'vervanger'],
});
export const { step, open, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
