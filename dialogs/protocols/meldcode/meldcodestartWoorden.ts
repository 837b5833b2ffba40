import { vocabulary, type SightOf } from '../../engine/language/index.js';

const woorden = vocabulary({ steps: ['beginnen'], ways: ['woord'] });
export const { step, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
