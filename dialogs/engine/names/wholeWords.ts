/** Finding words in a text that somebody typed. */

/** Emphasis is written with accents ("áltijd"). As long as what it is made from. */
export const unstressed = (text: string): string =>
  text.replace(/[À-ž]/g, (letter) => letter.normalize('NFD').charAt(0)).replaceAll('’', "'");

/** Whole words, whatever the case; patterns as in the rules of `rules.ts`. */
export const wholeWords = (words: readonly string[]): RegExp => {
  const any = words.map((one) => one.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])(?:${any})(?![\\p{L}\\p{N}\\p{M}_])`, 'iu');
};
