import {
  capitalSaysNothing,
  isCapital,
  isOfAnother,
  isOneName,
  isOrdinary,
  isPartOfMore,
  isTitled,
  isTypedShort,
  longestAt,
  mayBeAWord,
  wordsIn,
  type Reading,
} from './around.js';
import { fold } from './names.js';
import type { Group, Pupil, Settings } from './school.js';
import { lettersOf, spellings, type Named } from './spellings.js';

/**
 * A text for who may not know whom it is about (practice.md 6.2; law.md L12). Where `mark` marks only who it must be,
 * here every name of the register goes: what is surely a name is replaced, what may be a word is asked.
 */

/** `names`: what was replaced, as typed; `unclear`: what may be a name and stands there still. */
export type Veiled = { text: string; names: readonly string[]; unclear: readonly string[] };

/** What the writer said of words, folded: these are names, also when nobody of the register has them, and these are not. */
export type Decided = { names?: readonly string[]; plain?: readonly string[] };

type Veiling = { pupils: readonly Pupil[]; subjects: readonly Pupil[] } & Decided;

/** Some words that are or may be a name. `family`: a surname alone, of a child or of its parents. */
type Hit = { at: number; end: number; words: number; of: readonly Pupil[]; sure: boolean; family?: true };

export const veil = (text: string, veiling: Veiling, rounds = MOST_ROUNDS): Veiled => {
  const first = veiledOnce(text, veiling);
  // What stood beside a name may be a name now that it is gone.
  if (first.names.length === 0 || rounds === 0) return first;
  const then = veil(first.text, veiling, rounds - 1);
  return { ...then, names: [...first.names, ...then.names] };
};

const MOST_ROUNDS = 3;
/** Words that stand in the place of names. */
const STAND_INS = ['de', 'een', 'andere', 'leerling', 'naam'];

const veiledOnce = (text: string, { pupils, subjects, names = [], plain = [] }: Veiling): Veiled => {
  const hits = hitsIn(text, pupils, subjects, names).filter(
    (hit) => hit.sure || !plain.includes(fold(typedOf(hit, text))),
  );
  const isSure = (hit: Hit): boolean => hit.sure || names.includes(fold(typedOf(hit, text)));
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
  if (family) return '[naam]';
  const own = subjects.findIndex((subject) => of.some(({ id }) => id === subject.id));
  if (own >= 0) return subjects.length === 1 ? 'de leerling' : `leerling ${own + 1}`;
  return subjects.length === 0 ? 'een leerling' : 'een andere leerling';
};

const beginsSentence = (text: string, at: number): boolean => /(^|[.!?]\s+|\n\s*)$/.test(text.slice(0, at));
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const hitsIn = (
  text: string,
  register: readonly Pupil[],
  subjects: readonly Pupil[],
  names: readonly string[],
): Hit[] => {
  const words = wordsIn(text);
  const groups = new Set(subjects.map(({ group }) => group));
  const reading: Looking = { text, words, register, groups, own: new Set(subjects.map(({ id }) => id)) };
  const hits: Hit[] = [];
  for (let n = 0; n < words.length;) {
    const hit = longestAt(n, reading, hitOf) ?? initialsAt(n, reading) ?? saidAt(words[n], names);
    if (hit !== undefined) hits.push(hit);
    n += hit?.words ?? 1;
  }
  return hits;
};

const saidAt = (word: Word | undefined, names: readonly string[]): Hit | undefined =>
  word !== undefined && names.includes(word.folded) && !STAND_INS.includes(word.folded)
    ? { at: word.at, end: word.end, words: 1, of: [], sure: true }
    : undefined;

type Looking = Reading & { own: ReadonlySet<string> };

/** The words as a name; else without the s that says whose something is. */
const hitOf = (n: number, count: number, reading: Looking): Hit | undefined => {
  const words = reading.words.slice(n, n + count);
  if (words.length < count || !isOneName(words, reading.text)) return undefined;
  const { named } = spellings(reading.register);
  const spelling = words.map(({ folded }) => folded).join(' ');
  const found = judged(named.get(spelling), n, count, 0, reading);
  const ofSomebody = /\p{L}{3}s$/u.test(spelling);
  return found ?? (ofSomebody ? judged(named.get(spelling.slice(0, -1)), n, count, 1, reading) : undefined);
};

/** `cut`: letters at the end that are not part of the name. */
const judged = (named: Named | undefined, n: number, count: number, cut: number, reading: Looking): Hit | undefined => {
  const [first, last] = [reading.words[n], reading.words[n + count - 1]];
  if (named === undefined || first === undefined || last === undefined) return undefined;
  const at = { at: first.at, end: last.end - cut, words: count };
  if (named.full.length > 0) return { ...at, of: named.full, sure: true };
  if (named.short.length > 0 && isTypedShort(n, count, reading))
    return { ...at, end: shortEnd(last, cut, reading.text), of: named.short, sure: true };
  return byFirstName({ ...at, of: named.first }, n, reading) ?? bySurname({ ...at, of: named.last }, n, reading);
};

const shortEnd = (last: Word, cut: number, text: string): number =>
  last.typed.length === 1 ? dotted(last.end, text) : last.end - cut;

type Found = Omit<Hit, 'sure'>;

const isOwn = ({ of }: Found, { own }: Looking): boolean => of.some(({ id }) => own.has(id));

const byFirstName = (found: Found, n: number, reading: Looking): Hit | undefined => {
  if (found.of.length === 0) return undefined;
  const typed = reading.text.slice(found.at, found.end);
  const own = isOwn(found, reading);
  if (!own && (isTitled(n, reading) || (!isCapital(typed) && isOrdinary(typed)))) return undefined;
  const unsure =
    !isCapital(typed) ||
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

/** The dot after initials goes with them, unless the sentence ends there too. */
const dotted = (end: number, text: string): number => (/^\.\s*[\p{Ll},;]/u.test(text.slice(end)) ? end + 1 : end);

/** A parent has it too. Small letters are a name only with *van der*, or when it is the child’s own. */
const bySurname = (found: Found, n: number, reading: Looking): Hit | undefined => {
  if (found.of.length === 0) return undefined;
  const isName = reading.words.slice(n, n + found.words).some(({ typed }) => isCapital(typed));
  if (!isName && found.words === 1 && !isOwn(found, reading)) return undefined;
  const unsure = !isName || capitalSaysNothing(n, reading) || isPartOfMore(n, found.words, reading);
  return { ...found, sure: !unsure || (isName && isAfterInitial(n, reading)), family: true };
};

/** "L. Boterbloem": the dot ends no sentence, so the capital says something. */
const isAfterInitial = (n: number, { text, words }: Reading): boolean => {
  const [letter, name] = [words[n - 1], words[n]];
  if (letter === undefined || name === undefined || !isInitial(letter, text) || !isCapital(letter.typed)) return false;
  return /^\.\s?$/.test(text.slice(letter.end, name.at));
};

/** "S.B.": of the child itself it must go, of others it may be something else. */
const initialsAt = (n: number, reading: Looking): Hit | undefined => {
  const { text, words, register } = reading;
  const run = runOfInitials(n, reading);
  const [first, last] = [words[n], words[n + run - 1]];
  if (run < 2 || first === undefined || last === undefined) return undefined;
  const letters = words
    .slice(n, n + run)
    .map(({ folded }) => folded)
    .join('');
  const of = register.filter((pupil) => lettersOf(pupil) === letters);
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

type Word = Reading['words'][number];
const isInitial = (word: Word | undefined, text: string): boolean => word?.typed.length === 1 && text[word.end] === '.';
const isJoined = (run: number, n: number, words: readonly Word[], text: string): boolean =>
  run === 0 || /^\.\s?$/.test(text.slice(words[n + run - 1]?.end, words[n + run]?.at));

/** The highest class a group holds: *groep 5/6* is of the sixth. */
const numberOf = (group: Group | undefined): number => Math.max(0, ...(group?.name.match(/\d+/g) ?? []).map(Number));

/** "een leerling uit de middenbouw": what who may not know the children reads in their place. */
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
