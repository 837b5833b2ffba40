import type { Head, Kept } from './documents.js';
import type { Form } from './schema/case.js';
import { StoreUnavailableError } from './store.js';

/** A document whose shape is of a newer version of this program: it can be shown, and must not be written. */
export const isNewer = (form: Form<unknown>, head: Head): boolean => head.schema > form.version;

export const readBody = <T>(form: Form<T>, kept: Kept): T =>
  parse(form, kept.id, upgrade(form, kept.head.schema, decode(kept)));

export const readHead = <T>(form: Form<T>, head: Head): T => parse(form, String(head.id), head);

/**
 * The one place where an older shape becomes the present one when it is read. There is none yet; the first is
 * `if (form.kind === 'case' && schema < 2) return withVisibility(stored)`.
 */
const upgrade = (_form: Form<unknown>, _schema: number, stored: unknown): unknown => stored;

/** Without a cause: the parser's message quotes the text. */
const decode = (kept: Kept): unknown => {
  try {
    return JSON.parse(kept.body) as unknown;
  } catch {
    throw new StoreUnavailableError(`The stored document ${kept.id} is no JSON.`);
  }
};

const parse = <T>(form: Form<T>, id: string, stored: unknown): T => {
  const result = form.schema.safeParse(stored);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => issue.path.join('.'));
  throw new StoreUnavailableError(`The stored ${form.kind} ${id} is malformed at ${places.join(', ')}.`);
};
