/** The value of a table for a word from outside. Words such as `constructor` are in no table. */
export const own = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
