import { z } from 'zod';

/** What we read of a message: its words, whether a file came along, and its id. */
export type Said = {
  text: string;
  /** The text without called names, in which commands are looked for. */
  words: string;
  files: boolean;
  message?: string | undefined;
  /** An edit of an earlier message. */
  edited: boolean;
};

/** A longer text is a story and is not kept. Its writer puts it on the card by hand. */
export const MAX_SAID = 40_000;

const entity = z.object({ type: z.string(), text: z.string(), mentioned: z.object({ id: z.string() }) });
const attachment = z.object({ contentType: z.string().catch(''), content: z.unknown().optional() });
const each = <T>(one: z.ZodType<T>) =>
  z.preprocess((value): unknown[] => (Array.isArray(value) ? value : []), z.array(one.nullable().catch(null)));

/** A field in another shape counts as absent. What somebody said is answered all the same. */
const saidSchema = z.object({
  id: z.string().max(200).optional().catch(undefined),
  type: z.string().catch(''),
  text: z.string().catch(''),
  recipient: z.object({ id: z.string().optional() }).catch({}),
  entities: each(entity),
  attachments: each(attachment),
});
type SaidIn = z.infer<typeof saidSchema>;

const MENTION = /<at\b[^>]*>(.*?)<\/at>/gis;
const BOT = /^\s*@?vangnet\s*$/i;
const SPACES = /&nbsp;|\u00a0/gi;

/** Attachments that are no files: the text once more as HTML, cards, and quoted messages. */
const NO_FILE =
  /^(text\/html|application\/vnd\.microsoft\.(teams\.)?card\..*|(forwarded)?messageReference|meetingReference)$/i;
/** A picture or a recording that was put between the words. */
const WITHIN = /<(audio|video)\b|schema\.skype\.com\/AMS(Image|Video|Audio)/i;

const isFile = ({ contentType, content }: z.infer<typeof attachment>): boolean =>
  !NO_FILE.test(contentType) || (typeof content === 'string' && WITHIN.test(content));

/** Teams puts the name of a called person between tags. The entities say whose name it is. */
const withoutBot = ({ text, entities, recipient }: SaidIn): string =>
  entities
    .filter((one) => one?.type === 'mention' && one.mentioned.id === recipient.id)
    .reduce((left, one) => (one === null || one.text === '' ? left : left.replaceAll(one.text, ' ')), text)
    .replaceAll(SPACES, ' ');

export const readSaid = (raw: unknown): Said => {
  const found = saidSchema.parse(raw);
  const text = withoutBot(found);
  return {
    text: text.replaceAll(MENTION, (_, name: string) => (BOT.test(name) ? ' ' : name)).trim(),
    words: text.replaceAll(MENTION, ' ').trim(),
    files: found.attachments.some((one) => one !== null && isFile(one)),
    message: found.id,
    edited: found.type === 'messageUpdate',
  };
};

const editSchema = z.object({ channelData: z.object({ eventType: z.literal('editMessage') }) });
/** Teams sends an update also when a message is deleted or restored. */
export const isEdit = (raw: unknown): boolean => editSchema.safeParse(raw).success;
