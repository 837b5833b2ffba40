import type { Store } from '../../../data/store.js';
import type { keyed } from '../../support/ids.js';
import { errorFacts, type Log } from '../../support/log.js';
import { createNames, type Names } from '../namedIds.js';
import { createQueue, type Queue } from '../queue.js';
import { createAlarms, type Alarms } from './alarms.js';
import { watched } from '../../support/storeAway.js';
import { createLasting } from './queue.js';
import { rememberingChats } from '../../people/chats.js';
import { createRoster, type Roster } from '../../people/roster.js';
import { lastingStore } from './store.js';

/** What this process knows by itself: enough for an alarm while the store is away. */
export type Memory = {
  /** The store and the queue. Without the real store they still work for what cannot wait. */
  store: Store;
  queue: Queue;
  roster: Roster;
  names: Names;
  alarms: Alarms;
  isAway: () => boolean;
  /** Looks up anew who is where, and tells the store what was decided without it. Never rejects. */
  tend: () => Promise<void>;
};

type Given = { tenants: readonly string[]; now: () => Date; log: Log; keyed?: typeof keyed | undefined };

export const createMemory = (real: Store, { tenants, now, log, keyed: make }: Given): Memory => {
  const { store: asked, isAway } = watched(real);
  // Outside of what is watched: what this process remembers says nothing of the store.
  const store = rememberingChats(asked, now);
  const roster = createRoster(store, tenants, now);
  const names = createNames(store, make);
  const alarms = createAlarms();
  const queue = createLasting({ queue: createQueue(store), store, roster, names, alarms, now, log });
  const tend = async (): Promise<void> => {
    await queue.save();
    await names.load().catch((error: unknown) => log.warn(errorFacts(error), 'the secret is not known'));
    await roster.refresh().catch((error: unknown) => log.warn(errorFacts(error), 'people in memory are not looked up'));
  };
  return { store: lastingStore({ store, isAway }, roster, alarms), queue, roster, names, alarms, isAway, tend };
};
