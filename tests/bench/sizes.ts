import type { Rounds } from './rounds.js';

/** How much of everything a run does. */
export type Size = {
  rounds: Rounds;
  growth: Rounds;
  cases: readonly number[];
  calamity: { ticks: number; withinMs: number };
  /** Open tasks of the readers whose *Mijn werk* is drawn. */
  desk: readonly number[];
  clock: { due: number; none: number };
  loopSeconds: number;
  /** Cases in the file that is opened. */
  start: number;
  signals: number;
};

const USUAL: Size = {
  rounds: { turns: 500, rounds: 9 },
  growth: { turns: 120, rounds: 5 },
  cases: [1e3, 1e5],
  calamity: { ticks: 600, withinMs: 60_000 },
  desk: [10, 50, 500, 5_000],
  clock: { due: 10_000, none: 1e5 },
  loopSeconds: 20,
  start: 1e5,
  signals: 10_000,
};

const SHORT: Size = {
  rounds: { turns: 100, rounds: 1 },
  growth: { turns: 30, rounds: 1 },
  cases: [1e3],
  calamity: { ticks: 120, withinMs: 12_000 },
  desk: [10, 50],
  clock: { due: 200, none: 1e3 },
  loopSeconds: 3,
  start: 1e3,
  signals: 500,
};

const FULL: Size = {
  ...USUAL,
  cases: [1e3, 1e5, 1e6],
  clock: { due: 10_000, none: 1e6 },
  start: 1e6,
  signals: 100_000,
};

export const sizeOf = (args: readonly string[]): Size => {
  if (args.includes('--short')) return SHORT;
  return args.includes('--full') ? FULL : USUAL;
};
