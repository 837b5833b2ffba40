import { CHANNEL, channelOf } from '../../../dialogs/engine/case/actor.js';
import { bringTo } from '../sendWaiting.js';
import type { Speaker } from '../../people/directory.js';
import type { From } from '../../teams/incoming.js';
import { rolesOf } from '../../people/roles.js';
import { mayDeclare } from '../../screens/waysIn.js';
import type { Can } from '../services.js';

/**
 * The word of somebody who may lead a calamity makes a channel the one of the school's team. Nothing is posted by this.
 * Messages that waited for a channel go out.
 */
type Needs = Can<'store' | 'directory' | 'unasked' | 'now'>;

export const meetsChannel = async (from: From, speaker: Speaker, services: Needs): Promise<void> => {
  const { tenant, serviceUrl, channel } = from;
  const at = services.now().toISOString();
  if (channel === undefined || !mayDeclare(rolesOf(speaker, at))) return;
  const person = channelOf(speaker.school.id);
  await services.store.mergeConversation({ tenant, person, serviceUrl, conversation: channel, seen: at });
  await bringTo(speaker.school.id, CHANNEL, services);
};
