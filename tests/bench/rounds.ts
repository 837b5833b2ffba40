import type { Process } from './process.js';

/** Somebody to be measured: does so many turns and says how many a second. */
export type Contender = () => Promise<number>;

const ROUNDS = 5;

/**
 * The best of five rounds of each, in turns: what else this machine does meanwhile hits all of them. A round before
 * that is not counted: code that ran a few times only is not compiled yet.
 */
export const bestInTurns = async <K extends string>(contenders: Record<K, Contender>): Promise<Record<K, number>> => {
  const best: Partial<Record<K, number>> = {};
  const names = Object.keys(contenders) as K[];
  for (let n = 0; n <= ROUNDS; n += 1)
    for (const name of names) {
      const found = await contenders[name]();
      best[name] = n === 0 ? 0 : Math.max(best[name] ?? 0, found);
      process.stderr.write(`round ${n} ${name} ${found.toFixed(0)} a second\n`);
    }
  return best as Record<K, number>;
};

export const perSecond = async (turns: number, work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return (turns * 1000) / (performance.now() - from);
};

/** Figures of a store that did not wait for the disk would say nothing. */
export const mustBeDurable = async (server: Process): Promise<void> => {
  const found = await server.ask<{ synchronous: unknown; journal: unknown }>('pragmas');
  if (found.synchronous !== 2 || found.journal !== 'wal')
    throw new Error(`The store is not durable: ${JSON.stringify(found)}`);
};
