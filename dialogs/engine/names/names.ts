import type { Pupil } from '../school/school.js';

/**
 * Letters with a stroke or a tail are not made of a letter and a sign: Unicode does not take them apart. Two keyboards
 * give two letters for one in Arabic script.
 */
const WHOLE: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e' },
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' },
};
const WHOLES = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'gu');

/**
 * Signs inside a word that nobody sees or types. A soft hyphen of a copied text, a lengthened line of Arabic script.
 */
export const UNSEEN = '\\u00AD\\u0640\\u200B\\u200D\\u2060\\uFEFF';
const UNSEENS = new RegExp(`[${UNSEEN}]`, 'gu');

/** A name as it is compared: small letters and digits without diacritics, words apart by one space. */
export const fold = (text: string): string =>
  text
    .replace(UNSEENS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(WHOLES, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Named = Pick<Pupil, 'first' | 'last'>;

/** `Sam de Vries` gives `S.d.V.`; never more than the first letter of each word. */
export const initials = ({ first, last }: Named): string =>
  `${first} ${last}`
    .split(/[\s-]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join('');

/** A sign in the place of a name is none. */
const named = (...parts: readonly string[]): string => parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' ');

/** A child may have one name. */
export const fullName = ({ first, last }: Named): string => named(first, last);

/** As it is found in a list: with what it is called, when its first names do not say that. */
export const listedName = ({ first, last, nickname = '' }: Named & Pick<Pupil, 'nickname'>): string => {
  const isSaid = ` ${fold(first)} `.includes(` ${fold(nickname)} `);
  return named(first, isSaid ? '' : `“${nickname}”`, last);
};
