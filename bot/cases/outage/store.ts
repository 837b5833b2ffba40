import type { Store } from '../../../data/store.js';
import type { Alarms } from './alarms.js';
import { isAwayError, orKnown, type Watched } from '../../support/storeAway.js';
import type { Roster } from '../../people/roster.js';

/** A store that, while it is away, still knows the open alarms and in which chats people are reached. */
export const lastingStore = ({ store, isAway }: Watched, roster: Roster, alarms: Alarms): Store => ({
  ...store,
  readCase: (school, id) => {
    const known = () => alarms.read(school, id);
    return alarms.isHeld(school, id)
      ? Promise.resolve(known())
      : orKnown(isAway, () => store.readCase(school, id), known);
  },
  conversation: (tenant, person) =>
    orKnown(
      isAway,
      () => store.conversation(tenant, person),
      () => roster.chat(tenant, person),
    ),
  mergeConversation: (conversation) => {
    roster.note(conversation);
    return store.mergeConversation(conversation);
  },
  due: async (before, limit) => {
    const open = alarms.due(before);
    const held = open.filter(({ school, id }) => alarms.isHeld(school, id));
    const due = await orKnown(
      isAway,
      () => store.due(before, limit),
      () => (open.length > 0 ? open : undefined),
    );
    return [...held, ...due.filter(({ id }) => !held.some((one) => one.id === id))];
  },
  // An alarm holds no word about a child. So a look at it may be written down later, when the store is back.
  audit: async (event) => {
    try {
      await store.audit(event);
    } catch (error) {
      if (!isAwayError(error) || alarms.read(event.school, event.case ?? '') === undefined) throw error;
      alarms.looks.push(event);
    }
  },
});
