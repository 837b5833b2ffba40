import { tenantOf } from '../../dialogs/engine/school/ids.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { StoreUnavailableError, type Conversation } from '../../data/store.js';
import { type Case, type OutgoingMessage, type Posted } from '../../dialogs/engine/case/case.js';
import { isChannel } from '../../dialogs/engine/case/actor.js';
import {
  isBoard,
  isChanged,
  isNews,
  isOnlyOfOthers,
  showing,
  showsNow,
  standingOf,
} from '../../dialogs/engine/decide/deliveryResults.js';
import { type Result } from '../../dialogs/engine/case/result.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { isDrill } from '../../dialogs/engine/case/caseFacts.js';
import { opaque } from '../support/ids.js';
import { errorFacts } from '../support/log.js';
import { forChat } from '../teams/answers.js';
import { boardCard } from '../screens/board.js';
import { previewOf, thinCard } from '../screens/thin.js';
import type { ChatMessage, Sent } from '../teams/client.js';
import type { DeliverServices } from './services.js';
import { placeFor } from './places.js';
import { withRetry } from '../teams/retry.js';

/** How long a message waits for a chat, for a busy Teams, and for an answer that never came. */
const NO_CHAT_MS = 10 * 60_000;
const BUSY_MS = 10_000;
const UNKNOWN_MS = 30_000;

/** Sends one message of a case to its person's own chat. */
export const send = async (
  message: OutgoingMessage,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Result> => {
  const { store, teams, pace, log } = services;
  const chat = await placeFor(message, c.school, store);
  if (chat === undefined) return waits(message.id, NO_CHAT_MS, 'nog geen chat', services);
  const card = isBoard(message)
    ? boardCard(c, world, message.to)
    : thinCard(message, standingOf(message, c, world), c, world);
  const drawn = drawnFor(card, message, c, services);
  const sent = await withRetry(() => pace.run(chat, () => teams.send(chat, drawn)), false, services.timer);
  log.info({ case: c.id, message: message.id, ...factsOf(sent) }, 'message');
  if (sent.outcome !== 'sent') return unsent(message.id, sent, services);
  const { conversation } = chat;
  return { id: message.id, outcome: 'sent', conversation, activity: sent.activity, shows: showsNow(message, c, world) };
};

const factsOf = (sent: Sent) => ({ outcome: sent.outcome, ...('status' in sent && { status: sent.status }) });

/** The rest after a failure, in milliseconds. A store that is away comes back soon. A bug stays. */
export const restAfter = (error: unknown): number => (error instanceof StoreUnavailableError ? BUSY_MS : NO_CHAT_MS);

const later = (ms: number, { now }: DeliverServices): string => new Date(now().getTime() + ms).toISOString();

export const waits = (id: string, ms: number, reason: string, services: DeliverServices): Result => ({
  id,
  outcome: 'waiting',
  until: later(ms, services),
  reason,
});

const unsent = (id: string, sent: Exclude<Sent, { outcome: 'sent' }>, services: DeliverServices): Result => {
  if (sent.outcome === 'notDelivered')
    return waits(id, Math.max(sent.retryAfterMs ?? 0, BUSY_MS), 'Teams is druk', services);
  if (sent.outcome === 'refused') return { id, outcome: 'refused', reason: refusal(sent.status) };
  return { id, outcome: 'unknown', until: later(UNKNOWN_MS, services), reason: 'geen antwoord van Teams' };
};

/** Why Teams refuses a message, in plain words. Its codes differ, so the status decides. */
const refusal = (status: number): string => {
  if (status === 403) return 'heeft Vangnet niet, of heeft het geblokkeerd';
  if (status === 404) return 'de chat is er niet meer';
  return `geweigerd (${status})`;
};

const drawnFor = (
  card: AdaptiveCard,
  { urgency }: Pick<OutgoingMessage, 'urgency'>,
  c: Case,
  { forms }: DeliverServices,
): ChatMessage => ({
  card: forChat(card, forms),
  preview: previewOf(urgency, isDrill(c)),
  alert: urgency === 'spoed',
});

/**
 * Draws a message anew only when somebody else picked up or ended its task. An edit wipes the card that its own reader
 * is filling in.
 */
export const redraw = async (
  posted: Posted,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Result | undefined> => {
  const { message, shows } = posted;
  const standing = standingOf(message, c, world);
  if (!isChanged(standing, shows)) return settled(posted);
  const card = thinCard(message, standing, c, world);
  if (services.forms === 'inline' && isOnlyOfOthers(standing, shows))
    return isNews(standing, shows)
      ? sentAnew(posted, card, c, world, services)
      : { id: message.id, outcome: 'redrawn', shows: showing(standing) };
  return redrawn(posted, { card, shows: showing(standing), c }, services);
};

/**
 * Sends a new message in place of an edit, whose reader may be filling in a form on it. It makes a sound, because
 * somebody was not reached.
 */
const sentAnew = async (
  { message }: Posted,
  shown: AdaptiveCard,
  c: Case,
  world: World,
  services: DeliverServices,
): Promise<Result> => {
  const { id } = message;
  const shows = showsNow(message, c, world);
  const chat = await placeFor(message, c.school, services.store);
  if (chat === undefined) return { id, outcome: 'redrawn', shows };
  const drawn = { ...drawnFor(shown, message, c, services), alert: true };
  const sent = await withRetry(
    () => services.pace.run(chat, () => services.teams.send(chat, drawn)),
    false,
    services.timer,
  );
  if (sent.outcome === 'refused') return { id, outcome: 'redrawn', shows };
  if (sent.outcome !== 'sent') return { id, outcome: 'notRedrawn', until: later(BUSY_MS, services) };
  const { conversation } = chat;
  return { id, outcome: 'sentAnew', as: opaque(`${id} ${shows}`), conversation, activity: sent.activity, shows };
};

/** `shows`: what the message says once it has this card. */
type Drawing = { card: AdaptiveCard; shows: string; c: Case };

/** Gives a message in a chat another card. */
export const redrawn = async (
  posted: Posted,
  { card, shows, c }: Drawing,
  services: DeliverServices,
): Promise<Result> => {
  const { message, activity } = posted;
  const tenant = tenantOf(c.school);
  const chat = await placeFor(message, c.school, services.store);
  if (chat === undefined) return { id: message.id, outcome: 'redrawn', shows };
  const drawn = { ...drawnFor(card, message, c, services), ...(isBoard(message) && { alert: false }) };
  const at = placeOf(posted, chat);
  const done = await withRetry(
    () => services.pace.run({ tenant, ...at }, () => services.teams.update(at, activity, drawn)),
    true,
    services.timer,
  );
  // A message that was taken away needs no new drawing either.
  if (done.outcome === 'refused' && isChannel(message.to)) return { id: message.id, outcome: 'gone' };
  if (done.outcome === 'sent' || done.outcome === 'refused') return { id: message.id, outcome: 'redrawn', shows };
  return { id: message.id, outcome: 'notRedrawn', until: later(BUSY_MS, services) };
};

/** A drawing that could not even be tried is tried later. Its failure must not stop the others. */
export const orLater = async (
  { message: { id } }: Posted,
  c: Case,
  services: DeliverServices,
  draw: () => Promise<Result | undefined>,
): Promise<Result | undefined> => {
  try {
    return await draw();
  } catch (error) {
    services.log.error({ case: c.id, message: id, ...errorFacts(error) }, 'not drawn anew');
    return { id, outcome: 'notRedrawn', until: later(restAfter(error), services) };
  }
};

/** Nothing needs drawing, so a planned second try is dropped. */
const settled = ({ message: { id }, shows, again }: Posted): Result | undefined =>
  again === undefined ? undefined : { id, outcome: 'redrawn', shows };

/** The address of the service may be newer than the message. The message stays in its own chat. */
const placeOf = ({ conversation }: Posted, { serviceUrl }: Conversation) => ({ serviceUrl, conversation });
