import { areOneName, isCapital, isOrdinary, wordsIn } from './nameContext.js';
import { fold, initials } from './names.js';
import type { Person } from '../school/school.js';

/** Finds names of colleagues in a typed text, for a paper that names none of them. */

type Named = Pick<Person, 'name'>;
/** Folded spellings, with the names that each may mean. */
type Spelled = ReadonlyMap<string, readonly string[]>;

export const initialsOf = (name: string): string => initials({ first: name, last: '' });

/** The forms of "Bas van der Pannenkoek": whole, the first name, the surname, and its last word. */
const spelledOut = (name: string): string[] => {
  const [first = '', ...last] = fold(name).split(' ');
  return [fold(name), first, last.join(' '), last.at(-1) ?? ''];
};

const SHORTEST = 2;

const spellingsOf = (people: readonly Named[], isWhole: boolean): Spelled => {
  const found = new Map<string, string[]>();
  for (const { name } of people)
    for (const spelling of new Set(isWhole ? [fold(name)] : spelledOut(name)))
      if (spelling.length >= SHORTEST) found.set(spelling, [...(found.get(spelling) ?? []), name]);
  return found;
};

type Words = ReturnType<typeof wordsIn>;
type Hit = { at: number; end: number; words: number; short: string };

const shortOf = (names: readonly string[]): string => {
  const all = new Set(names.map(initialsOf));
  return all.size === 1 ? ([...all][0] ?? '') : 'een collega';
};

/** "Marits" has a possessive s. */
const OF_SOMEBODY = /\p{L}{3}s$/u;

/** A single word in small letters may be an ordinary word. */
const isName = (words: Words, folded: string): boolean => {
  const [first] = words;
  return words.length > 1 || (first !== undefined && (isCapital(first.typed) || !isOrdinary(folded)));
};

const hitAt = (words: Words, text: string, spelled: Spelled): Hit | undefined => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !areOneName(words, text)) return undefined;
  const folded = words.map((word) => word.folded).join(' ');
  for (const cut of OF_SOMEBODY.test(folded) ? [0, 1] : [0]) {
    const names = spelled.get(folded.slice(0, folded.length - cut));
    if (names === undefined || !isName(words, folded)) continue;
    return { at: first.at, end: last.end - cut, words: words.length, short: shortOf(names) };
  }
  return undefined;
};

const MOST_WORDS = 6;

const hitsIn = (text: string, spelled: Spelled): Hit[] => {
  const words = wordsIn(text);
  const hits: Hit[] = [];
  for (let n = 0; n < words.length;) {
    const most = Math.min(MOST_WORDS, words.length - n);
    const hit = Array.from({ length: most }, (_, less) => words.slice(n, n + most - less))
      .map((some) => hitAt(some, text, spelled))
      .find((one) => one !== undefined);
    if (hit !== undefined) hits.push(hit);
    n += hit?.words ?? 1;
  }
  return hits;
};

/** Initials end with a dot, and a sentence too. */
const placed = (short: string, after: string): string => (/^\.(?!\.)/.test(after) ? short.replace(/\.$/, '') : short);

/** `whole`: only full names. Else also a first name or a surname alone. */
export const withInitials = (text: string, people: readonly Named[], whole?: 'whole'): string => {
  let shown = '';
  let from = 0;
  for (const { at, end, short } of hitsIn(text, spellingsOf(people, whole !== undefined))) {
    shown += text.slice(from, at) + placed(short, text.slice(end));
    from = end;
  }
  return shown + text.slice(from);
};

/** Names of these people in a text, as typed. */
export const staffNamedIn = (text: string, people: readonly Named[]): string[] => [
  ...new Set(hitsIn(text, spellingsOf(people, false)).map(({ at, end }) => text.slice(at, end))),
];
