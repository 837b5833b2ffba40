import type { CaseId, SchoolId } from '../dialogs/engine/school/ids.js';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ConflictError, StoreUnavailableError, type Created } from './store.js';

/** What every store for documents must do. It knows no cases and no pupils. */

export type Container = 'cases' | 'directory' | 'audit';

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

/**
 * Documents with one of the tags `any`, or with a tag from `from` up to `below`. Without either: the whole partition.
 */
export type Query = {
  any?: string[];
  between?: { from: string; below: string };
  order: 'due' | 'newest' | 'name';
  limit?: number;
  offset?: number;
};

export type Due = { school: SchoolId; id: CaseId; nextDueAt: string };

export type Documents = {
  create: (container: Container, document: Document) => Promise<Created>;
  read: (container: Container, partition: string, id: string) => Promise<Kept | undefined>;
  /** Gives the new etag. Undefined when the document has another etag. */
  replace: (container: Container, document: Document, etag: string) => Promise<string | undefined>;
  remove: (container: Container, partition: string, id: string, etag: string) => Promise<boolean>;
  heads: (container: Container, partition: string, query: Query) => Promise<Head[]>;
  list: (container: Container, partition: string, query: Query) => Promise<Kept[]>;
  /** Looks in every partition of `cases`. No other query crosses them. */
  due: (before: string, limit: number) => Promise<Due[]>;
  ready: () => Promise<void>;
  close: () => Promise<void>;
};

/** Makes any id one that every store takes: no dots or slashes, not too long, no broken characters. */
export const safe = (id: string): string =>
  /^[\w:-]{1,120}$/.test(id) ? id : `~${createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('base64url')}`;

export const tag = (name: string, value: string): string => `${name}=${safe(value)}`;

/** Every tag with this beginning. */
export const startingWith = (begin: string): NonNullable<Query['between']> => ({
  from: begin,
  below: `${begin}\u{10ffff}`,
});

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
