import type { Head, Kept } from './documentStore.js';
import type { Form } from './schema/case.js';
import { StoreUnavailableError } from './store.js';

/** Whether a newer version of this program shaped the document. It can be shown, and must not be written. */
export const isNewer = (form: Form<unknown>, head: Head): boolean => head.schema > form.version;

/** What a document holds, or why it cannot be read. The reason has places and no values. */
export const tried = <T>(form: Form<T>, { id, body }: Kept): { value: T } | { why: string } => {
  const found = decoded(body);
  if (found === undefined) return { why: `The stored document ${id} is no JSON.` };
  const result = form.schema.safeParse(found.value);
  if (result.success) return { value: result.data };
  const places = result.error.issues.map((issue) => issue.path.join('.'));
  return { why: `The stored ${form.kind} ${id} is malformed at ${places.join(', ')}.` };
};

export const readBody = <T>(form: Form<T>, kept: Kept): T => {
  const found = tried(form, kept);
  if ('value' in found) return found.value;
  throw new StoreUnavailableError(found.why);
};

export const decoded = (body: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return undefined;
  }
};
