import { fold } from '../data/names.js';
import type { Directory } from './directory.js';

/** Longer than this is no greeting and no command (practice.md 9.1). */
const MOST_WORDS = 8;
const TELLING = new Set(['geslagen', 'bloed', 'bang', 'dood', 'aangeraakt', 'weg']);
const MOST_FOUND = 50;

/** Whether what was typed looks like what happened to a child: by its length, by a word, or by a name of the register. */
export const isStory = async (typed: string, school: string, directory: Directory): Promise<boolean> => {
  const words = typed.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length > MOST_WORDS || words.some((word) => TELLING.has(word.toLowerCase()))) return true;
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  const known = await Promise.all(names.map((name) => isName(name, school, directory)));
  return known.includes(true);
};

const isName = async (word: string, school: string, directory: Directory): Promise<boolean> => {
  const found = await directory.searchPupils(school, word, MOST_FOUND);
  const wanted = ` ${fold(word)} `;
  return found.some(({ first, last, nickname = '' }) => ` ${fold(`${first} ${last} ${nickname}`)} `.includes(wanted));
};
