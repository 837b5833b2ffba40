import { fold } from './names.js';
import type { Pupil } from './school.js';

/** Every way in which the names of a register are spelled, folded, so that a word of a text is looked up once. */

/**
 * `full`: whole names. `short`: with initials, "s de vries". `first`: first names and what a child is called. `last`:
 * surnames alone.
 */
export type Named = { full: Pupil[]; short: Pupil[]; first: Pupil[]; last: Pupil[] };
/** `longest`: how many words the longest spelling has that begins with this word. */
type Spellings = { named: ReadonlyMap<string, Named>; longest: ReadonlyMap<string, number> };

/** Words between a first name and a surname; the Dutch write them whole, shortened or as one. */
const PARTICLES = new Set(
  'van de der den het t ten ter te in op aan bij onder voor uit von vom zu la le du di da del dos el al ben bin'.split(
    ' ',
  ),
);

const wordsOf = (name: string): string[] => fold(name).split(' ').filter(Boolean);
const initialOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);
const unique = (all: readonly string[]): string[] => [...new Set(all)];

/** The words with spaces, and as one. */
const apartOrAsOne = (words: readonly string[]): string[] => unique([words.join(' '), words.join('')]);

const particle = (word: string): string[] => unique([word, ...(word === 't' ? ['het'] : []), initialOf(word)]);

/** "van der", "v der", "van d", "v d", "vd", "vander". */
const beforeSurname = (lead: readonly string[]): string[] =>
  unique([
    ...lead
      .map(particle)
      .reduce((all, each) => all.flatMap((one) => each.map((next) => `${one} ${next}`.trim())), ['']),
    lead.map(initialOf).join(''),
    lead.join(''),
  ]);

const surnames = (last: readonly string[]): string[] => {
  const at = last.slice(0, -1).findIndex((word) => !PARTICLES.has(word));
  const lead = last.slice(0, at < 0 ? -1 : at);
  const rest = last.slice(lead.length).join(' ');
  return unique([...beforeSurname(lead).map((before) => `${before} ${rest}`.trim()), last.join('')]);
};

/** Two letters are an abbreviation of many things ("n.b."); three are somebody. */
const FEWEST_INITIALS = 3;

const shortened = (first: readonly string[], last: readonly string[], sur: readonly string[]): string[] => {
  const letters = [...first, ...last].map(initialOf);
  const given = unique([initialOf(first[0] ?? ''), first.map(initialOf).join(' ')]);
  return [
    ...given.flatMap((one) => sur.map((name) => `${one} ${name}`)),
    ...(letters.length < FEWEST_INITIALS ? [] : [letters.join(' ')]),
  ];
};

/** A name of one letter is an initial. */
const callings = ({ first, nickname = '' }: Pupil): string[][] =>
  [first, nickname].map(wordsOf).filter((words) => words.join('').length > 1);

const spellingsOf = (pupil: Pupil): Record<keyof Named, string[]> => {
  const first = wordsOf(pupil.first);
  const last = wordsOf(pupil.last);
  const called = callings(pupil).flatMap(apartOrAsOne);
  if (first.length === 0 || last.length === 0) return { full: [], short: [], first: called, last: [] };
  const sur = surnames(last);
  const whole = unique([first.join(' '), ...called]);
  return {
    full: whole.flatMap((one) => sur.map((name) => `${one} ${name}`)),
    short: shortened(first, last, sur),
    first: called,
    last: unique([...sur, ...partsOf(last)]),
  };
};

const SHORTEST_SURNAME = 3;

/** Of a double surname somebody may write one half. */
const partsOf = (last: readonly string[]): string[] =>
  last.filter((word) => !PARTICLES.has(word) && word.length >= SHORTEST_SURNAME);

/** The initials in small letters, without dots. */
export const lettersOf = ({ first, last }: Pupil): string =>
  [...wordsOf(first), ...wordsOf(last)].map(initialOf).join('');

const made = (pupils: readonly Pupil[]): Spellings => {
  const named = new Map<string, Named>();
  const longest = new Map<string, number>();
  const add = (kind: keyof Named, spelling: string, pupil: Pupil): void => {
    const found = named.get(spelling) ?? { full: [], short: [], first: [], last: [] };
    if (!found[kind].includes(pupil)) found[kind].push(pupil);
    named.set(spelling, found);
    const [begin = '', ...more] = spelling.split(' ');
    longest.set(begin, Math.max(longest.get(begin) ?? 0, more.length + 1));
  };
  for (const pupil of pupils)
    for (const [kind, spellings] of Object.entries(spellingsOf(pupil)))
      for (const spelling of spellings) add(kind as keyof Named, spelling, pupil);
  return { named, longest };
};

const known = new WeakMap<readonly Pupil[], Spellings>();

/** Made once for a register; the same list gives the same answer at once. */
export const spellings = (register: readonly Pupil[]): Spellings => {
  const found = known.get(register) ?? made(register);
  known.set(register, found);
  return found;
};
