import { dayOf, timeOf, weekdayOf } from './calendar.js';
import type { Urgency } from './urgency.js';

/** Clock times as people say them: `8.00`, of `08:00`. */
export const hhmm = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** The same, of a moment. */
export const clock = (iso: string): string => hhmm(timeOf(iso));

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * `12.40` on the same day, `do 12.00` within six days, else with the date. So a past day never reads as one to come.
 */
export const until = (iso: string, now: string): string => {
  if (dayOf(iso) === dayOf(now)) return clock(iso);
  const ahead = Date.parse(iso) - Date.parse(now);
  return ahead > 0 && ahead < 6 * DAY_MS ? `${weekdayOf(iso)} ${clock(iso)}` : dayAndTime(iso, now);
};

/** `voor 12.40`. After that: that it should have been done. */
export const dueBy = (iso: string, now: string): string =>
  iso < now ? `had klaar moeten zijn: ${until(iso, now)}` : `voor ${until(iso, now)}`;

const isFor = (due: string | undefined, now: string): boolean => due === undefined || dayOf(due) === dayOf(now);

/** How urgent a task is now. A task for a day that passed is late, and no longer for today. */
export const hurry = (urgency: Urgency, due: string | undefined, now: string): string => {
  const isLate = due !== undefined && due < now;
  if (urgency === 'spoed') return isLate ? 'Spoed, te laat' : 'Spoed';
  if (isLate) return 'Te laat';
  return urgency === 'vandaag' && isFor(due, now) ? 'Vandaag' : '';
};

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `ma 5 okt 12.40`. */
export const dayAndTime = (iso: string, now: string): string => `${weekdayOf(iso)} ${dateOf(iso, now)} ${clock(iso)}`;

/** `5 okt`, of a moment or a day. */
export const dayAndMonth = (iso: string): string => {
  const [, month = '1', day = '1'] = dayOf(iso).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
};

/** `5 okt`, with the year when it is not the coming 5 October. */
export const dateOf = (iso: string, now: string): string => {
  const years = Number(dayOf(iso).slice(0, 4)) - Number(dayOf(now).slice(0, 4));
  const isNear = Date.parse(iso) - Date.parse(now) < 180 * DAY_MS;
  return years === 0 || (years === 1 && isNear) ? dayAndMonth(iso) : dayWithYear(iso);
};

/** `5 okt 2026`: papers are read years later. */
export const dayWithYear = (iso: string): string => `${dayAndMonth(iso)} ${dayOf(iso).slice(0, 4)}`;

const WHOLE_MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober'],
  ...['november', 'december'],
];

/** `5 oktober 2026`, as above a letter. */
export const letterDay = (iso: string): string => {
  const [year = '', month = '1', day = '1'] = dayOf(iso).split('-');
  return `${Number(day)} ${WHOLE_MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

/** `ma 5 okt 2026 12.40`. */
export const momentWithYear = (iso: string): string => `${weekdayOf(iso)} ${dayWithYear(iso)} ${clock(iso)}`;

/** `a`, `a en b`, `a, b en c`. */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;

/** Somebody in a sentence that says whom to phone. */
export const withPhone = ({ name, phone }: { name: string; phone?: string | undefined }): string =>
  phone === undefined ? name : `${name} ${phone}`;
