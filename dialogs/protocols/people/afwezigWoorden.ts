import { vocabulary, type SightOf } from '../../engine/language/index.js';

const woorden = vocabulary({ steps: ['doorgeven'], ways: ['zelf'] });
export const { step, protocol } = woorden;
export type Sight = SightOf<typeof woorden>;
