import { fold } from '../dialogs/engine/names.js';
import type { Directory } from './directory.js';

/** Longer than this is no greeting and no command (practice.md 9.1). */
const MOST_WORDS = 8;
const TELLING = new Set(['geslagen', 'bloed', 'bang', 'dood', 'aangeraakt', 'weg']);

/** Whether what was typed looks like what happened to a child: by its length, by a word, or by a name of the register. */
export const isStory = async (typed: string, school: string, directory: Directory): Promise<boolean> => {
  const words = typed.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length > MOST_WORDS || words.some((word) => TELLING.has(word.toLowerCase()))) return true;
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => ` ${fold(word)} `);
  const register = names.length === 0 ? [] : await directory.pupilsOf(school);
  return register.some(({ first, last, nickname = '' }) => {
    const full = ` ${fold(`${first} ${last} ${nickname}`)} `;
    return names.some((name) => full.includes(name));
  });
};
