import { z } from 'zod';

/** What of a message is read: its words, whether a file came with it, and which message it is. */
export type Said = {
  text: string;
  /** Without the names of those who were called to: what a command is looked for in. */
  words: string;
  files: boolean;
  message?: string | undefined;
  /** It was said before, in other words. */
  edited: boolean;
};

/** What is longer is seen to be a story, and not kept: it is put on the card by hand. */
export const MAX_SAID = 40_000;

const entity = z.object({ type: z.string(), text: z.string(), mentioned: z.object({ id: z.string() }) });
const attachment = z.object({ contentType: z.string().catch(''), content: z.unknown().optional() });
const each = <T>(one: z.ZodType<T>) =>
  z.preprocess((value): unknown[] => (Array.isArray(value) ? value : []), z.array(one.nullable().catch(null)));

/** What is not as Teams sends it is not there: what somebody said is answered all the same. */
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

/** Not files: what was written, once more as HTML; cards; what is quoted or passed on. */
const NO_FILE =
  /^(text\/html|application\/vnd\.microsoft\.(teams\.)?card\..*|(forwarded)?messageReference|meetingReference)$/i;
/** A picture or a recording that was put between the words. */
const WITHIN = /<(audio|video)\b|schema\.skype\.com\/AMS(Image|Video|Audio)/i;

const isFile = ({ contentType, content }: z.infer<typeof attachment>): boolean =>
  !NO_FILE.test(contentType) || (typeof content === 'string' && WITHIN.test(content));

/** Teams puts a name that is called to between tags; in the entities stands whose it is. */
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
/** Also what is taken back or put back comes as an update. */
export const isEdit = (raw: unknown): boolean => editSchema.safeParse(raw).success;
