import type { PersonId, TenantId } from '../../dialogs/engine/school/ids.js';
import { z } from 'zod';
import { maybe } from '../support/maybe.js';
import { isOwnChat } from './ownChat.js';
import { isEdit, readSaid, type Said } from './heard.js';

/** Who speaks, and where an answer goes. */
export type From = {
  tenant: TenantId;
  person: PersonId;
  serviceUrl: string;
  conversation: string;
  /** True when this is surely the own chat of this person. Anywhere else others may read along. */
  personal: boolean;
  /** The channel in which this was said, whatever thread. */
  channel?: string | undefined;
  /**
   * The name as Teams gives it. The directeur whom this person asks for access sees it, and nobody else. Never logged.
   */
  name?: string | undefined;
};

/** What a button says of itself. Opaque ids only: Microsoft 365 keeps the data of a stored button. */
const words = z.string().max(200);
const actionSchema = z.object({
  go: z.string().max(20),
  school: words.optional(),
  case: words.optional(),
  task: words.optional(),
  /** The key of the card. Some clients use the word `key` in a button's data themselves, and then fail. */
  once: words.optional(),
  page: words.optional(),
  way: words.optional(),
  step: words.optional(),
  /** The case from which another one is begun. */
  from: words.optional(),
  /** The place in a list from where a case was opened (`bot/screens/place.ts`). */
  list: z.string().max(500).optional(),
  /** The button stands on a card that others cause to be drawn anew. */
  board: words.optional(),
});
type Action = z.infer<typeof actionSchema>;
export const RESERVED = Object.keys(actionSchema.shape);

/** How a press came in, which decides how it is answered. `said`: Teams sends the button as a message. */
export type Via = 'inline' | 'fetch' | 'submit' | 'said';

export type Incoming =
  | ({ kind: 'said'; from: From } & Said)
  | { kind: 'installed'; from: From }
  | { kind: 'acted'; from: From; via: Via; action: Action; values: Record<string, string> }
  | { kind: 'ignored' };
export type Heard = Exclude<Incoming, { kind: 'ignored' }>;
export type Acted = Extract<Incoming, { kind: 'acted' }>;

const activitySchema = z.object({
  type: z.string(),
  name: maybe(z.string()),
  text: maybe(z.string()),
  serviceUrl: z.url(),
  from: z.object({ aadObjectId: maybe(z.string()), name: maybe(z.string().max(200)).catch(undefined) }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.unknown().optional(),
    tenantId: maybe(z.string()),
  }),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: maybe(z.string()) })) })).catch(undefined),
  action: maybe(z.string()),
  membersAdded: maybe(z.array(z.unknown())),
  value: maybe(z.unknown()),
});
type ActivityIn = z.infer<typeof activitySchema>;

const submitted = z.record(z.string(), z.unknown()).catch({});

/**
 * Of any length: a text that does not fit is told, and never dropped. Teams submits strings. A number or boolean comes
 * from another client, and is read as a string.
 */
const typed = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
};

/** The activity has a shape that Teams does not send. */
export class MalformedError extends Error {
  override name = 'MalformedError';
}

const parse = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (!result.success) throw new MalformedError('malformed activity');
  return result.data;
};

/** An activity of Teams in our own words. MalformedError when it has another shape. */
export const readIncoming = (raw: unknown): Incoming => {
  const activity = parse(activitySchema, raw);
  const from = readFrom(activity, isOwnChat(raw));
  if (from === undefined) return { kind: 'ignored' };
  if (activity.type === 'message') return readMessage(activity, from, raw);
  if (activity.type === 'messageUpdate' && isEdit(raw)) return { kind: 'said', from, ...readSaid(raw) };
  if (activity.type === 'invoke') return readInvoke(activity, from);
  if (activity.type === 'installationUpdate')
    return activity.action === 'remove' ? { kind: 'ignored' } : { kind: 'installed', from };
  if (activity.type === 'conversationUpdate' && activity.membersAdded !== undefined) return { kind: 'installed', from };
  return { kind: 'ignored' };
};

/** Activities of the bot itself, or of no known tenant, have nobody to answer. */
const readFrom = (activity: ActivityIn, personal: boolean): From | undefined => {
  const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
  const person = activity.from.aadObjectId;
  if (tenant === undefined || person === undefined) return undefined;
  const { id, conversationType } = activity.conversation;
  return {
    tenant,
    person,
    serviceUrl: activity.serviceUrl,
    conversation: id,
    personal,
    ...(conversationType === 'channel' && { channel: id.replace(/;messageid=.*$/, '') }),
    name: activity.from.name,
  };
};

/** A message with a value is a button of the kind Action.Submit. */
const readMessage = (activity: ActivityIn, from: From, raw: unknown): Incoming =>
  activity.value === undefined ? { kind: 'said', from, ...readSaid(raw) } : acted(activity.value, from, 'said');

/** An invoke is always answered. A button whose data has another shape is read as an empty button. */
const invokeValue = z
  .object({
    data: z.unknown().optional(),
    action: z.object({ data: z.unknown().optional() }).optional().catch(undefined),
  })
  .catch({});

const VIA: ReadonlyMap<string, Via> = new Map([
  ['adaptiveCard/action', 'inline'],
  ['task/fetch', 'fetch'],
  ['task/submit', 'submit'],
]);

const readInvoke = (activity: ActivityIn, from: From): Incoming => {
  const via = VIA.get(activity.name ?? '');
  if (via === undefined) return { kind: 'ignored' };
  const value = parse(invokeValue, activity.value);
  return acted(via === 'inline' ? value.action?.data : value.data, from, via);
};

const acted = (data: unknown, from: From, via: Via): Incoming => {
  const values = Object.entries(submitted.parse(data)).flatMap(([name, value]): [string, string][] => {
    const text = typed(value);
    return text === undefined ? [] : [[name, text]];
  });
  const action = actionSchema.safeParse({ go: '', ...Object.fromEntries(values) });
  const inputs = Object.fromEntries(values.filter(([name]) => !RESERVED.includes(name)));
  return { kind: 'acted', from, via, action: action.success ? action.data : { go: '' }, values: inputs };
};
