import { partsOf, takenApart, type NameParts } from './nameParts.js';
import { fold } from './names.js';
import type { Pupil } from '../school/school.js';

/**
 * The children of a register, by three things. The words that may begin their names, the words of their surnames, and
 * their initials. It is small, because names of forty schools lie in memory. The rest is worked out for the few
 * children that a word finds.
 */
type Index = ReadonlyMap<string, readonly Pupil[]>;

/** A key that no word has. */
const INITIALS = '.';

const keysOf = ({ callings, surname, asOne, letters }: NameParts): Set<string> =>
  new Set([
    ...callings.map(({ words }) => words[0] ?? ''),
    ...surname.map(({ core }) => core),
    ...asOne,
    ...letters.map((one) => `${INITIALS}${one}`),
  ]);

const made = (register: readonly Pupil[]): Index => {
  const index = new Map<string, Pupil[]>();
  for (const pupil of register)
    for (const key of keysOf(takenApart(pupil))) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [pupil]);
      else found.push(pupil);
    }
  return index;
};

const known = new WeakMap<readonly Pupil[], Index>();

/** Made at the first question. The same list gives the same index at once. */
const indexOf = (register: readonly Pupil[]): Index => {
  const found = known.get(register) ?? made(register);
  known.set(register, found);
  return found;
};

const NOBODY: readonly Pupil[] = [];

export const byWord = (word: string, register: readonly Pupil[]): readonly Pupil[] =>
  indexOf(register).get(word) ?? NOBODY;

export const byInitials = (letters: string, register: readonly Pupil[]): readonly Pupil[] =>
  byWord(`${INITIALS}${letters}`, register);

/** Children who have a word with this beginning. */
export const byBeginning = (begin: string, register: readonly Pupil[]): readonly Pupil[] => [
  ...new Set([...indexOf(register)].flatMap(([word, pupils]) => (word.startsWith(begin) ? pupils : []))),
];

/** Whether somebody has this first name. */
export const isCalled = (word: string, register: readonly Pupil[]): boolean =>
  byWord(word, register).some((pupil) => partsOf(pupil).callings.some(({ words }) => words[0] === word));

/** Whether somebody is usually called this, written in this way. */
export const isUsuallyCalled = (name: string, register: readonly Pupil[]): boolean => {
  const folded = fold(name);
  const [first = ''] = folded.split(' ');
  return byWord(first, register).some((pupil) =>
    partsOf(pupil).callings.some(({ words, usual }) => usual && words.join(' ') === folded),
  );
};
