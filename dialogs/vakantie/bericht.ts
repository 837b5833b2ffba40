import { dayOf, isSchoolDay, plusDays, worksOn } from '../engine/calendar.js';
import { holidayNear, type Holiday } from '../engine/holidays.js';
import type { Daily } from '../engine/protocol.js';
import type { Person, School } from '../engine/school.js';

/** On the last school day everybody is told who was not told on a day of the own. */
const isLastDay = (school: School, day: string, { from }: Holiday): boolean => {
  for (let next = plusDays(day, 1); next < from; next = plusDays(next, 1)) if (isSchoolDay(school)(next)) return false;
  return true;
};

/**
 * One beginning a person and holiday, on the first day that person works in the last days before it. `weekdays`: only
 * for a holiday of at least so many.
 */
export const beforeHoliday = (
  way: string,
  school: School,
  now: string,
  people: (day: string) => readonly Person[],
  weekdays = 0,
): Daily[] => {
  const day = dayOf(now);
  const holiday = holidayNear(school, day);
  if (holiday === undefined || holiday.weekdays < weekdays) return [];
  const last = isLastDay(school, day, holiday);
  return [...new Set(people(day))]
    .filter((person) => last || worksOn(person, day) !== undefined)
    .map(({ id }) => ({
      person: id,
      way,
      as: `${holiday.from}.${id}`,
      answers: { eerste: holiday.from },
    }));
};
