import type { RequestHandler } from 'express';
import { z } from 'zod';
import { MalformedError } from '../incoming.js';
import { maybe } from '../../support/maybe.js';
import type { Trusts } from './hosts.js';
import { RefusedError } from './refused.js';
import { CHANNEL, checkToken, type TokenRules } from './token.js';

/**
 * Who may speak to us. `token` needs the headers only, and runs before the body is read. `activity` runs after that.
 */
export type Gate = { token: RequestHandler; activity: RequestHandler };
export type GateRules = TokenRules & { tenants: readonly string[]; trusts: Trusts };

/** The token is checked before a byte of the body is read. Then the body is checked against the token. */
export const createGate = (rules: GateRules): Gate => ({
  token: async (request, response, next) => {
    if (request.headers['x-ms-agents-playground'] !== undefined) throw new RefusedError('playground');
    const { authorization = [] } = request.headersDistinct;
    (response.locals as Passed).serviceUrl = await checkToken(authorization, rules);
    next();
  },
  activity: (request, response, next) => {
    checkActivity(request.body, (response.locals as Passed).serviceUrl, rules);
    next();
  },
});

type Passed = { serviceUrl?: string };

const activitySchema = z.object({
  channelId: maybe(z.string()),
  serviceUrl: maybe(z.string()),
  conversation: maybe(z.object({ tenantId: maybe(z.string()) })),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: maybe(z.string()) })) })),
});

/** A good token proves only the service URL of a body. The rest must be ours too. */
const checkActivity = (body: unknown, serviceUrl: string | undefined, { trusts, tenants }: GateRules): void => {
  const { data: activity } = activitySchema.safeParse(body);
  if (activity === undefined) throw new MalformedError('malformed activity');
  if (serviceUrl === undefined || activity.serviceUrl !== serviceUrl) throw new RefusedError('service url');
  if (activity.channelId !== CHANNEL) throw new RefusedError('channel');
  if (!trusts(serviceUrl)) throw new RefusedError('host');
  const named = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
  if (named.length === 0 || !named.every((id) => tenants.includes(id))) throw new RefusedError('tenant');
};
