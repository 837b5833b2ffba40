import { A_MOMENT_MS } from '../../bot/delivery/deliver.js';
import { createTimer, type Timer } from '../../bot/support/timer.js';

/** A busy machine is no Teams that is away: who calls others waits for what became of it. */
const LONG_MS = 15_000;
/** However fast time goes, whoever does answer is waited for. */
const LEAST_MS = 1_250;
/** So long waits what nobody in a test waits for: cards on paper. */
const ON_PAPER_MS = 10_000;

/** Pauses go faster. `patience`: how long Teams is given, out of so many milliseconds. */
export const hasty = (haste: number, patience = (ms: number) => Math.max(ms / haste, LEAST_MS)): Timer => {
  const real = createTimer();
  const fast = createTimer({ haste, patience: (ms) => (ms === A_MOMENT_MS ? LONG_MS : patience(ms)) });
  return { ...fast, sleep: (ms, signal) => (ms < ON_PAPER_MS ? fast : real).sleep(ms, signal) };
};
