import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../../data/store.js';
import { errorFacts, type Log } from '../../support/log.js';
import { digestOf, nameOf, writeCard } from './write.js';

/** Keeps the printed cards beside the data file true: people and numbers change, and nobody thinks of the paper then. */

/** Several changes come together, and none of them waits for paper. */
const SETTLE_MS = 10_000;
/** After the start there is better to do. The plans may be new then. */
const FIRST_MS = 60_000;

type Keeping = { folder: string; tenants: readonly string[]; now: () => Date; log: Log; after?: number | undefined };

export type Cards = {
  /** The same store; what changes people or schools is noticed. */
  watching: (store: Store) => Store;
  /** Nothing more is begun; what is being written is finished. */
  stop: () => Promise<void>;
};

export const createCards = ({ folder, tenants, now, log, after }: Keeping): Cards => {
  const written = new Map<string, string>();
  let waiting: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const writeOne = async (id: string, store: Store): Promise<void> => {
    const school = await store.school(id);
    const at = now().toISOString();
    if (school === undefined) return;
    const digest = digestOf(school, at);
    if (written.get(id) === digest && (await isThere(join(folder, nameOf(school))))) return;
    await writeCard(school, folder, at);
    written.set(id, digest);
  };

  /** A card that cannot be written stops nothing else. */
  const writeAll = async (store: Store): Promise<void> => {
    try {
      for (const tenant of tenants) for (const id of await store.schools(tenant)) await writeOne(id, store);
    } catch (error) {
      log.warn(errorFacts(error), 'no noodkaart');
    }
  };

  const soon = (store: Store, ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      writing = writing.then(() => writeAll(store));
    }, ms).unref();
  };

  const watching: Cards['watching'] = (store) => {
    soon(store, after ?? FIRST_MS);
    const noticed =
      <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
      async (...args: A): Promise<void> => {
        await call(...args);
        soon(store, after ?? SETTLE_MS);
      };
    return {
      ...store,
      saveSchool: noticed(store.saveSchool),
      savePerson: noticed(store.savePerson),
      changePerson: noticed(store.changePerson),
      removePerson: noticed(store.removePerson),
    };
  };

  return {
    watching,
    stop: () => {
      clearTimeout(waiting);
      return writing;
    },
  };
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
