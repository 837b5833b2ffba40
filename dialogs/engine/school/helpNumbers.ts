import { dayOf, plusDays, timeOf, weekdayOn } from './calendar.js';
import type { HelpNumber, Hours } from './school.js';
import { hhmm } from './wording.js';

const WEEK = [0, 1, 2, 3, 4, 5, 6, 7];

/** When this number is answered: now, or from when. */
export const answers = ({ hours }: HelpNumber, now: string): string => {
  if (hours === undefined) return 'dag en nacht';
  const time = timeOf(now);
  const today = hours[weekdayOn(dayOf(now))];
  if (today !== undefined && today.from <= time && time < today.to) return `nu open, tot ${hhmm(today.to)}`;
  const days = WEEK.map((n) => weekdayOn(plusDays(dayOf(now), n)));
  const opens = (open: Hours | undefined, n: number): boolean => open !== undefined && (n > 0 || time < open.from);
  const next = days.findIndex((day, n) => opens(hours[day], n));
  const day = days[next];
  if (day === undefined) return 'nu dicht';
  return `nu dicht, open ${next === 0 ? 'om' : day} ${hhmm(hours[day]?.from ?? '')}`;
};
