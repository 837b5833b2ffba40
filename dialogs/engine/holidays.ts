import { dayOf, isSchoolDay, momentAt, nextOpening, plusDays, weekdayOn } from './calendar.js';
import type { School } from './school.js';

/** A closing of many weekdays. `from`: its first day without school; `back`: the first day with (`YYYY-MM-DD`). */
export type Holiday = { from: string; back: string; weekdays: number };

const YEAR = 366;

/** Days without school that follow each other; undefined when the calendar does not say when they end. */
const closingFrom = (from: string, school: School): Holiday | undefined => {
  const days = Array.from({ length: YEAR }, (_, n) => plusDays(from, n));
  const back = days.find(isSchoolDay(school));
  if (back === undefined) return undefined;
  const closed = days.slice(0, days.indexOf(back));
  return { from, back, weekdays: closed.filter((day) => !['za', 'zo'].includes(weekdayOn(day))).length };
};

/** The first holiday that begins after this day, of as many closed weekdays as the school calls a holiday. */
export const nextHoliday = (school: School, day: string): Holiday | undefined => {
  const isOpen = isSchoolDay(school);
  for (let n = 1; n <= YEAR; n += 1) {
    const from = plusDays(day, n);
    if (isOpen(from) || !isOpen(plusDays(from, -1))) continue;
    const closing = closingFrom(from, school);
    if (closing === undefined || closing.weekdays >= school.settings.holidayDays) return closing;
  }
  return undefined;
};

/** The holiday that is near: at most so many school days are left before it, this one included. */
export const holidayNear = (school: School, day: string): Holiday | undefined => {
  const holiday = nextHoliday(school, day);
  if (holiday === undefined) return undefined;
  let left = 0;
  for (let one = day; one < holiday.from; one = plusDays(one, 1)) left += Number(isSchoolDay(school)(one));
  return left <= school.settings.holidayRoundDays ? holiday : undefined;
};

/** The holiday that ended last night: this is the first school day after it. */
export const holidayBehind = (school: School, day: string): Holiday | undefined => {
  const isOpen = isSchoolDay(school);
  if (!isOpen(day)) return undefined;
  let before = plusDays(day, -1);
  for (let n = 0; n < YEAR && !isOpen(before); n += 1) before = plusDays(before, -1);
  const closing = closingFrom(plusDays(before, 1), school);
  return closing !== undefined && closing.weekdays >= school.settings.holidayDays ? closing : undefined;
};

/** The first school day from this moment on: today until the school closes. */
export const readingDay = (school: School, now: string): string => {
  const today = dayOf(now);
  const closes = school.settings.hours[weekdayOn(today)]?.to ?? '00:00';
  return isSchoolDay(school)(today) && now < momentAt(today, closes) ? today : dayOf(nextOpening(school, now));
};
