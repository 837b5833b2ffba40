import type { Pupil } from './school.js';

/** Letters with a stroke or a tail are not made of a letter and a sign: Unicode does not take them apart. */
const WHOLE: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** A name as it is compared: small letters and digits without diacritics, words apart by one space. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðıßæœþ]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Sam de Vries` gives `S.d.V.`; never more than the first letter of each word. */
export const initials = (pupil: Pick<Pupil, 'first' | 'last'>): string =>
  `${pupil.first} ${pupil.last}`
    .split(/[\s-]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join('');

export const fullName = (pupil: Pick<Pupil, 'first' | 'last'>): string => `${pupil.first} ${pupil.last}`.trim();
