/** What a table says of a word that came from outside. `constructor` and the like stand in none. */
export const own = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
