/** Counting for people who may not learn of one child. Nothing below a number, and nothing that gives it away (P16). */

export type Telling = readonly { title: string; n: number }[];

const SAMEN = 'Andere antwoorden samen';

/**
 * How often each value was given. Numbers from 1 up to `fewest` stand together in one; together they may be too few
 * themselves. Then the smallest of the others goes with them, so that a total tells nothing either. Nothing when that
 * leaves one number.
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

/** The middle of these days in whole weeks; nothing while it would be of few. */
export const inWeken = (days: readonly number[], fewest: number): number | undefined => {
  const middle = [...days].sort((one, other) => one - other)[Math.floor(days.length / 2)];
  return days.length < fewest || middle === undefined ? undefined : Math.max(Math.round(middle / DAYS_A_WEEK), 1);
};
const DAYS_A_WEEK = 7;
