/** How many letters two words differ: one too many, too few, another, or two that changed places (Damerau-Levenshtein). */
export const apart = (one: string, other: string): number => {
  const [a, b] = [Array.from(one), Array.from(other)];
  const rows: number[][] = [b.map((_, n) => n).concat(b.length)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(i, j, [...rows, row], a, b));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
};

const cheapest = (i: number, j: number, rows: number[][], a: string[], b: string[]): number => {
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
  return Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
};

/** Short words have neighbours with another meaning. Among words of three letters everything is a neighbour. */
const MOST_APART = [
  { from: 8, most: 2 },
  { from: 4, most: 1 },
];

/** Whether somebody in a hurry may have meant this word. */
export const isNear = (typed: string, word: string): boolean => {
  const most = MOST_APART.find(({ from }) => word.length >= from)?.most ?? 0;
  return Math.abs(typed.length - word.length) <= most && apart(typed, word) <= most;
};
