import type { Schema } from './schemas.js';

/** The words of JSON Schema that zod makes of ours. */
type Words = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Words[];
  properties?: Record<string, Words>;
  required?: string[];
  items?: Words;
  propertyNames?: Words;
  additionalProperties?: Words | boolean;
};

const KNOWN = ['$schema', 'type', 'enum', 'const', 'anyOf', 'properties', 'required', 'items', 'default'];
const COMPARED = [...KNOWN, 'propertyNames', 'additionalProperties'];

const choicesOf = (one: Words): unknown[] | undefined => ('const' in one ? [one.const] : one.enum);
const wordsIn = (one: Words | boolean | undefined): Words => (typeof one === 'object' ? one : {});
const isAnything = (one: Words): boolean => Object.keys(one).every((word) => word === '$schema' || word === 'default');

type Compares = (before: Words, now: Words, at: string) => string[];

const alternatives: Compares = (before, now, at) =>
  (before.anyOf ?? [before]).flatMap((one) => {
    const faults = (now.anyOf ?? [now]).map((other) => faultsAt(one, other, at));
    return faults.find((all) => all.length === 0) ?? faults[0] ?? [];
  });

const choices: Compares = (before, now, at) => {
  const [were, are] = [choicesOf(before), choicesOf(now)];
  if (are === undefined) return [];
  if (were === undefined) return [`${at}: was anything`];
  return were.flatMap((one) => (are.includes(one) ? [] : [`${at}: was ${JSON.stringify(one)}`]));
};

const objects: Compares = (before, now, at) => [
  ...(now.required ?? []).flatMap((name) => (before.required?.includes(name) ? [] : [`${at}.${name}: was not there`])),
  ...Object.entries(before.properties ?? {}).flatMap(([name, one]) =>
    faultsAt(one, now.properties?.[name] ?? {}, `${at}.${name}`),
  ),
];

/** Bounds of texts and numbers: the same, or none. */
const bounds: Compares = (before, now, at) =>
  Object.entries(now).flatMap(([word, value]) =>
    COMPARED.includes(word) || Object.entries(before).some(([had, one]) => had === word && one === value)
      ? []
      : [`${at}: ${word} is new`],
  );

const faultsAt: Compares = (before, now, at) => {
  if (isAnything(now)) return [];
  if (before.anyOf !== undefined || now.anyOf !== undefined) return alternatives(before, now, at);
  if (before.type !== now.type) return [`${at}: was ${before.type ?? 'anything'}`];
  return [
    ...[choices, objects, bounds].flatMap((compares) => compares(before, now, at)),
    ...faultsAt(before.items ?? {}, before.items ? (now.items ?? {}) : {}, `${at}[]`),
    ...faultsAt(wordsIn(before.propertyNames), wordsIn(now.propertyNames), `${at} names`),
    ...faultsAt(wordsIn(before.additionalProperties), wordsIn(now.additionalProperties), `${at}.*`),
  ];
};

/** What one build may have written, and the other would not read. */
export const narrower = (before: Schema, now: Schema, kind: string): string[] =>
  faultsAt(before as Words, now as Words, kind);
