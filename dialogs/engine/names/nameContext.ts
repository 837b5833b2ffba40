import { isCalled } from './nameIndex.js';
import { mayBeParticle } from './nameParts.js';
import { fold, UNSEEN } from './names.js';
import type { Pupil } from '../school/school.js';
import type { PupilId } from '../school/ids.js';

/** The words of a text, and what surrounds a name in it. */

export type Word = { at: number; end: number; typed: string; folded: string };
/** `own`: the children of the text. `groups`: their groups. */
export type Reading = {
  text: string;
  words: readonly Word[];
  register: readonly Pupil[];
  own: ReadonlySet<PupilId>;
  groups: ReadonlySet<string>;
};

export const readingOf = (text: string, register: readonly Pupil[], subjects: readonly Pupil[]): Reading => ({
  text,
  words: wordsIn(text),
  register,
  own: new Set(subjects.map(({ id }) => id)),
  groups: new Set(subjects.map(({ group }) => group)),
});

const WORDS = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${UNSEEN}]*`, 'gu');

export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: typed, index }) => ({
    at: index,
    end: index + typed.length,
    typed,
    folded: foldWord(typed),
  }));

/** Most words are plain letters already. */
const foldWord = (typed: string): string => (/^[a-z]+$/.test(typed) ? typed : fold(typed));

/** A dot inside a name follows a letter or a shortened *van der* ("S. v.d. Berg"). Any other dot ends a sentence. */
export const isOneName = (before: Word, after: Word, text: string): boolean => {
  const gap = text.slice(before.end, after.at);
  const mayBeShort = /^(.|v[dht])$/u.test(before.folded);
  return !/[\r\n]/.test(gap) && (mayBeShort ? /^[\s.'’‘`´/‐‑-]+$/u : /^[\s'’‘`´‐‑-]+$/u).test(gap);
};

export const areOneName = (words: readonly Word[], text: string): boolean =>
  words.slice(1).every((after, n) => {
    const before = words[n];
    return before !== undefined && isOneName(before, after, text);
  });

const JOINS = /^['’_@‐‑-]$/u;

/** "Sam-Jan", "Sam_1", "foto's" are names of something else. An `'s` after a name is a possessive. */
export const isPartOfMore = (n: number, count: number, { text, words }: Reading): boolean => {
  const [before, first, last, after] = [words[n - 1], words[n], words[n + count - 1], words[n + count]];
  if (before !== undefined && JOINS.test(text.slice(before.end, first?.at))) return true;
  const gap = after === undefined ? '' : text.slice(last?.end, after.at);
  return JOINS.test(gap) && !(/['’]/.test(gap) && after?.folded === 's');
};

/** In a script without capitals, every word may be a name. */
export const isCapital = (typed: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(typed);

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

/** Dutch words that are also first names. Where every word has a capital, they may be plain words. */
const ORDINARY = new Set(
  (
    'amber april bas beer ben bent bloem dag door duif els engel fee floor hazel hoop iris jade jasmijn jet job ' +
    'joy juli juni kees leeuw lelie lente lief lieve linde loes lot maan maas madelief mare mark max mees mei ' +
    'merel moos mus noor olijf parel piet prins puck puk rein ridder rob robijn roos sil sneeuw ster sterre ' +
    'storm tijger tip toon valk veer violet viool vlinder vos vrede wende wil win wolf zomer zon zwaan'
  ).split(' '),
);
export const isOrdinary = (name: string): boolean => ORDINARY.has(fold(name));

/** Words that everybody needs in small letters: those that are names too, and those that are surnames too. */
const EVERYDAY = new Set(
  (
    'bent dag door els hoop lief lieve mei tip toon wil win ' +
    'arm bakker beek berg best beter blok boer boom bos brug bruin buis burg buiten dijk dik engel evers feest goed groen ' +
    'groot haan hart haven heide hoek hof huis jong kerk keizer kind klein kok kool koning kort kramer lang leeuw los man ' +
    'meer meester midden molen mulder nacht oost op oud plas post prins recht rood schilder schipper school sluis smit ' +
    'snel spijker sterk stil straat tuin veld visser vlam vogel vroeg vrij wal water west winter wit zand zee zijl zuid zwart'
  ).split(' '),
);

const DETERMINERS = new Set(['een', 'de', 'het', 'geen', 'mijn', 'onze', 'elke']);

/** A small letter where a name would have a capital: "door", and "een roos". */
export const isJustAWord = (n: number, { words }: Reading): boolean =>
  EVERYDAY.has(words[n]?.folded ?? '') || DETERMINERS.has(words[n - 1]?.folded ?? '');

/** Every word has a capital here. */
export const capitalSaysNothing = (n: number, { text, words }: Reading): boolean => {
  const typed = words[n]?.typed ?? '';
  const gap = text.slice(words[n - 1]?.end ?? 0, words[n]?.at);
  return n === 0 || typed === typed.toUpperCase() || /[.!?:…\n\r"“”„«»‘•*(–—]/.test(gap);
};

/** "Sam Jansen", "Sam de Boer": another person with this first name. Unless the next word is another child. */
export const isOfAnother = (n: number, { text, words, register }: Reading): boolean => {
  const follows = (at: number) => /^[^\S\r\n]+$/.test(text.slice(words[at - 1]?.end, words[at]?.at));
  let at = n;
  while (words[at] !== undefined && follows(at) && /^(van|de|der|den|ten|ter|el|al)$/.test(words[at]?.typed ?? ''))
    at += 1;
  const next = words[at];
  if (next === undefined || !follows(at) || !isCapital(next.typed)) return false;
  return !isCalled(next.folded, register);
};

/** A word that is also a first name, whose capital does not tell which it is. */
export const mayBeAWord = (name: string, n: number, reading: Reading): boolean =>
  isOrdinary(name) && capitalSaysNothing(n, reading);

/** "wil de jong": without capitals these may be words as well as a name. */
export const mayBeWords = (n: number, count: number, { words }: Reading): boolean =>
  words
    .slice(n, n + count)
    .every(
      ({ typed, folded }) =>
        !isCapital(typed) && (mayBeParticle(folded) || ORDINARY.has(folded) || EVERYDAY.has(folded)),
    );

/** "Berg, Emma van den": in a list every name has its capital. */
export const isTypedAsListed = (n: number, count: number, { words }: Reading): boolean =>
  words.slice(n, n + count).every(({ typed, folded }) => isCapital(typed) || mayBeParticle(folded));

const only = (named: readonly Pupil[]): Pupil | undefined => (named.length === 1 ? named[0] : undefined);

/** Which of these children it is: the only one, else the one of the text, else of the groups. */
export const whichOf = (named: readonly Pupil[], { own, groups }: Pick<Reading, 'own' | 'groups'>): Pupil | undefined =>
  only(named) ?? only(named.filter(({ id }) => own.has(id))) ?? only(named.filter(({ group }) => groups.has(group)));
