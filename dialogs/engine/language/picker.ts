import type { Option } from './field.js';

type Colleague = Option & { roles?: readonly string[] | undefined };

/** What a card can let this person choose from. */
export type Choosable = {
  /** The own group first. */
  pupils: readonly Option[];
  colleagues: readonly Colleague[];
  /** The one who chooses, where one may choose oneself. */
  self?: Colleague | undefined;
  /** Names found by *Zoek*, and what was looked for. */
  found: readonly Option[];
  /** True once a search was made, also when it found nobody. */
  searched: boolean;
  /** Of all that the search found those of `found` are the ones from this one on, counted from 0. */
  hits?: { from: number; total: number } | undefined;
};
