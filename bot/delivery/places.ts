import { type SchoolId, tenantOf } from '../../dialogs/engine/school/ids.js';
import type { Conversation, Store } from '../../data/store.js';
import { type OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { channelOf, isChannel } from '../../dialogs/engine/case/actor.js';

/**
 * Where a message of a case goes: the own chat of its person, or the team's channel. Undefined while nobody knows the
 * chat.
 */
export const placeFor = (
  { to }: Pick<OutgoingMessage, 'to'>,
  school: SchoolId,
  store: Store,
): Promise<Conversation | undefined> => store.conversation(tenantOf(school), isChannel(to) ? channelOf(school) : to);
