import { setTimeout as pause } from 'node:timers/promises';
import pTimeout from 'p-timeout';

/** How long things are waited for. Another clock than the time of day, which may stand still while this one runs. */
export type Timer = {
  /** Milliseconds since some moment: what went by is the difference of two. */
  elapsed: () => number;
  /** A pause of so many milliseconds. Rejects as soon as `signal` is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** What somebody else answers; `late` says what it is when that takes longer, or throws. */
  within: <T>(work: Promise<T>, ms: number, late: () => T) => Promise<T>;
};

/** `haste`: how much faster time goes. `patience`: how long somebody else is waited for, who is given so many milliseconds. */
type Pace = { haste?: number; patience?: (ms: number) => number };

export const createTimer = ({ haste = 1, patience = (ms) => ms / haste }: Pace = {}): Timer => ({
  elapsed: () => performance.now() * haste,
  sleep: (ms, signal) => pause(ms / haste, undefined, signal && { signal }),
  within: (work, ms, late) => pTimeout(work, { milliseconds: patience(ms), fallback: late }),
});

/** Twice as long each time, and no two wait equally long. In milliseconds; `n`: how often it was waited before. */
export const longer = (firstMs: number, n: number): number => firstMs * 2 ** n * (1 + Math.random());
