import type { Pupil } from '../school/school.js';

/**
 * Unicode does not take letters with a stroke or a tail apart. In Arabic script, two keyboards give two letters for
 * one.
 */
const WHOLE: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e' },
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' },
};
const WHOLES = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'gu');

/**
 * Signs inside a word that nobody sees or types. Examples are a soft hyphen of a copied text and a lengthened line of
 * Arabic script.
 */
export const UNSEEN = '\\u00AD\\u0640\\u200B\\u200D\\u2060\\uFEFF';
const UNSEENS = new RegExp(`[${UNSEEN}]`, 'gu');

/** A name for comparing: small letters and digits without diacritics, and one space between words. */
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

/** `Sam de Vries` gives `S.d.V.`: the first letter of each word, and no more. */
export const initials = ({ first, last }: Named): string =>
  `${first} ${last}`
    .split(/[\s-]+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join('');

/** A sign in place of a name counts as no name. */
const named = (...parts: readonly string[]): string => parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' ');

/** A child may have one name only. */
export const fullName = ({ first, last }: Named): string => named(first, last);

/** The name in a list. The name people use stands with it, when the first names do not have that. */
export const listedName = ({ first, last, nickname = '' }: Named & Pick<Pupil, 'nickname'>): string => {
  const isSaid = ` ${fold(first)} `.includes(` ${fold(nickname)} `);
  return named(first, isSaid ? '' : `“${nickname}”`, last);
};
