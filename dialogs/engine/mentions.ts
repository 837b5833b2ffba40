import {
  isCapital,
  isOfAnother,
  isOneName,
  isPartOfMore,
  isTitled,
  isTypedShort,
  longestAt,
  mayBeAWord,
  wordsIn,
  type Reading,
} from './around.js';
import type { Part } from './field.js';
import { fold } from './names.js';
import type { Pupil } from './school.js';
import { spellings, type Named } from './spellings.js';

/**
 * Children named in a text (domain.md 2, R7; practice.md 1.7). Marked without asking is only who it must be: a full name
 * of the register, or a first name that one child of the groups of the chosen children has.
 */

/** The register of the school, and the children a text is about. */
export type Naming = { pupils: readonly Pupil[]; subjects: readonly Pupil[] };

/** Some words that are a name. Without a pupil it is nobody's for sure; `unclear`: it may be one of these children. */
type Hit = { at: number; end: number; words: number; pupil?: Pupil; unclear: boolean };

/** The text as parts; joined they are letter for letter what was typed. */
export const mark = (text: string, naming: Naming): Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const { at, end, pupil } of hitsIn(text, naming)) {
    if (pupil === undefined) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push({ pupil: pupil.id, spelled: text.slice(at, end) });
    from = end;
  }
  return from < text.length || parts.length === 0 ? [...parts, text.slice(from)] : parts;
};

/** Names as typed that may be a child of this school and are not marked, each once: the writer can say who it is. */
export const unclear = (said: string | readonly Part[], naming: Naming): string[] => {
  const text = typeof said === 'string' ? said : asTyped(said);
  const names = hitsIn(text, naming).filter((hit) => hit.unclear);
  return [...new Map(names.map(({ at, end }) => [fold(text.slice(at, end)), text.slice(at, end)])).values()];
};

/** The text with somebody in the place of whom it surely names. */
export const unmarked = (text: string, naming: Naming): string =>
  mark(text, naming)
    .map((part) => (typeof part === 'string' ? part : 'iemand'))
    .join('');

/** What was typed, letter for letter. */
export const asTyped = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'pupil' in part ? (part.spelled ?? '') : '')).join('');

/** The lines of a text; empty ones are none. */
export const linesIn = (parts: readonly Part[]): Part[][] =>
  parts
    .reduce<Part[][]>(
      (lines, part) => {
        const [first = '', ...others] = typeof part === 'string' ? part.split(/\r?\n/) : [part];
        return [...lines.slice(0, -1), [...(lines.at(-1) ?? []), first], ...others.map((one) => [one])];
      },
      [[]],
    )
    .map(trimmed)
    .filter((line) => line.length > 0);

const trimmed = (line: readonly Part[]): Part[] =>
  line
    .map((part, n) => {
      if (typeof part !== 'string') return part;
      const begun = n === 0 ? part.trimStart() : part;
      return n === line.length - 1 ? begun.trimEnd() : begun;
    })
    .filter((part) => part !== '');

const hitsIn = (text: string, { pupils, subjects }: Naming): Hit[] => {
  const words = wordsIn(text);
  const groups = new Set(subjects.map(({ group }) => group));
  const reading: Reading = { text, words, register: pupils, groups };
  const hits: Hit[] = [];
  for (let n = 0; n < words.length;) {
    const hit = longestAt(n, reading, hitOf);
    if (hit !== undefined) hits.push(hit);
    n += hit?.words ?? 1;
  }
  return hits;
};

const hitOf = (n: number, count: number, reading: Reading): Hit | undefined => {
  const words = reading.words.slice(n, n + count);
  if (words.length < count || !isOneName(words, reading.text) || isPartOfMore(n, count, reading)) return undefined;
  const { named } = spellings(reading.register);
  const spelling = words.map(({ folded }) => folded).join(' ');
  const found = judged(named.get(spelling), n, count, 0, reading);
  const ofSomebody = /\p{L}{3}s$/u.test(spelling) && /s$/i.test(words.at(-1)?.typed ?? '');
  return found ?? (ofSomebody ? judged(named.get(spelling.slice(0, -1)), n, count, 1, reading) : undefined);
};

/** Who these words name; nothing when they are no name here. `cut`: letters at the end that are not part of it. */
const judged = (named: Named | undefined, n: number, count: number, cut: number, reading: Reading): Hit | undefined => {
  const [first, last] = [reading.words[n], reading.words[n + count - 1]];
  if (named === undefined || first === undefined || last === undefined) return undefined;
  const hit: Hit = { at: first.at, end: last.end - cut, words: count, unclear: false };
  if (named.full.length > 0) return byFullName(hit, named.full, reading);
  if (named.short.length > 0 && isTypedShort(n, count, reading)) return byInitials(hit, named.short, n, reading);
  return named.first.length > 0 && isCapital(first.typed) ? byFirstName(hit, named.first, n, reading) : undefined;
};

/** A full name that children share is the one of the group. */
const byFullName = (hit: Hit, named: readonly Pupil[], { groups }: Reading): Hit => {
  const [one, ...others] = named.length === 1 ? named : named.filter(({ group }) => groups.has(group));
  return one !== undefined && others.length === 0 ? { ...hit, pupil: one } : { ...hit, unclear: true };
};

const byInitials = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit | undefined => {
  const [one, ...others] = named;
  if (one === undefined || others.length > 0 || isTitled(n, reading)) return undefined;
  return { ...hit, pupil: one, end: reading.words[n + hit.words - 1]?.typed.length === 1 ? hit.end + 1 : hit.end };
};

const byFirstName = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit => {
  const [one, ...others] = named.filter(({ group }) => reading.groups.has(group));
  if (one === undefined || isTitled(n, reading)) return hit;
  const isWord = mayBeAWord(reading.text.slice(hit.at, hit.end), n, reading);
  const unsure = others.length > 0 || isWord || isOfAnother(n + hit.words, reading);
  return unsure ? { ...hit, unclear: true } : { ...hit, pupil: one };
};
