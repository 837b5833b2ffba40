import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { MalformedError } from '../incoming.js';
import { maybe } from '../../support/maybe.js';
import type { Trusts } from './hosts.js';
import { RefusedError } from './refused.js';
import { CHANNEL, checkToken, type TokenRules } from './token.js';

/** Who may speak to us. Both throw RefusedError. */
export type Gate = {
  /** Needs the headers only, and runs before a byte of the body is read. Gives the service URL of the token. */
  headers: (request: IncomingMessage) => Promise<string>;
  /** Holds the body against that service URL. */
  body: (activity: unknown, serviceUrl: string) => void;
};
export type GateRules = TokenRules & { tenants: readonly string[]; trusts: Trusts };

export const createGate = (rules: GateRules): Gate => ({
  headers: async ({ headers, headersDistinct }) => {
    if (headers['x-ms-agents-playground'] !== undefined) throw new RefusedError('playground');
    return checkToken(headersDistinct.authorization ?? [], rules);
  },
  body: (activity, serviceUrl) => checkActivity(activity, serviceUrl, rules),
});

const activitySchema = z.object({
  channelId: maybe(z.string()),
  serviceUrl: maybe(z.string()),
  conversation: maybe(z.object({ tenantId: maybe(z.string()) })),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: maybe(z.string()) })) })),
});

/** A good token proves only the service URL of a body. The rest must be ours too. */
const checkActivity = (body: unknown, serviceUrl: string, { trusts, tenants }: GateRules): void => {
  const { data: activity } = activitySchema.safeParse(body);
  if (activity === undefined) throw new MalformedError('malformed activity');
  if (activity.serviceUrl !== serviceUrl) throw new RefusedError('service url');
  if (activity.channelId !== CHANNEL) throw new RefusedError('channel');
  if (!trusts(serviceUrl)) throw new RefusedError('host');
  const named = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
  if (named.length === 0 || !named.every((id) => tenants.includes(id))) throw new RefusedError('tenant');
};
