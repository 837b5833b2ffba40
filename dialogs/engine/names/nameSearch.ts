import { byBeginning } from './nameIndex.js';
import { mayBeParticle, partsOf, type NameParts } from './nameParts.js';
import { fold, fullName } from './names.js';
import type { Pupil } from '../school/school.js';

/** Finds children by a few hurriedly typed letters: the beginnings of words of their names, in any order. */

/** The best fit comes first. Particles must fit only while some child has them. */
export const searched = (typed: string, register: readonly Pupil[]): Pupil[] => {
  const words = fold(typed).split(' ').filter(Boolean);
  const exact = foundBy(words, register);
  const names = words.filter((word) => !mayBeParticle(word));
  const found = exact.length > 0 || names.length === 0 ? exact : foundBy(names, register);
  const whole = new Map(found.map((pupil) => [pupil, wholeWords(words, partsOf(pupil))]));
  const [score, name] = [(one: Pupil) => whole.get(one) ?? 0, (one: Pupil) => fold(fullName(one))];
  return found.sort((one, other) => score(other) - score(one) || (name(one) < name(other) ? -1 : 1));
};

const foundBy = (words: readonly string[], register: readonly Pupil[]): Pupil[] => {
  const longest = [...words].sort((one, other) => other.length - one.length);
  const [first] = longest;
  if (first === undefined) return [];
  const begin = longest.find((word) => !mayBeParticle(word));
  const near = begin === undefined ? register : byBeginning(begin, register);
  return near.filter((pupil) => fits(longest, partsOf(pupil)));
};

/**
 * Every typed word must begin a word of the name, each another one. When two may begin the same word, the longest
 * chooses first.
 */
const fits = (longest: readonly string[], parts: NameParts): boolean => {
  const free = searchable(parts);
  return longest.every((word) => {
    const at = free.findIndex((one) => one.startsWith(word));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
};

/** With "vd" beside "van den", and names without their spaces. */
const searchable = ({ callings, given, surname, asOne }: NameParts): string[] => [
  ...given,
  ...surname.flatMap(({ lead, core }) => [...lead, ...shortened(lead), core]),
  ...asOne,
  ...callings.flatMap(({ words: [word = '', ...more] }) => (more.length === 0 && !given.includes(word) ? [word] : [])),
];

const shortened = (lead: readonly string[]): string[] =>
  lead.length < 2 ? [] : [lead.map((word) => word.charAt(0)).join(''), lead.join('')];

const wholeWords = (words: readonly string[], parts: NameParts): number => {
  const all = new Set(searchable(parts));
  return words.filter((word) => all.has(word)).length;
};
