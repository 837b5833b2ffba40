import type { CaseId, PersonId } from '../school/ids.js';

/**
 * The only look-ups that a step may ask for. They use the rights of the person who acts. They may be seconds old, so
 * they give advice and guard nothing.
 */
type Facts = {
  /** Colleagues whom a message can reach, because they have the bot. */
  bereikbaar: readonly string[];
  /** Fetches the names of all children, to find them in a text. The value is their number. */
  register: number;
  /** Saved signals about the same child that this person may see. */
  eerdereSignalen: { count: number; weeks: number; codes: string[] };
  /**
   * All signals about the same child that this person may see, newest first. `day` is in words, and `by` the id of a
   * person.
   */
  signalenOverKind: { code: string; day: string; by: PersonId }[];
  /** The traject that runs about the same child, if this person may know of it. */
  lopendTraject: { code: string; case: CaseId };
  /** Who opened the case and read texts of others. Known when a date passes. */
  geopend: readonly string[];
  /** The same, for who puts right what they read. */
  wieLas: readonly string[];
  /** Somebody else has a traject about the child, running or closed. What is started is added to it. */
  anderTraject: boolean;
};
export type FactName = keyof Facts;
export type KnownFacts = Partial<Facts>;
