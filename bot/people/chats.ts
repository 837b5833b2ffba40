import type { Conversation, Store } from '../../data/store.js';
import type { TenantId } from '../../dialogs/engine/school/ids.js';
import { createCache, keyOf } from '../support/cache.js';

/** Everybody who speaks in five minutes, and whom messages go to. */
const MOST_CHATS = 5_000;
/** How long another process may have changed a chat without this one knowing it. A chat seldom changes. */
const FRESH_MS = 5 * 60_000;

/**
 * The same store, which is not asked for a chat at every turn. A chat that is not there is always looked up, because a
 * message may wait for it.
 */
export const rememberingChats = (store: Store, now: () => Date): Store => {
  const known = createCache<Conversation>({ most: MOST_CHATS, forMs: FRESH_MS, now: () => now().getTime() });
  const forget = (tenant: TenantId, person: Conversation['person']): void => void known.delete(keyOf(tenant, person));
  const lookUp: Store['conversation'] = async (tenant, person) => {
    const found = await store.conversation(tenant, person);
    // Something newer may have been saved while this was being read.
    if (found !== undefined && !known.has(keyOf(tenant, person))) known.set(keyOf(tenant, person), found);
    return found;
  };
  return {
    ...store,
    conversation: async (tenant, person) => known.get(keyOf(tenant, person)) ?? lookUp(tenant, person),
    mergeConversation: async (fresh) => {
      // After a failed write nobody knows which of the two is kept.
      forget(fresh.tenant, fresh.person);
      const kept = await store.mergeConversation(fresh);
      known.set(keyOf(kept.tenant, kept.person), kept);
      return kept;
    },
    removePerson: async (tenant, id) => {
      forget(tenant, id);
      await store.removePerson(tenant, id);
      forget(tenant, id);
    },
  };
};
