import { fold, initials } from './names.js';
import type { Pupil } from '../school/school.js';

/**
 * A name taken apart and folded. Administrations write names in many ways. All that people make of a name follows from
 * this.
 */

/** `usual`: the name people use for this child. The others are its further names. */
type Calling = { words: readonly string[]; usual: boolean };
/** A word of a surname with what stands before it: "van den" and "berg". */
export type SurnameWord = { lead: readonly string[]; core: string };
export type NameParts = {
  callings: readonly Calling[];
  /** All given names, in order. */
  given: readonly string[];
  surname: readonly SurnameWord[];
  /** The surname without spaces. */
  asOne: readonly string[];
  /** Its initials, without dots. */
  letters: readonly string[];
};

/** Words before a surname. The Dutch write them whole, shortened, as one word, or not at all. */
const PARTICLES = new Set(
  (
    'van de der den het t ten ter te in op aan bij onder voor over uit von vom zu zum zur la le les du di da das do dos ' +
    'del della el al ben bin bint abu'
  ).split(' '),
);

/** "van", "v", "vd", "vanden". */
export const mayBeParticle = (word: string): boolean =>
  PARTICLES.has(word) || /^(\p{L}|v[dht]|(van|von|op|in|aan|uit|bij|de)(de|den|der|het|t|la|le))$/u.test(word);

const wordsOf = (name: string): string[] => fold(name).split(' ').filter(Boolean);
const initialOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);
const lettersOf = (words: readonly string[]): string => words.map(initialOf).join('');
const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '');

/** A name of one letter is an initial. In a script without capitals it is a name. */
const isInitial = (word: string): boolean => /^[\p{Ll}\p{N}]$/u.test(word);

const callingsOf = ({ first, nickname = '' }: Pupil): Calling[] => {
  const given = first.split(/\s+/u).map(wordsOf);
  const usual = [wordsOf(nickname), wordsOf(first), given[0] ?? []];
  const all: Calling[] = [
    ...[...usual, ...usual.map((words) => [words.join('')])].map((words) => ({ words, usual: true })),
    ...[...given, ...given.flat().map((word) => [word])].map((words) => ({ words, usual: false })),
  ];
  const found = new Map<string, Calling>();
  for (const one of all) if (!found.has(one.words.join(' '))) found.set(one.words.join(' '), one);
  return [...found.values()].filter(({ words }) => words.join('') !== '' && !words.every(isInitial));
};

/** A particle without a name after it is the name itself: some people are called "Van". */
const surnameOf = (last: readonly string[]): SurnameWord[] => {
  const at = last.flatMap((word, n) => (!PARTICLES.has(word) || n === last.length - 1 ? [n] : []));
  return at.map((one, n) => ({ lead: last.slice((at[n - 1] ?? -1) + 1, one), core: last[one] ?? '' }));
};

export const takenApart = (pupil: Pupil): NameParts => {
  const { first, nickname = '' } = pupil;
  const [given, called, last] = [wordsOf(first), wordsOf(nickname), wordsOf(pupil.last)];
  const surname = surnameOf(last);
  const cores = surname.map(({ core }) => core);
  const begins = [lettersOf(given), lettersOf(given.slice(0, 1)), lettersOf(called.slice(0, 1))];
  const ends = [lettersOf(last), lettersOf(cores)];
  return {
    callings: callingsOf(pupil),
    given: unique([...given, ...called]),
    surname,
    asOne: last.length > 1 ? unique([last.join(''), cores.join('')]) : [],
    letters: unique([
      fold(initials(pupil)).replaceAll(' ', ''),
      ...begins.filter(Boolean).flatMap((begin) => ends.map((end) => begin + end)),
    ]),
  };
};

/** Texts name the same few children again and again. Only their parts are kept in memory. */
const MOST_KEPT = 500;
const kept = new Map<Pupil, NameParts>();

export const partsOf = (pupil: Pupil): NameParts => {
  const parts = kept.get(pupil) ?? takenApart(pupil);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(pupil, parts);
  return parts;
};
