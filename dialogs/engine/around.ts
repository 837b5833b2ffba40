import { fold } from './names.js';
import type { Pupil } from './school.js';
import { spellings } from './spellings.js';

/** The words of a text, and what stands around a name in it. */

type Word = { at: number; end: number; typed: string; folded: string };
export type Reading = { text: string; words: readonly Word[]; register: readonly Pupil[]; groups: ReadonlySet<string> };

export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: typed, index }) => ({
    at: index,
    end: index + typed.length,
    typed,
    folded: foldWord(typed),
  }));

/** Most words are plain letters already. */
const foldWord = (typed: string): string => (/^[a-z]+$/.test(typed) ? typed : fold(typed));

/** A dot only after a letter or a shortened *van der* ("S. v.d. Berg"); after anything else a sentence ends there. */
export const isOneName = (words: readonly Word[], text: string): boolean =>
  words.slice(1).every(({ at }, n) => {
    const before = words[n];
    const gap = text.slice(before?.end, at);
    const mayBeShort = /^(.|v[dht])$/u.test(before?.folded ?? '');
    return (mayBeShort ? /^[\s.'’‘`´/‐‑-]+$/u : /^[\s'’‘`´‐‑-]+$/u).test(gap);
  });

const JOINS = /^['’_@‐‑-]$/u;

/** "Sam-Jan", "Sam_1", "foto's": the name of something else. An `'s` after it says whose something is. */
export const isPartOfMore = (n: number, count: number, { text, words }: Reading): boolean => {
  const [before, first, last, after] = [words[n - 1], words[n], words[n + count - 1], words[n + count]];
  if (before !== undefined && JOINS.test(text.slice(before.end, first?.at))) return true;
  const gap = after === undefined ? '' : text.slice(last?.end, after.at);
  return JOINS.test(gap) && !(/['’]/.test(gap) && after?.folded === 's');
};

export const isCapital = (typed: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(typed);

/** "S. de Vries", and "S. d. V." with all its dots. */
export const isTypedShort = (n: number, count: number, { text, words }: Reading): boolean => {
  const run = words.slice(n, n + count);
  if (run[0]?.typed.length !== 1 || !isCapital(run[0].typed)) return false;
  return run.some(({ typed }) => typed.length > 1) || run.every(({ end }) => text[end] === '.');
};

/** *Juf Roos* is no child, and *mevrouw S. de Vries* is somebody's mother. */
const TITLES = new Set(
  'juf juffrouw meester meneer mijnheer heer dhr mevrouw mevr mw oma opa oom tante dokter dr drs familie fam collega'.split(
    ' ',
  ),
);
export const isTitled = (n: number, { text, words }: Reading): boolean => {
  const before = words[n - 1];
  return before !== undefined && TITLES.has(before.folded) && /^\.?\s+$/.test(text.slice(before.end, words[n]?.at));
};

/** Dutch words that are first names too; where any word has a capital, they may be just a word. */
const ORDINARY = new Set(
  'bas beer ben bloem dag door fee hazel iris jet kees lente lief lieve linde loes lot maan mark mees mei merel mus noor piet puck puk rein rob roos sil ster sterre storm tip toon veer viool vlinder vos wil wolf zomer zon zwaan'.split(
    ' ',
  ),
);
export const isOrdinary = (name: string): boolean => ORDINARY.has(fold(name));

/** Every word has a capital here. */
export const capitalSaysNothing = (n: number, { text, words }: Reading): boolean => {
  const typed = words[n]?.typed ?? '';
  const gap = text.slice(words[n - 1]?.end ?? 0, words[n]?.at);
  return n === 0 || typed === typed.toUpperCase() || /[.!?:…\n\r"“”„«»‘•*(–—]/.test(gap);
};

/** "Sam Jansen", "Sam de Boer": somebody else with this first name, unless the next word is another child. */
export const isOfAnother = (n: number, { text, words, register }: Reading): boolean => {
  const follows = (at: number) => /^[^\S\r\n]+$/.test(text.slice(words[at - 1]?.end, words[at]?.at));
  let at = n;
  while (words[at] !== undefined && follows(at) && /^(van|de|der|den|ten|ter|el|al)$/.test(words[at]?.typed ?? ''))
    at += 1;
  const next = words[at];
  if (next === undefined || !follows(at) || !isCapital(next.typed)) return false;
  return (spellings(register).named.get(next.folded)?.first.length ?? 0) === 0;
};

/** A word that is a first name too, where the capital does not say which. */
export const mayBeAWord = (name: string, n: number, reading: Reading): boolean =>
  isOrdinary(name) && capitalSaysNothing(n, reading);

/** The longest name that begins at this word, as `hitOf` judges so many words; with or without the s of "Sams". */
export const longestAt = <R extends Reading, H>(
  n: number,
  reading: R,
  hitOf: (n: number, count: number, reading: R) => H | undefined,
): H | undefined => {
  const { longest } = spellings(reading.register);
  const begin = reading.words[n]?.folded ?? '';
  const most = Math.max(longest.get(begin) ?? 0, begin.endsWith('s') ? (longest.get(begin.slice(0, -1)) ?? 0) : 0);
  for (let count = most; count > 0; count -= 1) {
    const hit = hitOf(n, count, reading);
    if (hit !== undefined) return hit;
  }
  return undefined;
};
