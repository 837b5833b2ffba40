import { setTimeout as pause } from 'node:timers/promises';
import pTimeout from 'p-timeout';

/** How long things are waited for. It is not the time of day, which may stand still while this runs. */
export type Timer = {
  /** Milliseconds since some fixed moment. Only differences mean something. */
  elapsed: () => number;
  /** A pause of so many milliseconds. Rejects as soon as `signal` is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The answer of somebody else. `late` gives a value, or throws, when it takes longer. */
  within: <T>(work: Promise<T>, ms: number, late: () => T) => Promise<T>;
};

/**
 * `haste`: how much faster time goes. `patience`: how long to wait really, for somebody who is given so many
 * milliseconds.
 */
type Pace = { haste?: number; patience?: (ms: number) => number };

export const createTimer = ({ haste = 1, patience = (ms) => ms / haste }: Pace = {}): Timer => ({
  elapsed: () => performance.now() * haste,
  sleep: (ms, signal) => pause(ms / haste, undefined, signal && { signal }),
  within: (work, ms, late) => pTimeout(work, { milliseconds: patience(ms), fallback: late }),
});

/** Twice as long each time, and no two wait equally long. In milliseconds. `n`: how many waits came before. */
export const longer = (firstMs: number, n: number): number => firstMs * 2 ** n * (1 + Math.random());
