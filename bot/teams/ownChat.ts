import { z } from 'zod';
import { maybe } from '../support/maybe.js';

const nothing = z.null().optional();
/** Every thread with several readers has this in its id. A channel may also have a message behind it. */
const ofSeveral = /@thread\.|;messageid=/;

/** All that an activity says of its chat when only one person reads it. */
const ownChat = z.object({
  conversation: z.object({
    id: z.string().refine((id) => !ofSeveral.test(id)),
    conversationType: z.literal('personal'),
    isGroup: maybe(z.literal(false)),
    tenantId: maybe(z.string()),
  }),
  channelData: maybe(
    z.object({
      tenant: maybe(z.object({ id: maybe(z.string()) })),
      team: nothing,
      channel: nothing,
      teamsTeamId: nothing,
      teamsChannelId: nothing,
      meeting: nothing,
    }),
  ),
});

/**
 * Whether this is surely the chat of one person with the bot. A missing, new or contradicting word gives false, because
 * others may read along.
 */
export const isOwnChat = (raw: unknown): boolean => {
  const { data } = ownChat.safeParse(raw);
  if (data === undefined) return false;
  const tenants = [data.conversation.tenantId, data.channelData?.tenant?.id].filter((id) => id !== undefined);
  return new Set(tenants).size === 1;
};
