/**
 * Counts for people who may not learn of one child. They give no number below a limit, and nothing from which it
 * follows (P16).
 */

export type Telling = readonly { title: string; n: number }[];

const SAMEN = 'Andere antwoorden samen';

/**
 * How often each value was given. Values with a number from 1 up to `fewest` stand together as one. When those together
 * are still too few, the smallest of the others joins them. So a total tells nothing either. Empty when that leaves one
 * number.
 */
export const getoond = (
  values: readonly string[],
  titles: Readonly<Record<string, string>>,
  fewest: number,
): Telling => {
  const counts = [...new Set(values)]
    .map((value) => ({ title: titles[value] ?? value, n: values.filter((one) => one === value).length }))
    .sort((one, other) => other.n - one.n);
  const small = counts.filter(({ n }) => n < fewest);
  const large = counts.filter(({ n }) => n >= fewest);
  if (small.length === 0) return large;
  const hidden = som(small) < fewest ? [...small, ...large.slice(-1)] : small;
  const shown = large.filter((one) => !hidden.includes(one));
  return shown.length === 0 ? [] : [...shown, { title: SAMEN, n: som(hidden) }];
};

const som = (counts: Telling): number => counts.reduce((all, { n }) => all + n, 0);

/** The median of these days in whole weeks, 0 for less than half a week. Undefined while there are too few. */
export const inWeken = (days: readonly number[], fewest: number): number | undefined => {
  const middle = [...days].sort((one, other) => one - other)[Math.floor(days.length / 2)];
  return days.length < fewest || middle === undefined ? undefined : Math.round(middle / DAYS_A_WEEK);
};
const DAYS_A_WEEK = 7;
