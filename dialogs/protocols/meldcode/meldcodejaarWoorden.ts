import { vocabulary, type SightOf } from '../../engine/language/index.js';

const woorden = vocabulary({
  steps: ['regel', 'nogEen', 'delen'],
  stages: ['gedeeld'],
  ways: ['regel'],
});
export const { step, open, tell, stage, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
