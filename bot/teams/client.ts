import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Chat } from '../support/chat.js';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.js';
import { createCalls, NEVER_ARRIVED } from './calls.js';
import type { Trusts } from './gate/hosts.js';
import { errorFacts, type Log } from '../support/log.js';
import type { Timer } from '../support/timer.js';
import type { Answered, Asked } from './rest.js';
import type { Token } from './token.js';

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

const idSchema = z.object({ id: z.string() }).catch({ id: '' });

/** What an answer means for the message. After Teams' own codes 429 and 412 it did not arrive. */
const meaning = ({ status, retryAfter, body }: Answered): Sent => {
  if (status >= 200 && status < 300) return { outcome: 'sent', activity: idSchema.parse(body).id };
  if (status === 429 || status === 412)
    return { outcome: 'notDelivered', status, retryAfterMs: milliseconds(retryAfter) };
  return { outcome: status >= 400 && status < 500 ? 'refused' : 'unknown', status };
};

const unanswered = (error: unknown): Sent => {
  const { code = '' } = error as { code?: string };
  return { outcome: NEVER_ARRIVED.includes(code) ? 'notDelivered' : 'unknown', status: 0 };
};

/** `Retry-After` is a number of seconds. */
const milliseconds = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;

export type TeamsServices = {
  token: Token;
  /** Where our own token may go. Every call carries it, so only Teams may get one. */
  trusts: Trusts;
  log: Log;
  timer: Timer;
};

const conversationAt = ({ serviceUrl, conversation }: Chat, ...further: string[]) => ({
  serviceUrl,
  path: ['v3', 'conversations', conversation, ...further],
});

/** The one way out to Teams. It never rejects: every failure is an outcome. */
export const createTeams = ({ token, trusts, log, timer }: TeamsServices): Teams => {
  const calls = createCalls(token, timer, log);
  const member: Teams['member'] = async (chat, person) => {
    if (!trusts(chat.serviceUrl)) return undefined;
    try {
      return readMember(await calls({ method: 'GET', ...conversationAt(chat, 'members', person) }, MEMBER_MS));
    } catch (error) {
      log.warn(errorFacts(error), 'no member');
      return undefined;
    }
  };
  const call = async (asked: Omit<Asked, 'token'>): Promise<Sent> => {
    if (trusts(asked.serviceUrl)) return calls(asked, TIMEOUT_MS).then(meaning, unanswered);
    log.error('a message for a host that is not Teams was not sent');
    return { outcome: 'refused', status: 0 };
  };
  return {
    member,
    send: (chat, message) => call({ method: 'POST', ...conversationAt(chat, 'activities'), body: activityOf(message) }),
    update: (chat, id, message) =>
      call({ method: 'PUT', ...conversationAt(chat, 'activities', id), body: { ...activityOf(message), id } }),
  };
};

const WORD = z.string().max(320).optional().catch(undefined);
const memberSchema = z.object({ name: WORD, email: WORD, userPrincipalName: WORD });

const readMember = ({ status, body }: Answered): Member => {
  if (status !== 200) throw Object.assign(new Error('no member'), { statusCode: status });
  const { name = '', email, userPrincipalName } = memberSchema.parse(body);
  return { name, addresses: [email, userPrincipalName].filter((one) => one !== undefined) };
};
