/** Counts what people see as one sign, also an emoji, as one. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** Whether a text has nothing to read: only blanks, or signs without a width. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(text);

/** As Dutch people write a number: 4.231. */
export const written = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** By how much a text is too long. Undefined when it fits. */
export const tooLong = (text: string, max: number): string | undefined => {
  const long = lengthOf(text);
  if (long <= max) return undefined;
  return `Dit zijn ${written(long)} tekens. Er passen er ${written(max)}. Haal er ${written(long - max)} af, of schrijf de rest in een nieuw signaal.`;
};
