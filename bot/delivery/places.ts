import type { Conversation, Store } from '../../data/store.js';
import { CHANNEL, type OutgoingMessage } from '../../dialogs/engine/case/case.js';

export const tenantOf = (school: string): string => school.split(':')[0] ?? '';

/** Under what the channel of a school's team is kept, among the chats of people. */
export const channelOf = (school: string): string => `${CHANNEL}.${school}`;

/** Where a message of a case goes: the own chat of its person, or the team's channel. Undefined: not known yet. */
export const placeFor = (
  { to }: Pick<OutgoingMessage, 'to'>,
  school: string,
  store: Store,
): Promise<Conversation | undefined> => store.conversation(tenantOf(school), to === CHANNEL ? channelOf(school) : to);
