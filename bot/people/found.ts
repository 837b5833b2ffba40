import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Pupil } from '../../dialogs/engine/school/school.js';
import type { Directory } from './directory.js';

/** Some of the children that a search found. `hits` says from which one on, and how many there are. */
export type Found = { pupils: readonly Pupil[]; hits: { from: number; total: number } };

const SHORTEST = 2;
/** More do not fit on a card; the others are a button away. */
export const MOST_FOUND = 12;

export const isSearch = (word: string): boolean => word.trim().length >= SHORTEST;

type Asked = { school: SchoolId; word: string; from: number; mayShow: (pupil: Pupil) => boolean };

/** Counts only children who may be shown. */
export const foundBy = async ({ school, word, from, mayShow }: Asked, directory: Directory): Promise<Found> => {
  const all = isSearch(word) ? (await directory.searchPupils(school, word)).filter(mayShow) : [];
  const first = from > 0 && from < all.length ? Math.floor(from) : 0;
  return { pupils: all.slice(first, first + MOST_FOUND), hits: { from: first, total: all.length } };
};

/** Where the next ones begin. After the last ones the first come again. */
export const onwardFrom = ({ pupils, hits: { from, total } }: Found): { title: string; from: number } | undefined => {
  if (pupils.length === total) return undefined;
  const next = from + pupils.length;
  return next < total
    ? { title: `Volgende ${Math.min(MOST_FOUND, total - next)}`, from: next }
    : { title: `Eerste ${MOST_FOUND}`, from: 0 };
};
