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

/** The name from each of its words on: "jan van der berg", "van der berg", "der berg", "berg". */
export const endings = (name: string): string[] => {
  const words = fold(name).split(' ');
  return words.map((_, from) => words.slice(from).join(' ')).filter((ending) => ending !== '');
};
