import { isOneName, type Reading } from './nameContext.js';
import { claimsOf, type Claim, type Kind, type Run } from './nameAt.js';
import { byInitials, byWord } from './nameIndex.js';
import { mayBeParticle, partsOf } from './nameParts.js';
import type { Pupil } from '../school/school.js';

/** Which children of a school the words of a text may name. */

export type Named = Readonly<Partial<Record<Kind, readonly Pupil[]>>>;
/** `count`: so many words from some word on. `cut`: letters at the end that are no part of the name. */
export type Match = { count: number; cut: 0 | 1; named: Named };

const MOST_WORDS = 16;

/** The words that may be one name with the word `n`. The other half of a name may stand after one comma. */
const runAt = (n: number, { text, words }: Reading): Run => {
  const typed: string[] = [];
  let comma = -1;
  for (let at = n; typed.length < MOST_WORDS; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined) break;
    if (at > n && before !== undefined && !isOneName(before, word, text)) {
      if (comma >= 0 || !/^\s?,\s?$/.test(text.slice(before.end, word.at))) break;
      comma = typed.length;
    }
    typed.push(word.folded);
  }
  return { typed, comma: comma < 0 ? typed.length : comma };
};

const NONE: readonly Match[] = [];

/** The longest match comes first. */
export const namedAt = (n: number, reading: Reading): readonly Match[] => {
  const children = childrenAt(n, reading);
  if (children.size === 0) return NONE;
  const run = runAt(n, reading);
  const found = new Map<number, Match>();
  for (const pupil of children)
    for (const claim of claimsOf(run, partsOf(pupil)))
      found.set(keyOf(claim), joined(found.get(keyOf(claim)), claim, pupil));
  return [...found.entries()].sort(([one], [other]) => other - one).map(([, match]) => match);
};

const keyOf = ({ end, cut }: Claim): number => end * 2 - cut;

const joined = (match: Match | undefined, { end, cut, kind }: Claim, pupil: Pupil): Match => {
  const before = match?.named[kind] ?? [];
  const named = before.includes(pupil) ? before : [...before, pupil];
  return { count: end, cut, named: { ...match?.named, [kind]: named } };
};

const withoutS = (word: string): string[] => (/...s$/u.test(word) ? [word, word.slice(0, -1)] : [word]);

/** Children found by the first word, by the surname after initials and particles, and by initials alone. */
const childrenAt = (n: number, { words, register }: Reading): Set<Pupil> => {
  const found = new Set<Pupil>();
  let letters = '';
  for (const { folded } of words.slice(n, n + MOST_WORDS)) {
    for (const key of withoutS(folded)) for (const pupil of byWord(key, register)) found.add(pupil);
    if (!mayBeParticle(folded)) break;
    letters += folded;
    for (const pupil of byInitials(letters, register)) found.add(pupil);
  }
  return found;
};
