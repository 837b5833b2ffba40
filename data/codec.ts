import type { Document, Documents, Head, Kept, Range, Tagged } from './documentStore.js';

/** How documents lie in any store. What would make them unreadable without a key comes here, and nowhere else. */
export type Codec = {
  /** What lists read of a document, but for what a store finds and orders by. */
  head: Both<Record<string, unknown>>;
  body: Both<string>;
  /** Of whom or what a tag is. The same each time, and `safe`: it is found by this. */
  tag: (value: string) => string;
};
type Both<T> = { sealed: (open: T) => T; opened: (lying: T) => T };

const same = <T>(value: T): T => value;
const AS_IT_IS = { sealed: same, opened: same };
export const PLAIN: Codec = { head: AS_IT_IS, body: AS_IT_IS, tag: same };

/** The same store of documents, with all that goes in or out through the codec. */
export const through = (codec: Codec, documents: Documents): Documents => {
  const { sealed, opened, openedHead, wanted } = waysOf(codec);
  return {
    ...documents,
    create: (container, document) => documents.create(container, sealed(document)),
    replace: (container, document, etag) => documents.replace(container, sealed(document), etag),
    read: async (...place) => {
      const kept = await documents.read(...place);
      return kept && opened(kept);
    },
    heads: async (container, partition, query) =>
      (await documents.heads(container, partition, wanted(query))).map(openedHead),
    list: async (container, partition, query) =>
      (await documents.list(container, partition, 'whole' in query ? query : wanted(query))).map(opened),
  };
};

const waysOf = ({ head, body, tag }: Codec) => {
  const tags = (all: string[]): string[] => all.map((one) => withValue(one, tag));
  const openedHead = (lying: Head): Head => splitting(lying, head.opened);
  const range = (one: Range): Range => ({ ...one, from: withValue(one.from, tag), below: withValue(one.below, tag) });
  return {
    openedHead,
    opened: (kept: Kept): Kept => ({ ...kept, head: openedHead(kept.head), body: body.opened(kept.body) }),
    sealed: (document: Document): Document => ({
      ...document,
      head: { ...splitting(document.head, head.sealed), tags: tags(document.head.tags) },
      body: body.sealed(document.body),
    }),
    wanted: (query: Tagged): Tagged =>
      'any' in query ? { ...query, any: tags(query.any) } : { ...query, between: range(query.between) },
  };
};

/** What a store finds, orders and counts by, and what the clock is told. */
const splitting = (whole: Head, ofRest: (rest: Record<string, unknown>) => Record<string, unknown>): Head => {
  const { schema, tags, code, nextDueAt, due, at, name, school, id, ...rest } = whole;
  return { ...ofRest(rest), schema, tags, code, nextDueAt, due, at, name, school, id };
};

/** The kinds of tags that are of nobody, and what follows a value, stay. */
const withValue = (tag: string, made: Codec['tag']): string =>
  tag.replace(/^(?!is=|status=)([\w-]+=)([\w:~-]+)/, (_, name: string, value: string) => name + made(value));
