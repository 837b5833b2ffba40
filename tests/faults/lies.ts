import type { Fault, Trouble } from '../support/teams.js';
import type { Random } from './random.js';

/** Waits for Teams are so many times as short in these runs: its time-out is a quarter of a second. */
export const HASTE = 20;
const SLOW_MS = 30_000 / HASTE;

const both = (fault: Fault): Fault[] => [fault, { ...fault, delivered: true }];

/** What Teams says or does instead of taking a message; of what is no clear refusal both kinds. */
const KINDS: readonly Fault[] = [
  { status: 429 },
  { status: 429, retryAfter: 1 },
  { status: 429, retryAfter: 60 },
  { status: 412 },
  ...both({ status: 502 }),
  ...both({ reset: true }),
];
const SLOW: Fault = { delivered: true, afterMs: SLOW_MS };

/** Three of ten calls meet trouble, and one of fifty takes half a minute. */
export const lying =
  ({ chance, pick }: Random): Trouble =>
  () => {
    if (chance(0.02)) return SLOW;
    return chance(0.3) ? pick(KINDS) : undefined;
  };

/** Most messages arrive, and few calls hear of it. */
export const mumbling =
  ({ chance, pick }: Random): Trouble =>
  () =>
    chance(0.8) ? pick(KINDS.filter(({ delivered }) => delivered)) : undefined;

export const away: Trouble = () => ({ reset: true });
