/** Finding words in a text that somebody typed. */

/** Takes away accents of emphasis ("áltijd"). The length stays the same. */
export const unstressed = (text: string): string =>
  text.replace(/[À-ž]/g, (letter) => letter.normalize('NFD').charAt(0)).replaceAll('’', "'");

/** Finds whole words in any case, with patterns as in `rules.ts`. */
export const wholeWords = (words: readonly string[]): RegExp => {
  const any = words.map((one) => one.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])(?:${any})(?![\\p{L}\\p{N}\\p{M}_])`, 'iu');
};
