import type { Sign } from '../../dialogs/engine/language/words.js';
import type { Notice } from '../../dialogs/engine/case/case.js';
import type { Urgency } from '../../dialogs/engine/school/urgency.js';

/** All that a stored message may know. Times are in words, `about` and `endedBy` are names of staff. */
export type Told = {
  notice: Notice;
  sign: Sign;
  code: string;
  urgency: Urgency;
  until?: string | undefined;
  at: string;
  about?: string | undefined;
  phone?: string | undefined;
  /** The group it is about. */
  group?: string | undefined;
  state: 'open' | 'taken' | 'ended' | 'dropped';
  /** An exercise: the message says so before anything else. */
  drill?: boolean | undefined;
  endedBy?: string | undefined;
  endedAt?: string | undefined;
  /** What it asked is done, and not all that follows from it. */
  partly?: boolean | undefined;
  /** Of an alarm alone: who asks and where, and numbers to call. */
  asker?: string | undefined;
  place?: string | undefined;
  /** Who was told and reached, to whom a message is under way, and who was not reached, with numbers. */
  people?: string | undefined;
  underWay?: string | undefined;
  missed?: string | undefined;
  /** Who was asked and said nothing, the same with numbers, who of them is not at work, and who comes. */
  waiting?: string | undefined;
  waitingNumbers?: string | undefined;
  away?: string | undefined;
  coming?: string | undefined;
  /** Who comes must not run into it. */
  danger?: boolean | undefined;
  /** How long nobody answered. */
  waited?: string | undefined;
  /** Why it need not be done any more. */
  why?: string | undefined;
  /** Who was asked and said no. */
  cannot?: string | undefined;
  /** Somebody opened it, and did not answer yet. */
  read?: boolean | undefined;
  /** Whom the one who asked has spoken to: then nobody else has to come. */
  met?: string | undefined;
  numbers?: string | undefined;
  /** Nobody was told yet: when that will be. */
  waits?: string | undefined;
  /** What waits, in titles that say nothing of a child. */
  what?: string | undefined;
  /** `until` has passed, or is on another day. */
  late?: boolean | undefined;
  later?: boolean | undefined;
  /** Days on which something is to be arranged. */
  days?: string | undefined;
  /** The school is closed: when it opens. */
  closed?: string | undefined;
};
