import { partsOf, takenApart, type NameParts } from './nameParts.js';
import { fold } from './names.js';
import type { Pupil } from '../school/school.js';

/**
 * The children of a register, by three things. Every word a name of theirs may begin with, the words of their surnames,
 * and their initials. Small, for the names of forty schools lie in memory. The rest is worked out for the few that a
 * word finds.
 */
type Index = ReadonlyMap<string, readonly Pupil[]>;

/** No word has it. */
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

/** Made when it is first asked for; the same list gives the same answer at once. */
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

/** Those with a word that begins so. */
export const byBeginning = (begin: string, register: readonly Pupil[]): readonly Pupil[] => [
  ...new Set([...indexOf(register)].flatMap(([word, pupils]) => (word.startsWith(begin) ? pupils : []))),
];

/** Somebody has this as a first name. */
export const isCalled = (word: string, register: readonly Pupil[]): boolean =>
  byWord(word, register).some((pupil) => partsOf(pupil).callings.some(({ words }) => words[0] === word));

/** Somebody goes by this name every day, as it is written here. */
export const isUsuallyCalled = (name: string, register: readonly Pupil[]): boolean => {
  const folded = fold(name);
  const [first = ''] = folded.split(' ');
  return byWord(first, register).some((pupil) =>
    partsOf(pupil).callings.some(({ words, usual }) => usual && words.join(' ') === folded),
  );
};
