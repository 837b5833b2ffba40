import type { AdaptiveCard } from '../../cards/card.js';
import type { Forms } from '../config/config.js';
import type { Via } from './incoming.js';
import type { Reply } from '../screens/reply.js';

/** The body of an invoke's answer. The HTTP status is always 200; what happened is in here. */
export type InvokeBody = Readonly<Record<string, unknown>> | undefined;

const TITLE = 'Vangnet';
const DONE = 'Klaar.';

/** The right Teams answer for the way a press came in. */
export const invokeBody = (reply: Reply, via: Via): InvokeBody => (via === 'inline' ? inPlace(reply) : inDialog(reply));

const inPlace = (reply: Reply): InvokeBody => {
  if (reply.kind === 'screen')
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
  const value = 'text' in reply ? reply.text : DONE;
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
};

const inDialog = (reply: Reply): InvokeBody => {
  if (reply.kind === 'screen') return { task: { type: 'continue', value: dialog(forDialog(reply.card)) } };
  if ('text' in reply) return { task: { type: 'message', value: reply.text } };
  return undefined;
};

const dialog = (card: AdaptiveCard) => ({
  title: TITLE,
  height: 'large',
  width: 'medium',
  card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
});

/** In a dialog an Action.Execute never reaches the bot. So a button there is an Action.Submit. */
const forDialog = (card: AdaptiveCard): AdaptiveCard => withActions(card, (data) => data);

/** A card as it stands in a chat: its buttons open a dialog, or are answered in place. */
export const forChat = (card: AdaptiveCard, forms: Forms): AdaptiveCard =>
  forms === 'inline' ? card : withActions(card, (data) => ({ ...data, msteams: { type: 'task/fetch' } }));

type Data = Readonly<Record<string, unknown>>;

const withActions = (card: AdaptiveCard, dataOf: (data: Data) => Data): AdaptiveCard =>
  mapped(card, dataOf) as AdaptiveCard;

/** Most of a card holds no button. What did not change is used as it is, and not copied. */
const mapped = (json: unknown, dataOf: (data: Data) => Data): unknown => {
  if (typeof json !== 'object' || json === null) return json;
  const copy = changed(json as Data, dataOf);
  if (copy.type !== 'Action.Execute') return copy;
  return { ...copy, type: 'Action.Submit', verb: undefined, data: dataOf((copy.data ?? {}) as Data) };
};

/** A list, too: its keys are its places. */
const changed = (json: Data, dataOf: (data: Data) => Data): Data => {
  let copy: Record<string, unknown> | undefined;
  for (const key in json) {
    const value = mapped(json[key], dataOf);
    if (value === json[key]) continue;
    copy ??= (Array.isArray(json) ? [...(json as unknown[])] : { ...json }) as Record<string, unknown>;
    copy[key] = value;
  }
  return copy ?? json;
};
