import { StoreUnavailableError, type Store } from '../../data/store.js';
import type { Timer } from './timer.js';

/** How long the store may take for one call: a person waits, and Teams gives five seconds. */
const PATIENCE_MS = 3_000;
/** After a slow call the next ones get less time for a while, since a turn makes several. */
const LESS_MS = 200;
const A_WHILE_MS = 3_000;

type Call = (...args: never[]) => Promise<unknown>;

/** For a store in another place. One that does not answer counts as away. Its keys and etags tell later what it did. */
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
