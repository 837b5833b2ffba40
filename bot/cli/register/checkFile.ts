import type { z } from 'zod';
import { damagedIn } from './damaged.js';
import { decoded } from './decode.js';
import { glance, schoolFile, type SchoolFile } from './schema.js';
import { parsed } from './json.js';
import { linksOf } from './links.js';

/** A file may come with errors: the children with a fault stay as they are. */
export type Checked = { file?: SchoolFile | undefined; errors: string[] };

/**
 * Reads a school from the bytes of a file. Tells every fault at once, each with its place. No fault quotes the file,
 * because it holds names of children.
 */
export const checkFile = (bytes: Uint8Array, today: string): Checked => {
  const read = decoded(bytes);
  const json = read.fault === undefined ? parsed(read.text) : read;
  if (json.fault !== undefined) return { errors: [json.fault] };
  const errors = errorsIn(json.value, today);
  if (errors.length === 0) return { file: schoolFile.parse(json.value), errors };
  return { file: withoutFaulty(json.value, errors), errors };
};

const errorsIn = (value: unknown, today: string): string[] => [
  ...(schoolFile.safeParse(value).error?.issues ?? []).map((issue) => sentence(issue, value)),
  ...damagedIn(value).map(({ path, says: why }) => `${place(path)}: ${why}`),
  ...linksOf(glance.parse(value), today),
];

/** A child with a fault stops no other child. Its id must be sure: else it would be taken for a child that left. */
const withoutFaulty = (value: unknown, errors: readonly string[]): SchoolFile | undefined => {
  const faulty = new Set(
    errors.map((error) => Number(/^pupils\[(\d+)\](?!\.id)(?!: has the id)/.exec(error)?.[1] ?? -1)),
  );
  const { pupils = [] } = glance.parse(value);
  const unread = pupils.flatMap(({ id }, n) => (faulty.has(n) ? [id?.trim() ?? ''] : []));
  // When so many pupils have a fault, the fault is in the file.
  if (faulty.has(-1) || unread.includes('') || unread.length * 2 > pupils.length) return undefined;
  const isRead = (_: unknown, n: number): boolean => !faulty.has(n);
  const others = { ...(value as object), pupils: (value as { pupils: unknown[] }).pupils.filter(isRead) };
  return { ...schoolFile.parse(others), unread };
};

type Issue = z.core.$ZodIssue;
const sentence = (issue: Issue, file: unknown): string =>
  `${place(issue.path)}: ${isMissing(issue.path, file) ? 'is missing' : says(issue)}`;

const isMissing = (path: Issue['path'], file: unknown): boolean =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], file) === undefined;

/** `people[3].roles[0].from` */
const place = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1) || 'the file';

const says = (issue: Issue): string => {
  if (issue.code === 'unrecognized_keys') return 'has a field that is not known, or a misspelled one';
  // The words of our schema for this field, in place of the parser's own.
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  return `must be ${NAMES[issue.expected] ?? issue.expected}`;
};
const NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object by weekday',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};
