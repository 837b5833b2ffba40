import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../../data/store.js';
import { errorFacts, type Log } from '../../support/log.js';
import type { Timer } from '../../support/timer.js';
import { digestOf, nameOf, writeCard } from './write.js';

/**
 * Keeps the printed cards beside the data file true. People and numbers change, and nobody thinks of the paper then.
 */

/** Waits for several changes that come together. None of them waits for the paper. */
const SETTLE_MS = 10_000;
/** The first minute after a start has better work. The plans may be new by then. */
const FIRST_MS = 60_000;

type Keeping = { folder: string; tenants: readonly string[]; now: () => Date; timer: Timer; log: Log };

export type Cards = {
  /** The same store; what changes people or schools is noticed. */
  watching: (store: Store) => Store;
  /** Begins no new card, and finishes the one being written. */
  stop: () => Promise<void>;
};

export const createCards = (given: Keeping): Cards => {
  const written = new Map<string, string>();
  let waiting = new AbortController();
  let writing: Promise<void> = Promise.resolve();

  const soon = (store: Store, ms: number): void => {
    waiting.abort();
    waiting = new AbortController();
    const write = (): void => void (writing = writing.then(() => writeAll(store, written, given)));
    // Aborted: something changed again, or the bot stops.
    given.timer.sleep(ms, waiting.signal).then(write, () => undefined);
  };

  const watching: Cards['watching'] = (store) => {
    soon(store, FIRST_MS);
    return { ...store, ...noticing(store, () => soon(store, SETTLE_MS)) };
  };

  const stop = (): Promise<void> => {
    waiting.abort();
    return writing;
  };
  return { watching, stop };
};

/** Calls that change what stands on a card. */
const noticing = (store: Store, changed: () => void) => {
  const noticed =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      await call(...args);
      changed();
    };
  return {
    saveSchool: noticed(store.saveSchool),
    savePerson: noticed(store.savePerson),
    changePerson: noticed(store.changePerson),
    removePerson: noticed(store.removePerson),
  };
};

type Written = Map<string, string>;

/** A card that cannot be written stops nothing else. */
const writeAll = async (store: Store, written: Written, given: Keeping): Promise<void> => {
  try {
    for (const tenant of given.tenants)
      for (const id of await store.schools(tenant)) await writeOne(id, store, written, given);
  } catch (error) {
    given.log.warn(errorFacts(error), 'no noodkaart');
  }
};

/** `written`: what stands on the card of each school. */
const writeOne = async (id: string, store: Store, written: Written, { folder, now }: Keeping): Promise<void> => {
  const school = await store.school(id);
  const at = now().toISOString();
  if (school === undefined) return;
  const digest = digestOf(school, at);
  if (written.get(id) === digest && (await isThere(join(folder, nameOf(school))))) return;
  await writeCard(school, folder, at);
  written.set(id, digest);
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
