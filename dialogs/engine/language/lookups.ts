import type { CaseId, PersonId } from '../school/ids.js';

/**
 * The closed list of look-ups a step may need. They are carried out with the rights of the person who acts,
 * may be seconds old, advise and never guard.
 */
type Facts = {
  /** Colleagues whom a message reaches: they have the bot. */
  bereikbaar: readonly string[];
  /** The names of all children, to look for in a text: how many there are. */
  register: number;
  /** Saved signals about the same child that this person may see. */
  eerdereSignalen: { count: number; weeks: number; codes: string[] };
  /** All signals about the same child that this person may see, newest first. `day` in words; `by`: a person's id. */
  signalenOverKind: { code: string; day: string; by: PersonId }[];
  /** The traject that runs about the same child, if this person may know of it. */
  lopendTraject: { code: string; case: CaseId };
  /** Who opened the case and read what others wrote; known when a date passes. */
  geopend: readonly string[];
  /** Of somebody else, running or closed: what is started is added to it. */
  anderTraject: boolean;
};
export type FactName = keyof Facts;
export type KnownFacts = Partial<Facts>;
