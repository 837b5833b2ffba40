import type { Case } from '../case/case.js';
import type { AnySight } from './plainSight.js';
import type { Line } from './words.js';

/** A question that is gone round with. One list of the cases in which it is to be answered, whatever their protocol. */
export type Round = {
  /** The step of that name, in every protocol that has it. */
  step: string;
  title: string;
  button: string;
  words: readonly string[];
  /** Above the list. `children`: how many it is about, one of nobody's counts as one. */
  lines: (children: number, c: AnySight) => readonly Line[];
  /** How it stands in one of them. */
  state: (facts: Case['facts'], c: AnySight) => { done: boolean; said: string };
};
