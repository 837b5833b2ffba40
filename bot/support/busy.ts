import { monitorEventLoopDelay } from 'node:perf_hooks';

/** An average delay at which a turn of a few rounds misses the five seconds of Teams. */
const LATE_MS = 500;
const WINDOW_MS = 2_000;
/** An average is worked out from every delay, so it is not asked for at every press. */
const LOOK_MS = 100;

/** Whether this process has more to do than it can answer in time. People are told so before anything is decided. */
export type Busy = () => boolean;

export const createBusy = (): Busy => {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  setInterval(() => delays.reset(), WINDOW_MS).unref();
  let isLate = false;
  // After a long stop, timers go before the requests that wait.
  setInterval(() => (isLate = delays.mean / 1e6 > LATE_MS), LOOK_MS).unref();
  return () => isLate;
};
