import {
  isCapital,
  isJustAWord,
  isOfAnother,
  isOrdinary,
  isPartOfMore,
  isTitled,
  isTypedAsListed,
  isTypedShort,
  mayBeAWord,
  mayBeWords,
  readingOf,
  whichOf,
  type Reading,
  type Word,
} from './nameContext.js';
import type { Part } from '../case/part.js';
import { namedAt, type Match } from './namedIn.js';
import { fold } from './names.js';
import type { Pupil } from '../school/school.js';

/**
 * Finds children named in a text (domain.md 2, R7; practice.md 1.7). Only a sure name is marked without asking. That is
 * a full name of the register, or a first name that one child in the chosen groups has.
 */

/** The register of the school, and the children a text is about. */
export type Naming = { pupils: readonly Pupil[]; subjects: readonly Pupil[] };

/** Words that are a name. Without a pupil it is not surely anybody's. `unclear`: it may be one of these children. */
type Hit = { at: number; end: number; words: number; pupil?: Pupil | undefined; unclear: boolean };

/** The text as parts. Joined they are exactly what was typed. */
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

/** Typed names without a mark that may be a child of this school, each once. The writer can say who it is. */
export const unclear = (said: string | readonly Part[], naming: Naming): string[] => {
  const text = typeof said === 'string' ? said : asTyped(said);
  const names = hitsIn(text, naming).filter((hit) => hit.unclear);
  return [...new Map(names.map(({ at, end }) => [fold(text.slice(at, end)), text.slice(at, end)])).values()];
};

/** The text, with a sign in place of each sure name. */
export const unmarked = (text: string, naming: Naming): string =>
  mark(text, naming)
    .map((part) => (typeof part === 'string' ? part : 'iemand'))
    .join('');

/** What was typed, letter for letter. */
export const asTyped = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'pupil' in part ? (part.spelled ?? '') : '')).join('');

/** The lines of a text, without empty ones. */
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
  const reading = readingOf(text, pupils, subjects);
  const hits: Hit[] = [];
  for (let n = 0; n < reading.words.length;) {
    const hit = hitAt(n, reading);
    if (hit !== undefined) hits.push(hit);
    n += hit?.words ?? 1;
  }
  return hits;
};

const hitAt = (n: number, reading: Reading): Hit | undefined => {
  for (const match of namedAt(n, reading)) {
    const hit = isPartOfMore(n, match.count, reading) ? undefined : judged(match, n, reading);
    if (hit !== undefined) return hit;
  }
  return undefined;
};

/** Whom these words name. Undefined when they are no name here. */
const judged = ({ named, count, cut }: Match, n: number, reading: Reading): Hit | undefined => {
  const [first, last] = [reading.words[n], reading.words[n + count - 1]];
  if (first === undefined || last === undefined) return undefined;
  const hit: Hit = { at: first.at, end: last.end - cut, words: count, unclear: false };
  const { full = named.near, weak, listed, short, lettered, first: called, later } = named;
  if (full !== undefined) return byFullName(hit, full, n, reading);
  if (listed !== undefined && isTypedAsListed(n, count, reading)) return byFullName(hit, listed, n, reading);
  if (weak !== undefined) return { ...hit, unclear: true };
  if (short !== undefined && isTypedShort(n, count, reading)) return byInitials(hit, short, n, reading);
  if (lettered !== undefined && isLetter(last, reading)) return byFirstName(dotted(hit, last), lettered, n, reading);
  if (called !== undefined) return byFirstName(hit, called, n, reading);
  return later === undefined ? undefined : byLaterName(hit, later, n, reading);
};

/** A name with a title may also be that of a colleague or a parent. */
const byFullName = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit => {
  const isUnsure = isTitled(n, reading) || mayBeWords(n, hit.words, reading);
  const one = isUnsure ? undefined : whichOf(named, reading);
  return one === undefined ? { ...hit, unclear: true } : { ...hit, pupil: one };
};

const byInitials = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit | undefined => {
  if (isTitled(n, reading)) return undefined;
  const [one, ...others] = named;
  const last = reading.words[n + hit.words - 1];
  return others.length > 0 ? { ...hit, unclear: true } : { ...dotted(hit, last), pupil: one };
};

/** The dot after a letter belongs to the name. */
const dotted = (hit: Hit, last: Word | undefined): Hit =>
  last?.typed.length === 1 ? { ...hit, end: hit.end + 1 } : hit;
const isLetter = ({ typed, end }: Word, { text }: Reading): boolean => isCapital(typed) && text[end] === '.';

/** People seldom use this first name of the child. */
const byLaterName = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit | undefined => {
  const found = byFirstName(hit, named, n, reading);
  return found && { ...found, pupil: undefined, unclear: found.unclear || found.pupil !== undefined };
};

const byFirstName = (hit: Hit, named: readonly Pupil[], n: number, reading: Reading): Hit | undefined => {
  const here = named.filter(({ group }) => reading.groups.has(group));
  const typed = reading.text.slice(hit.at, hit.end);
  if (!isCapital(typed))
    return here.length === 0 || isOrdinary(typed) || isJustAWord(n, reading) ? undefined : { ...hit, unclear: true };
  if (here.length === 0 || isTitled(n, reading)) return hit;
  const one = whichOf(here, reading);
  const isUnsure = one === undefined || mayBeAWord(typed, n, reading) || isOfAnother(n + hit.words, reading);
  return isUnsure ? { ...hit, unclear: true } : { ...hit, pupil: one };
};
