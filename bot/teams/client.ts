import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Chat } from '../support/chat.js';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.js';
import type { Authentication } from './authentication.js';
import type { Trusts } from './gate/hosts.js';
import { errorFacts, type Log } from '../support/log.js';
import type { Timer } from '../support/timer.js';

/** A message for a chat: a card, and one fixed sentence that may stand on a lock screen. */
export type ChatMessage = { card: AdaptiveCard; preview: string; alert: boolean };

/**
 * What became of a call. `refused`: it will not work later either. `notDelivered`: it surely did not arrive, so try
 * again. `unknown`: it may have arrived.
 */
export type Sent =
  | { outcome: 'sent'; activity: string }
  | { outcome: 'notDelivered'; status: number; retryAfterMs?: number | undefined }
  | { outcome: 'refused' | 'unknown'; status: number };

/** Somebody in a chat as Teams knows them. `addresses`: of the account, and of mail. */
export type Member = { name: string; addresses: string[] };

export type Teams = {
  send: (chat: Chat, message: ChatMessage) => Promise<Sent>;
  update: (chat: Chat, activity: string, message: ChatMessage) => Promise<Sent>;
  /** Undefined when Teams does not say it in time. */
  member: (chat: Chat, person: PersonId) => Promise<Member | undefined>;
};

const TIMEOUT_MS = 5_000;
/**
 * Somebody waits for an answer to an invoke. When this takes longer, that person gets the text that is safe for all.
 */
const MEMBER_MS = 2_000;

const activityOf = ({ card, preview, alert }: ChatMessage) => ({
  type: 'message',
  summary: preview,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  ...(alert && { channelData: { notification: { alert: true } } }),
});

type Failure = {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get?: (name: string) => string | undefined } };
};

/** No server answered at that address, so nothing arrived. */
const NEVER_ARRIVED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** What a failed call means for the message. After Teams' own codes 429 and 412 it did not arrive. */
const meaning = (error: unknown): Sent => {
  const { statusCode: status = 0, code = '', response } = error as Failure;
  if (status === 429 || status === 412)
    return { outcome: 'notDelivered', status, retryAfterMs: milliseconds(response?.headers?.get?.('retry-after')) };
  if (NEVER_ARRIVED.includes(code)) return { outcome: 'notDelivered', status };
  if (status >= 400 && status < 500) return { outcome: 'refused', status };
  return { outcome: 'unknown', status };
};

/** `Retry-After` is a number of seconds. */
const milliseconds = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;

const tooLate = (): never => {
  throw new Error('no answer in time');
};

export type TeamsServices = {
  auth: Authentication;
  /** Where our own token may go. Every call carries it, so only Teams may get one. */
  trusts: Trusts;
  log: Log;
  timer: Timer;
};

/** The one way out to Teams. It never rejects: every failure is an outcome. */
export const createTeams = ({ auth, trusts, log, timer }: TeamsServices): Teams => {
  const member: Teams['member'] = async ({ serviceUrl, conversation }, person) => {
    if (!trusts(serviceUrl)) return undefined;
    try {
      const { conversations } = await auth.clientFor(serviceUrl);
      const asked = conversations.getConversationMember(conversation, person);
      return readMember(await timer.within<unknown>(asked, MEMBER_MS, tooLate));
    } catch (error) {
      log.warn(errorFacts(error), 'no member');
      return undefined;
    }
  };
  const call = async (chat: Chat, work: (client: Conversations) => Promise<{ id?: string }>): Promise<Sent> => {
    if (!trusts(chat.serviceUrl)) {
      log.error('a message for a host that is not Teams was not sent');
      return { outcome: 'refused', status: 0 };
    }
    try {
      const client = await auth.clientFor(chat.serviceUrl);
      const { id } = await timer.within(work(client.conversations), TIMEOUT_MS, tooLate);
      return { outcome: 'sent', activity: id ?? '' };
    } catch (error) {
      return meaning(error);
    }
  };
  return {
    member,
    send: (chat, message) => call(chat, (to) => to.sendToConversation(chat.conversation, activityOf(message))),
    update: (chat, activity, message) =>
      call(chat, (to) => to.updateActivity(chat.conversation, activity, { ...activityOf(message), id: activity })),
  };
};

const WORD = z.string().max(320).optional().catch(undefined);
const memberSchema = z.object({ name: WORD, email: WORD, userPrincipalName: WORD });

/** The SDK's own type says less than Teams does. */
const readMember = (given: unknown): Member => {
  const { name = '', email, userPrincipalName } = memberSchema.parse(given);
  return { name, addresses: [email, userPrincipalName].filter((one) => one !== undefined) };
};

type Conversations = ConnectorClient['conversations'];
