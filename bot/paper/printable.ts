/** What a paper can hold. Only here text is made fit for both writers, before either sees it. */

/** Also as Word and others paste them: a soft return, a form feed, the separators of Unicode. */
const NEW_LINES = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Signs that XML forbids or that only a machine reads. A file with them does not open. */
const NOT_READ = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
/** Signs without ink, or that turn the order of letters around. The letters themselves tell the direction of a text. */
const NO_INK = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const HALF_A_SIGN = /\p{Surrogate}/gu;

/** A text that can stand on paper. What people can read of it stays letter for letter. */
export const printable = (text: string): string =>
  text
    .replaceAll(NEW_LINES, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(NOT_READ, (sign) => (sign === '\n' ? sign : ''))
    .replaceAll(NO_INK, '')
    .replaceAll(HALF_A_SIGN, '\ufffd');

/** The same for every text inside a value. */
export const printableAll = <T>(value: T): T => cleaned(value) as T;

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
};
