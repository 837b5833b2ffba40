type Path = readonly (string | number)[];
export type Fault = { path: Path; says: string };

/** Signs that no name has: a lost letter, half a letter, and marks that move letters around. */
const LOST = /[\p{Cc}\p{Cs}\uFFFD\u202A-\u202E\u2066-\u2069]/u;
/** "ZoÃ«": letters of UTF-8 that were read as Windows-1252, and saved so. */
const MISREAD = /[ÂÃÄÅ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ]/u;

/** Texts that were damaged on their way, each with its place. */
export const damagedIn = (value: unknown, path: Path = []): Fault[] => {
  if (typeof value === 'string') return saysOf(value.trim()).map((says) => ({ path, says }));
  if (Array.isArray(value)) return value.flatMap((one, n) => damagedIn(one, [...path, n]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => damagedIn(one, [...path, key]));
};

const saysOf = (text: string): string[] => {
  if (LOST.test(text)) return ['holds a damaged character'];
  return MISREAD.test(text) ? ['was saved in a wrong encoding: letters with an accent are two signs'] : [];
};
