import type { Option } from './field.js';

type Colleague = Option & { roles?: readonly string[] | undefined };

/** What a card can let this person choose from. */
export type Choosable = {
  /** The own group first. */
  pupils: readonly Option[];
  colleagues: readonly Colleague[];
  /** The chooser, where people may choose themselves. */
  self?: Colleague | undefined;
  /** Names found by *Zoek*, and the word that was looked for. */
  found: readonly Option[];
  /** True after a search, also when it found nobody. */
  searched: boolean;
  /** `from`: the place of the first of `found` among all hits, counted from 0. */
  hits?: { from: number; total: number } | undefined;
};
