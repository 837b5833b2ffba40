import type { Process } from './process.js';

/**
 * Somebody to be measured, in a process of its own. `ready` makes what so many turns need, which is not counted. It
 * gives what does those turns.
 */
export type Contender = { server: Process; ready: (turns: number) => Promise<() => Promise<void>> };

/** One round of one contender: turns a second, and microseconds of processor time a turn. */
export type Measured = { perSecond: number; cpu: number };
/** `turns`: of each contender in each round. `rounds`: that count, after those that warm up. */
export type Rounds = { turns: number; rounds: number };

const WARM_UP = 2;

/** Every contender in turns, so what else this machine does hits all of them. Code that ran seldom is not compiled yet. */
export const inTurns = async <K extends string>(
  contenders: Record<K, Contender>,
  { turns, rounds }: Rounds,
): Promise<Record<K, Measured[]>> => {
  const names = Object.keys(contenders) as K[];
  const all = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, Measured[]>;
  for (let n = 0; n < WARM_UP + rounds; n += 1)
    for (const name of names) {
      const found = await measured(contenders[name], turns);
      if (n >= WARM_UP) all[name].push(found);
      process.stderr.write(`round ${n} ${name} ${found.perSecond.toFixed(0)} a second, ${found.cpu.toFixed(0)} us\n`);
    }
  return all;
};

const measured = async ({ server, ready }: Contender, turns: number): Promise<Measured> => {
  const work = await ready(turns);
  const cpuBefore = await server.ask<number>('cpu');
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  return { perSecond: (turns * 1000) / ms, cpu: (((await server.ask<number>('cpu')) - cpuBefore) * 1000) / turns };
};

export const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;

/** How many times as fast the one is as the other: the median of the ratios within each round. */
export const timesAsFast = (one: readonly Measured[], other: readonly Measured[]) => ({
  wall: median(one.map(({ perSecond }, n) => perSecond / (other[n]?.perSecond ?? NaN))),
  cpu: median(one.map(({ cpu }, n) => (other[n]?.cpu ?? NaN) / cpu)),
});

/** Figures of a store that did not wait for the disk would say nothing. */
export const mustBeDurable = async (server: Process): Promise<void> => {
  const found = await server.ask<{ synchronous: unknown; journal: unknown }>('pragmas');
  if (found.synchronous !== 2 || found.journal !== 'wal')
    throw new Error(`The store is not durable: ${JSON.stringify(found)}`);
};
