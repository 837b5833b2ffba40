import type { CaseId, SchoolId } from '../dialogs/engine/school/ids.js';
import { createHash } from 'node:crypto';
import { own } from '../dialogs/engine/case/own.js';
import { setTimeout as wait } from 'node:timers/promises';
import { ConflictError, StoreUnavailableError, type Created } from './store.js';

/** What every store for documents must do. It knows no cases and no pupils. */

export type Container = 'cases' | 'directory' | 'audit';
/** Whose documents are listed whole. */
export type Listed = Exclude<Container, 'cases'>;

/** What lists, counts and the clock read: no story, no typed text. */
export type Head = {
  schema: number;
  /** What this document is found by, made by `tag`. */
  tags: string[];
  /** In a partition one document has this code. Every document in `cases` has a code. */
  code?: string | undefined;
  nextDueAt?: string | undefined;
  /** Sort keys of the orders below. */
  due?: string | undefined;
  at?: string | undefined;
  name?: string | undefined;
  [more: string]: unknown;
};

export type Document = { partition: string; id: string; head: Head; body: string };
export type Kept = Document & { etag: string };

export type Order = 'due' | 'newest' | 'name';

type Page = { limit?: number; offset?: number };
/** `dated`: the tags of the range end with the day of `at`, so they lie in its order. */
export type Range = { from: string; below: string; dated?: true };
/** Documents with one of the tags, or with a tag from `from` up to `below`. Each comes once. */
export type Tagged = Page & ({ any: string[] } | { between: Range });
/** Every document of the partition. */
export type Whole = Page & { whole: true };

export type Due = { school: SchoolId; id: CaseId; nextDueAt: string };

export type Documents = {
  create: (container: Container, document: Document) => Promise<Created>;
  read: (container: Container, partition: string, id: string) => Promise<Kept | undefined>;
  /** Gives the new etag. Undefined when the document has another etag. */
  replace: (container: Container, document: Document, etag: string) => Promise<string | undefined>;
  remove: (container: Container, partition: string, id: string, etag: string) => Promise<boolean>;
  heads: (container: 'cases', partition: string, query: Tagged) => Promise<Head[]>;
  list: (container: Listed, partition: string, query: Tagged | Whole) => Promise<Kept[]>;
  /** Looks in every partition of `cases`. No other query crosses them. */
  due: (before: string, limit: number) => Promise<Due[]>;
  ready: () => Promise<void>;
  close: () => Promise<void>;
};

/** Makes any id one that every store takes: no dots or slashes, not too long, no broken characters. */
export const safe = (id: string): string =>
  /^[\w:-]{1,120}$/.test(id) ? id : `~${createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('base64url')}`;

/** In what order the documents with a tag are listed, by the name of the tag. A store keeps them so. */
const ORDERS = {
  assignee: 'due',
  case: 'newest',
  concept: 'newest',
  group: 'name',
  is: 'name',
  starter: 'newest',
  status: 'newest',
  subject: 'newest',
  waiting: 'newest',
  'works-at': 'name',
} as const satisfies Record<string, Order>;

type TagName = keyof typeof ORDERS;

export const tag = (name: TagName, value: string): string => `${name}=${safe(value)}`;

/** Every tag of this name. */
export const anyOf = (name: TagName): Range => ({ from: `${name}=`, below: `${name}=\u{10ffff}` });

/** In what order the documents of a whole partition are listed. */
export const WHOLE: Record<Listed, Order> = { directory: 'name', audit: 'newest' };

/** Undefined for a tag of a build that lists by it otherwise. */
export const orderOfTag = (one: string): Order | undefined => own(ORDERS, one.slice(0, one.indexOf('=')));

/** The tags of one query have one order. Of no tag there is nothing to order. */
export const orderOf = (query: Tagged): Order =>
  orderOfTag('any' in query ? (query.any[0] ?? '') : query.between.from) ?? 'newest';

const TRIES = 40;

/**
 * Creates the document, or replaces the stored one by what `merged` makes of both. Repeats this until nobody came in
 * between.
 */
export const merge = async (
  documents: Documents,
  container: Container,
  fresh: Document,
  merged: (old: Kept) => Document,
): Promise<void> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const old = await documents.read(container, fresh.partition, fresh.id);
    if (old) {
      if (await documents.replace(container, merged(old), old.etag)) return;
    } else {
      const created = await documents.create(container, fresh);
      if (typeof created === 'object') return;
      if (created === 'code_taken') throw new StoreUnavailableError(`Another document has the code of ${fresh.id}.`);
    }
    await wait(Math.random() * 5 * tried);
  }
  throw new ConflictError(`${fresh.id} was changed by others all the time.`);
};
