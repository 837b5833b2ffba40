import { readingOf, wordsIn } from '../../../dialogs/engine/names/nameContext.js';
import { namedAt } from '../../../dialogs/engine/names/namedIn.js';
import { isUsuallyCalled } from '../../../dialogs/engine/names/nameIndex.js';
import { fold } from '../../../dialogs/engine/names/names.js';
import type { Person, Pupil } from '../../../dialogs/engine/school/school.js';
import { isEveryday, namesFamily, namesWork, tellsHarm, tellsOfStaff } from './harm.js';

/** A longer text is no greeting and no command (practice.md 9.1). */
const MOST_WORDS = 8;

/**
 * `staff`: the text names somebody who works here. It is not put into a form, whatever that person did (practice.md
 * 4.8).
 */
export type Told = 'staff' | 'story' | undefined;

export type Known = { pupils: readonly Pupil[]; staff: readonly Person[] };

/** What a typed text tells. Its length says so, or a word, or a name of the register in any case. */
export const toldIn = (text: string, { pupils, staff }: Known): Told => {
  if (tellsOfStaff(text) && (namesWork(text) || namesStaff(text, staff))) return 'staff';
  const isLong = (text.match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0) > MOST_WORDS;
  const isStory = isLong || tellsHarm(text) || namesFamily(text) || namesPupil(text, pupils);
  if (!isStory) return undefined;
  return namesStaff(text, besides(staff, pupils)) ? 'staff' : 'story';
};

/**
 * A colleague's name that is also a child's means the child. Only with harm by somebody who works here it means the
 * colleague.
 */
const besides = (staff: readonly Person[], pupils: readonly Pupil[]): Person[] => {
  const ofStaffOnly = (name: string): string =>
    name
      .split(' ')
      .filter((part) => !isUsuallyCalled(part, pupils))
      .join(' ');
  return staff.map((person) => ({ ...person, name: ofStaffOnly(person.name) }));
};

/** "Sams" is of Sam. */
const withoutS = (word: string): string => word.replace(/s$/u, '');

/** Shorter parts of a name are particles. */
const FEWEST_LETTERS = 3;
const PARTICLES = new Set(['van', 'der', 'den', 'ten', 'ter', 'von', 'het']);

const namesStaff = (text: string, staff: readonly Person[]): boolean => {
  const parts = staff.flatMap(({ name }) => fold(name).split(' '));
  const names = new Set(parts.filter((part) => part.length >= FEWEST_LETTERS && !PARTICLES.has(part)));
  return wordsIn(text).some(
    ({ typed, folded }) => !isEveryday(typed) && (names.has(folded) || names.has(withoutS(folded))),
  );
};

const NAMED = ['full', 'near', 'weak', 'first', 'later', 'last'] as const;

const namesPupil = (text: string, pupils: readonly Pupil[]): boolean => {
  const reading = readingOf(text, pupils, []);
  return reading.words.some(({ typed }, n) =>
    namedAt(n, reading).some(
      ({ count, named }) => (count > 1 || !isEveryday(typed)) && NAMED.some((kind) => named[kind] !== undefined),
    ),
  );
};
