import type { Case } from '../case/case.js';
import type { AnySight } from './plainSight.js';
import type { Line } from './words.js';

/** The question of a round. One list has all cases in which it must be answered, of every protocol. */
export type Round = {
  /** The step with that name, in every protocol that has it. */
  step: string;
  title: string;
  button: string;
  words: readonly string[];
  /** The lines above the list. `children`: how many it is about. A case without a child counts as one. */
  lines: (children: number, c: AnySight) => readonly Line[];
  /** The line for one of the cases. */
  state: (facts: Case['facts'], c: AnySight) => { done: boolean; said: string };
};
