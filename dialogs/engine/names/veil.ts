import {
  capitalSaysNothing,
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
  type Reading,
  type Word,
} from './nameContext.js';
import { namedAt, type Match, type Named } from './namedIn.js';
import { byInitials } from './nameIndex.js';
import { fold } from './names.js';
import type { Group, Pupil, Settings } from '../school/school.js';

/**
 * A text for people who may not know its children (practice.md 6.2; law.md L12). `mark` marks only sure names; here
 * every name of the register goes. A sure name is replaced, and a doubtful one is asked.
 */

/** `names`: the replaced words, as typed. `unclear`: words that may be a name and still stand there. */
export type Veiled = { text: string; names: readonly string[]; unclear: readonly string[] };

/**
 * The writer's decisions on words, folded. `names` are names even when the register has none, and `plain` are none.
 * `unasked`: nobody can be asked any more, so doubtful words go too.
 */
export type Decided = { names?: readonly string[]; plain?: readonly string[]; unasked?: true };

type Veiling = { pupils: readonly Pupil[]; subjects: readonly Pupil[] } & Decided;

/** Words that are or may be a name. `family`: a surname alone, of a child or its parents. */
type Hit = { at: number; end: number; words: number; of: readonly Pupil[]; sure: boolean; family?: true };

export const veil = (text: string, veiling: Veiling, rounds = MOST_ROUNDS): Veiled => {
  const first = veiledOnce(text, veiling);
  // A word beside a removed name may now be a name itself.
  if (first.names.length === 0 || rounds === 0) return first;
  const then = veil(first.text, veiling, rounds - 1);
  return { ...then, names: [...first.names, ...then.names] };
};

const MOST_ROUNDS = 3;
/** The words in place of a name. They make a sentence, whatever stands before them (practice.md 6.2). */
const OTHER_CHILD = '[ander kind]';
const SOME_CHILD = '[kind]';
const SOMEBODY = '[naam]';
const STAND_INS = /\[(?:ander kind|kind|naam)\]|\b(?:een van de leerlingen|(?:de )?leerling)\b/giu;

const veiledOnce = (text: string, { pupils, subjects, names = [], plain = [], unasked }: Veiling): Veiled => {
  const isPlain = (hit: Hit): boolean => !hit.sure && plain.includes(fold(typedOf(hit, text)));
  const isSure = (hit: Hit): boolean => hit.sure || unasked === true || names.includes(fold(typedOf(hit, text)));
  const hits = hitsIn(readingOf(text, pupils, subjects), names).filter((hit) => !isPlain(hit));
  const sure = hits.filter(isSure);
  return {
    text: replaced(text, sure, subjects),
    names: typedOnce(text, sure),
    unclear: typedOnce(
      text,
      hits.filter((hit) => !isSure(hit)),
    ),
  };
};

const typedOf = ({ at, end }: Hit, text: string): string => text.slice(at, end);
const typedOnce = (text: string, hits: readonly Hit[]): string[] => [
  ...new Map(hits.map((hit) => [fold(typedOf(hit, text)), typedOf(hit, text)])).values(),
];

const replaced = (text: string, hits: readonly Hit[], subjects: readonly Pupil[]): string => {
  let shown = '';
  let from = 0;
  for (const hit of hits) {
    const word = wordFor(hit, subjects);
    shown += text.slice(from, hit.at) + (beginsSentence(text, hit.at) ? capital(word) : word);
    from = hit.end;
  }
  return shown + text.slice(from);
};

const wordFor = ({ of, family }: Hit, subjects: readonly Pupil[]): string => {
  if (family) return SOMEBODY;
  const own = subjects.flatMap((subject, n) => (of.some(({ id }) => id === subject.id) ? [n + 1] : []));
  if (own.length > 1) return 'een van de leerlingen';
  if (own.length === 1) return subjects.length === 1 ? 'de leerling' : `leerling ${own[0]}`;
  return subjects.length === 0 ? SOME_CHILD : OTHER_CHILD;
};

const beginsSentence = (text: string, at: number): boolean => /(^|[.!?]\s+|\n\s*)$/.test(text.slice(0, at));
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const hitsIn = (reading: Reading, names: readonly string[]): Hit[] => {
  const replacedBefore = [...reading.text.matchAll(STAND_INS)].map(({ 0: { length }, index }) => [
    index,
    index + length,
  ]);
  const standsIn = ({ at }: Word): boolean => replacedBefore.some(([from = 0, below = 0]) => from <= at && at < below);
  const hits: Hit[] = [];
  for (let n = 0; n < reading.words.length;) {
    const word = reading.words[n];
    const hit = word === undefined || standsIn(word) ? undefined : hitAt(n, word, reading, names);
    if (hit !== undefined) hits.push(hit);
    n += hit?.words ?? 1;
  }
  return hits;
};

const hitAt = (n: number, word: Word, reading: Reading, names: readonly string[]): Hit | undefined => {
  for (const match of namedAt(n, reading)) {
    const hit = judged(match, n, reading);
    if (hit !== undefined) return hit;
  }
  const isSaid = names.includes(word.folded);
  return initialsAt(n, reading) ?? (isSaid ? { at: word.at, end: word.end, words: 1, of: [], sure: true } : undefined);
};

const judged = ({ named, count, cut }: Match, n: number, reading: Reading): Hit | undefined => {
  const [first, last] = [reading.words[n], reading.words[n + count - 1]];
  if (first === undefined || last === undefined) return undefined;
  const at = { at: first.at, end: last.end - cut, words: count };
  const short = { ...at, end: shortEnd(last, cut, reading.text), sure: true };
  const full = named.full ?? named.near ?? named.weak;
  if (full !== undefined) return { ...at, of: full, sure: !mayBeWords(n, count, reading) };
  if (named.listed !== undefined && isTypedAsListed(n, count, reading)) return { ...at, of: named.listed, sure: true };
  if (named.short !== undefined && isTypedShort(n, count, reading)) return { ...short, of: named.short };
  if (named.lettered !== undefined && isCapital(first.typed) && isCapital(last.typed))
    return { ...short, of: named.lettered };
  return byPart(at, named, n, reading);
};

/** By one of the first names, or by the surname alone. */
const byPart = (at: Omit<Found, 'of'>, named: Named, n: number, reading: Reading): Hit | undefined => {
  const called = byFirstName({ ...at, of: named.first ?? [] }, n, reading);
  if (called !== undefined) return called;
  const later = byFirstName({ ...at, of: named.later ?? [] }, n, reading);
  return later === undefined ? bySurname({ ...at, of: named.last ?? [] }, n, reading) : { ...later, sure: false };
};

const shortEnd = (last: Word, cut: number, text: string): number =>
  last.typed.length === 1 ? dotted(last.end, text) : last.end - cut;

type Found = Omit<Hit, 'sure'>;

const isOwn = ({ of }: Found, { own }: Reading): boolean => of.some(({ id }) => own.has(id));

const byFirstName = (found: Found, n: number, reading: Reading): Hit | undefined => {
  if (found.of.length === 0) return undefined;
  const typed = reading.text.slice(found.at, found.end);
  if (!isOwn(found, reading) && isTitled(n, reading)) return undefined;
  if (!isCapital(typed)) return isOrdinary(typed) && isJustAWord(n, reading) ? undefined : { ...found, sure: false };
  const unsure =
    isTitled(n, reading) ||
    mayBeAWord(typed, n, reading) ||
    isPartOfMore(n, found.words, reading) ||
    (!isLetterOfSurname(n + found.words, reading) && isOfAnother(n + found.words, reading));
  return unsure ? { ...found, sure: false } : withInitial({ ...found, sure: true }, n, reading);
};

const isLetterOfSurname = (at: number, { text, words }: Pick<Reading, 'text' | 'words'>): boolean => {
  const [before, letter] = [words[at - 1], words[at]];
  if (before === undefined || letter?.typed.length !== 1 || !isCapital(letter.typed)) return false;
  return text[letter.end] === '.' && /^\s$/.test(text.slice(before.end, letter.at));
};

/** "Sam B.": the letter goes with the name. */
const withInitial = (hit: Hit, n: number, { text, words }: Reading): Hit => {
  const next = words[n + hit.words];
  if (next === undefined || !isLetterOfSurname(n + hit.words, { text, words })) return hit;
  return { ...hit, end: dotted(next.end, text), words: hit.words + 1 };
};

/** The dot after initials goes too, unless it also ends the sentence. */
const dotted = (end: number, text: string): number => (/^\.\s*[\p{Ll},;]/u.test(text.slice(end)) ? end + 1 : end);

/**
 * A parent has the same surname. In small letters it may be an ordinary word. Words that everybody needs are not asked.
 */
const bySurname = (found: Found, n: number, reading: Reading): Hit | undefined => {
  if (found.of.length === 0) return undefined;
  const isName = reading.words.slice(n, n + found.words).some(({ typed }) => isCapital(typed)) || isTitled(n, reading);
  if (!isName && found.words === 1 && !isOwn(found, reading) && isJustAWord(n, reading)) return undefined;
  const says = isTitled(n, reading) || !capitalSaysNothing(n, reading);
  const sure = isName && !isPartOfMore(n, found.words, reading) && says;
  return { ...found, sure: sure || (isName && isAfterInitial(n, reading)), family: true };
};

/** "L. Boterbloem": this dot ends no sentence, so the capital tells that a name follows. */
const isAfterInitial = (n: number, { text, words }: Reading): boolean => {
  const [letter, name] = [words[n - 1], words[n]];
  if (letter === undefined || name === undefined || !isInitial(letter, text) || !isCapital(letter.typed)) return false;
  return /^\.\s?$/.test(text.slice(letter.end, name.at));
};

/** "S.B." goes when it fits the child itself. For other children it may be something else. */
const initialsAt = (n: number, reading: Reading): Hit | undefined => {
  const { text, words, register } = reading;
  const run = runOfInitials(n, reading);
  const [first, last] = [words[n], words[n + run - 1]];
  if (run < 2 || first === undefined || last === undefined) return undefined;
  const letters = words
    .slice(n, n + run)
    .map(({ folded }) => folded)
    .join('');
  const of = byInitials(letters, register);
  if (of.length === 0) return undefined;
  const found = { at: first.at, end: dotted(last.end, text), words: run, of };
  return { ...found, sure: isOwn(found, reading) };
};

const runOfInitials = (n: number, { text, words }: Reading): number => {
  let run = 0;
  while (isInitial(words[n + run], text) && isJoined(run, n, words, text)) run += 1;
  const ends = [words[n], words[n + run - 1]];
  return ends.every((word) => word !== undefined && isCapital(word.typed)) ? run : 0;
};

const isInitial = (word: Word | undefined, text: string): boolean => word?.typed.length === 1 && text[word.end] === '.';
const isJoined = (run: number, n: number, words: readonly Word[], text: string): boolean =>
  run === 0 || /^\.\s?$/.test(text.slice(words[n + run - 1]?.end, words[n + run]?.at));

/** The highest class of a group: *groep 5/6* counts as the sixth. */
const numberOf = (group: Group | undefined): number => Math.max(0, ...(group?.name.match(/\d+/g) ?? []).map(Number));

/** "een leerling uit de middenbouw": the words for people who may not know the children. */
export const pseudonymOf = (
  children: readonly Pupil[],
  { groups, settings }: { groups: readonly Group[]; settings: Pick<Settings, 'bands'> },
): string => {
  const bandOf = ({ group }: Pupil): string => {
    const number = numberOf(groups.find(({ id }) => id === group));
    return number === 0 ? '' : (settings.bands.find(({ upTo }) => number <= upTo)?.name ?? '');
  };
  const bands = [...new Set(children.map(bandOf))];
  const where = bands.length === 1 && bands[0] !== '' ? ` uit de ${bands[0]}` : '';
  return children.length > 1 ? `${children.length} leerlingen${where}` : `een leerling${where}`;
};
