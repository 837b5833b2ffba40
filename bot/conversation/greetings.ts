import type { Store } from '../../data/store.js';
import type { From } from '../teams/incoming.js';
import { oneByOne } from '../support/oneByOne.js';

/** `owed`: we know this chat, but did not greet its person, who asked for access. */
export type Greeted = 'before' | 'first' | 'owed';
export type Meets = (from: From) => Promise<Greeted>;

/** Teams tells twice, at the same time, that the bot was installed. People are greeted once. */
export const createMeets = (store: Store, now: () => Date): Meets => {
  const inTurn = oneByOne();
  return (from) => inTurn(`${from.tenant} ${from.person}`, () => met(from, store, now().toISOString()));
};

/** Keeps where this person's messages go, newest address first. */
const met = async (from: From, store: Store, at: string): Promise<Greeted> => {
  const { tenant, person, serviceUrl, conversation } = from;
  const known = await store.conversation(tenant, person);
  const same = known?.serviceUrl === serviceUrl && known.conversation === conversation;
  if (same && known.greeted !== undefined) return 'before';
  await store.mergeConversation({ tenant, person, serviceUrl, conversation, seen: at, greeted: known?.greeted ?? at });
  if (known?.greeted !== undefined) return 'before';
  return known === undefined ? 'first' : 'owed';
};
