import { dayOf, timeOf, weekdayOf } from './calendar.js';

/** Clock times as people say them: `8.00`, of `08:00`. */
export const hhmm = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** The same, of a moment. */
export const clock = (iso: string): string => hhmm(timeOf(iso));

/** `12.40` on the same day, else `do 12.00`, and with the date when it is more than six days off. */
export const until = (iso: string, now: string): string => {
  if (dayOf(iso) === dayOf(now)) return clock(iso);
  const near = Math.abs(Date.parse(iso) - Date.parse(now)) < 6 * 24 * 60 * 60 * 1000;
  return near ? `${weekdayOf(iso)} ${clock(iso)}` : dayAndTime(iso);
};

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `ma 5 okt 12.40`. */
export const dayAndTime = (iso: string): string => `${weekdayOf(iso)} ${dayAndMonth(iso)} ${clock(iso)}`;

/** `5 okt`, of a moment or a day. */
export const dayAndMonth = (iso: string): string => {
  const [, month = '1', day = '1'] = dayOf(iso).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
};

/** `5 okt 2026`: papers are read years later. */
export const dayWithYear = (iso: string): string => `${dayAndMonth(iso)} ${dayOf(iso).slice(0, 4)}`;

/** `ma 5 okt 2026 12.40`. */
export const momentWithYear = (iso: string): string => `${weekdayOf(iso)} ${dayWithYear(iso)} ${clock(iso)}`;

/** `a`, `a en b`, `a, b en c`. */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;
