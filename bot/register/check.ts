import type { z } from 'zod';
import { glance, schoolFile, type SchoolFile } from './file.js';
import { linksOf } from './links.js';

export type Checked = { file: SchoolFile; errors: [] } | { file?: undefined; errors: string[] };

/**
 * Reads a school out of the text of a file. Every fault at once, each with its place. No fault quotes what stands in
 * the file: it holds names of children.
 */
export const checkFile = (text: string, today: string): Checked => {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return { errors: ['the file is not valid JSON'] };
  const { data, error } = schoolFile.safeParse(json.value);
  const links = linksOf(glance.parse(json.value), today);
  const errors = [...(error?.issues ?? []).map((issue) => sentence(issue, json.value)), ...links];
  return data === undefined || errors.length > 0 ? { errors } : { file: data, errors: [] };
};

/** The parser's message quotes the text. */
const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

type Issue = z.core.$ZodIssue;

const sentence = (issue: Issue, file: unknown): string =>
  `${place(issue.path)}: ${isMissing(issue.path, file) ? 'is missing' : says(issue)}`;

const isMissing = (path: Issue['path'], file: unknown): boolean =>
  path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], file) === undefined;

/** `people[3].roles[0].from` */
const place = (path: Issue['path']): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1) || 'the file';

const says = (issue: Issue): string => {
  if (issue.code === 'unrecognized_keys') return 'has a field that is not known, or a misspelled one';
  // What was written for this field in the schema, not what the parser says of itself.
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
