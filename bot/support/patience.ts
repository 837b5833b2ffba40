import { StoreUnavailableError, type Store } from '../../data/store.js';
import type { Timer } from './timer.js';

/** A person waits for an answer, and Teams waits five seconds: so long may the store take for one call. */
const PATIENCE_MS = 3_000;
/** After a call that took too long the next ones get less, for a while: a turn makes several. */
const LESS_MS = 200;
const A_WHILE_MS = 3_000;

type Call = (...args: never[]) => Promise<unknown>;

/** For a store in another place: one that does not answer is away. What it does in the end is known by its keys and etags. */
export const patient = (store: Store, { elapsed, within }: Timer): Store => {
  let slowUntil = -Infinity;
  const tooLong = (): never => {
    slowUntil = elapsed() + A_WHILE_MS;
    throw new StoreUnavailableError('The store does not answer.');
  };
  const limit = (): number => (elapsed() < slowUntil ? LESS_MS : PATIENCE_MS);
  const limited = ([name, call]: [string, Call]): [string, Call] =>
    name === 'close' ? [name, call] : [name, (...args) => within(call(...args), limit(), tooLong)];
  return Object.fromEntries(Object.entries(store).map(limited)) as Store;
};
