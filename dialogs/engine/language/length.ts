/** What people see as one sign counts once, also an emoji. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** Nothing that can be read: blanks, and signs without a width. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(text);

/** As Dutch people write a number: 4.231. */
export const written = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** How much does not fit; undefined when all of it does. */
export const tooLong = (text: string, max: number): string | undefined => {
  const long = lengthOf(text);
  if (long <= max) return undefined;
  return `Dit zijn ${written(long)} tekens. Er passen er ${written(max)}. Haal er ${written(long - max)} af, of schrijf de rest in een nieuw signaal.`;
};
