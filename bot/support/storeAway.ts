import { StoreUnavailableError, type Store } from '../../data/store.js';

/** After a failure, memory answers first for this long: somebody in need waits. */
const AWAY_MS = 2_000;

type Call = (...args: never[]) => Promise<unknown>;

/** `isAway`: the store failed a moment ago, and did not answer since. */
export type Watched = { store: Store; isAway: () => boolean };

/** Watches whether the store answers. */
export const watched = (real: Store): Watched => {
  let awayUntil = 0;
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const found = await work;
      awayUntil = 0;
      return found;
    } catch (error) {
      if (isAwayError(error)) awayUntil = Date.now() + AWAY_MS;
      throw error;
    }
  };
  const noted = ([name, call]: [string, Call]): [string, Call] => [name, (...args) => noting(call(...args))];
  const store = Object.fromEntries(Object.entries(real).map(noted)) as Store;
  return { store, isAway: () => Date.now() < awayUntil };
};

export const isAwayError = (error: unknown): error is StoreUnavailableError => error instanceof StoreUnavailableError;

/** The answer of the store. While it is away: what memory knows, if anything. */
export const orKnown = async <T>(
  isAway: () => boolean,
  ask: () => Promise<T>,
  known: () => NonNullable<T> | undefined,
): Promise<T> => {
  const quick = isAway() ? known() : undefined;
  if (quick !== undefined) return quick;
  try {
    return await ask();
  } catch (error) {
    const found = isAwayError(error) ? known() : undefined;
    if (found === undefined) throw error;
    return found;
  }
};
