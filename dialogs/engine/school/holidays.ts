import { dayOf, isSchoolDay, momentAt, nextOpening, plusDays, weekdayOn } from './calendar.js';
import type { School } from './school.js';

/** A closing of many weekdays. `from`: its first day without school; `back`: the first day with (`YYYY-MM-DD`). */
export type Holiday = { from: string; back: string; weekdays: number };

const YEAR = 366;

/** Days without school in a row. Undefined when the calendar does not say when they end. */
const closingFrom = (from: string, school: School): Holiday | undefined => {
  let weekdays = 0;
  for (let n = 0; n < YEAR; n += 1) {
    const day = plusDays(from, n);
    if (isSchoolDay(school)(day)) return { from, back: day, weekdays };
    weekdays += Number(!['za', 'zo'].includes(weekdayOn(day)));
  }
  return undefined;
};

/** A holiday that is near: at most so many school days are left, with this one. */
export const holidayNear = (school: School, day: string): Holiday | undefined => {
  const { holidayDays, holidayRoundDays } = school.settings;
  const isOpen = isSchoolDay(school);
  let left = Number(isOpen(day));
  for (let n = 1; n <= YEAR && left <= holidayRoundDays; n += 1) {
    const next = plusDays(day, n);
    const closing = !isOpen(next) && isOpen(plusDays(next, -1)) ? closingFrom(next, school) : undefined;
    if (closing !== undefined && closing.weekdays >= holidayDays) return closing;
    left += Number(isOpen(next));
  }
  return undefined;
};

/** The first school day from this moment on. Today counts until the school closes. */
export const readingDay = (school: School, now: string): string => {
  const today = dayOf(now);
  const closes = school.settings.hours[weekdayOn(today)]?.to ?? '00:00';
  return isSchoolDay(school)(today) && now < momentAt(today, closes) ? today : dayOf(nextOpening(school, now));
};
