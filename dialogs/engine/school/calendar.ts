import { TZDate, tzOffset } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { addMonths } from 'date-fns/addMonths';
import { min } from 'date-fns/min';
import { WEEKDAYS, type Hours, type Person, type School, type Weekday } from './school.js';

const ZONE = 'Europe/Amsterdam';

/** When something is due. It is data: a protocol stays readable, and only `decide` knows the time. */
export type Due =
  | {
      rule: 'minutes' | 'openMinutes' | 'hours' | 'schoolDays' | 'presentDays' | 'workingDays' | 'days' | 'months';
      n: number;
    }
  | { rule: 'beforeLeaving'; n: number }
  | { rule: 'endOfWeek' | 'today' | 'nextSchoolDay' | 'nextWeek' | 'afterSchool' }
  | { rule: 'at'; iso: string }
  | { rule: 'on'; day: string }
  | { rule: 'earliest'; of: Due[] };

/** So many minutes from now, also while the school is closed. */
export const minutes = (n: number): Due => ({ rule: 'minutes', n });
/** Minutes in which the school is open. Asked while it is closed, they begin at its opening. */
export const openMinutes = (n: number): Due => ({ rule: 'openMinutes', n });
/** So many hours from now, also while the school is closed. */
export const hours = (n: number): Due => ({ rule: 'hours', n });
/** So many days from now, at this hour, whatever days they are. */
export const days = (n: number): Due => ({ rule: 'days', n });
/** So many months from now, at this hour. */
export const months = (n: number): Due => ({ rule: 'months', n });
/** Days on which the school is open. */
export const schoolDays = (n: number): Due => ({ rule: 'schoolDays', n });
/** School days on which the assignee works. */
export const presentDays = (n: number): Due => ({ rule: 'presentDays', n });
/** Monday to Friday without public holidays: the days that Veilig Thuis counts. */
export const workingDays = (n: number): Due => ({ rule: 'workingDays', n });
/** So many minutes before the child's group goes home. */
export const beforeLeaving = (n: number): Due => ({ rule: 'beforeLeaving', n });
/** The end of the last school day of this week. */
export const endOfWeek: Due = { rule: 'endOfWeek' };
/** Before the child leaves today. After school: the first hour of the next school day. */
export const today: Due = { rule: 'today' };
/** The first hour of the next school day. */
export const nextSchoolDay: Due = { rule: 'nextSchoolDay' };
/** The first day of next week on which the assignee works, at the hour of the weekly list. */
export const nextWeek: Due = { rule: 'nextWeek' };
/** After the children left, on the first day on which the assignee works. */
export const afterSchool: Due = { rule: 'afterSchool' };
/** A known moment, as ISO. */
export const at = (iso: string): Due => ({ rule: 'at', iso });
/** The hour `dueAt` of the school on a day that somebody chose (`YYYY-MM-DD`). */
export const on = (day: string): Due => ({ rule: 'on', day });
/** Whichever of these comes first. */
export const earliest = (...of: Due[]): Due => ({ rule: 'earliest', of });

/** What a due rule may use besides the clock: whose days count, and when the children go home. */
export type DueFor = { school: School; assignees?: readonly Person[]; groups?: readonly string[] };

const local = (iso: string): TZDate => new TZDate(new Date(iso).getTime(), ZONE);
const toIso = (date: Date): string => new Date(date.getTime()).toISOString();

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** So many answers of slow questions are kept. A turn asks the same ones some hundred times. */
const MOST_REMEMBERED = 1_000;
const remembering = <K, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const last = known.get(key);
    if (last !== undefined) return last;
    const found = work(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
};

/** Minutes ahead of UTC in an hour since 1970. Within an hour it never changes. */
const offsetIn = remembering((hour: number) => tzOffset(ZONE, new Date(hour * HOUR_MS)));

/** The time in Amsterdam, as an ISO string. */
const wallClock = remembering((iso: string) => {
  const ms = Date.parse(iso);
  return new Date(ms + offsetIn(Math.floor(ms / HOUR_MS)) * MINUTE_MS).toISOString();
});
/** The day of a moment in Amsterdam, `YYYY-MM-DD`. */
export const dayOf = (iso: string): string => wallClock(iso).slice(0, 10);
/** The clock time of a moment in Amsterdam, `HH:mm`. */
export const timeOf = (iso: string): string => wallClock(iso).slice(11, 16);

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
/** The weekday of a day, as `ma`. */
export const weekdayOn = remembering(
  (day: string): Weekday => WEEKDAYS[noon(day).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6],
);
export const weekdayOf = (iso: string): Weekday => weekdayOn(dayOf(iso));

const momentOf = remembering((dayAndTime: string) => {
  const [day = '', time = ''] = dayAndTime.split(' ');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return toIso(new TZDate(year, month - 1, date, hour, minute, 0, ZONE));
});

/** The moment of a day and clock time in Amsterdam, as an ISO string in UTC. */
export const momentAt = (day: string, time: string): string => momentOf(`${day} ${time}`);

const inPeriod = (day: string, periods: readonly { from: string; to: string }[]): boolean =>
  periods.some(({ from, to }) => from <= day && day <= to);

/** School hours on a day. Undefined when the school is closed all day. */
const schoolHours = (school: School, day: string): Hours | undefined =>
  inPeriod(day, school.settings.holidays) ? undefined : school.settings.hours[weekdayOn(day)];

export const isOpen = (school: School, now: string): boolean => {
  const open = schoolHours(school, dayOf(now));
  return open !== undefined && open.from <= timeOf(now) && timeOf(now) < open.to;
};

/** A school may agree that nothing urgent is sent while it is closed (practice.md 12, what schools refuse). */
export const urgentWaits = (school: School, now: string): boolean =>
  !school.settings.urgentOutsideHours && !isOpen(school, now);

/** The hours of a person on a day. Undefined on a day off. */
export const worksOn = (person: Person, day: string): Hours | undefined =>
  inPeriod(day, person.absent) ? undefined : person.presence[weekdayOn(day)];

export const isPresent = (person: Person, now: string): boolean => {
  const hours = worksOn(person, dayOf(now));
  return hours !== undefined && hours.from <= timeOf(now) && timeOf(now) < hours.to;
};

const YEAR = 366;

/** The n-th day after `day` that counts. Without any day that counts: the n-th plain day. */
const nthDay = (day: string, n: number, counts: (day: string) => boolean): string => {
  let left = n;
  for (let step = 1; step <= YEAR; step += 1) {
    const candidate = plusDays(day, step);
    if (counts(candidate) && --left <= 0) return candidate;
  }
  return plusDays(day, n);
};
/** So many days later, or earlier. */
export const plusDays = (day: string, n: number): string =>
  new Date(noon(day).getTime() + n * DAY_MS).toISOString().slice(0, 10);

/** Whether the school is open on a day. */
export const isSchoolDay =
  (school: School) =>
  (day: string): boolean =>
    schoolHours(school, day) !== undefined;

/** The first moment of the next school day. Today counts when the school has yet to open. */
export const nextOpening = (school: School, now: string): string => {
  const opening = schoolHours(school, dayOf(now))?.from;
  if (opening !== undefined && timeOf(now) < opening) return momentAt(dayOf(now), opening);
  const day = nthDay(dayOf(now), 1, isSchoolDay(school));
  return momentAt(day, schoolHours(school, day)?.from ?? '08:00');
};

const leavingTime = ({ school, groups = [] }: DueFor, day: string): string => {
  const times = groups.flatMap((id) => school.groups.find((group) => group.id === id)?.leaves[weekdayOn(day)] ?? []);
  return times.sort()[0] ?? schoolHours(school, day)?.to ?? '15:00';
};

/** The hour at which the children of these groups go home on the day of `now` (`HH:mm`). */
export const leavesAt = (context: DueFor, now: string): string => leavingTime(context, dayOf(now));

/** The time that somebody needs to read it, however soon the child leaves. */
const SHORTEST = 10;

/** After the children left: the same number of minutes from now. */
const beforeLeavingToday = (n: number, now: string, context: DueFor): string => {
  const leaves = momentAt(dayOf(now), leavingTime(context, dayOf(now)));
  if (leaves <= now) return toIso(addMinutes(local(now), n));
  return [toIso(addMinutes(local(leaves), -n)), toIso(addMinutes(local(now), SHORTEST))].sort()[1] ?? now;
};

const dueToday = (now: string, context: DueFor): string => {
  const { school } = context;
  const { todayAt, minutesBeforeLeaving } = school.settings;
  const closes = momentAt(dayOf(now), schoolHours(school, dayOf(now))?.to ?? '00:00');
  if (closes < toIso(addMinutes(local(now), SHORTEST))) return toIso(addMinutes(local(nextOpening(school, now)), 60));
  const usual = momentAt(dayOf(now), todayAt);
  const latest = usual > now && usual < closes ? usual : closes;
  return [latest, beforeLeavingToday(minutesBeforeLeaving, now, context)].sort()[0] ?? now;
};

const lastSchoolDayOfWeek = (now: string, school: School): string => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => plusDays(dayOf(now), n));
  const untilSunday = week.slice(0, week.findIndex((day) => weekdayOn(day) === 'zo') + 1);
  return untilSunday.filter(isSchoolDay(school)).pop() ?? nthDay(dayOf(now), 1, isSchoolDay(school));
};

/** A school day on which one of the assignees works. */
const isPresentDay =
  ({ school, assignees = [] }: DueFor) =>
  (day: string): boolean =>
    isSchoolDay(school)(day) && assignees.some((person) => worksOn(person, day) !== undefined);

const presentDay = (n: number, from: string, context: DueFor): string => nthDay(from, n, isPresentDay(context));

const sundayOf = (day: string): string => plusDays(day, (7 - noon(day).getUTCDay()) % 7);

const afterSchoolOn = (now: string, context: DueFor): string => {
  const leaves = (day: string): string => momentAt(day, leavingTime(context, day));
  const day = dayOf(now);
  return isPresentDay(context)(day) && leaves(day) > now ? leaves(day) : leaves(presentDay(1, day, context));
};

const THURSDAY = 4;

/** The ISO week: that of its Thursday. */
export const weekOf = (iso: string): string => {
  const day = dayOf(iso);
  const thursday = plusDays(day, THURSDAY - (noon(day).getUTCDay() || 7));
  const year = thursday.slice(0, 4);
  const passed = (noon(thursday).getTime() - noon(`${year}-01-01`).getTime()) / DAY_MS;
  return `${year}-W${String(Math.floor(passed / 7) + 1).padStart(2, '0')}`;
};

const isWorkingDay =
  (school: School) =>
  (day: string): boolean =>
    !['za', 'zo'].includes(weekdayOn(day)) && !school.settings.publicHolidays.includes(day);

const endOf = (day: string, { school }: DueFor): string => momentAt(day, school.settings.dueAt);

const openMinutesFrom = (n: number, now: string, { school }: DueFor): string => {
  const from = isOpen(school, now) ? now : nextOpening(school, now);
  const closes = momentAt(dayOf(from), schoolHours(school, dayOf(from))?.to ?? '17:00');
  const end = toIso(addMinutes(local(from), n));
  const left = (Date.parse(end) - Date.parse(closes)) / MINUTE_MS;
  return left > 0 ? openMinutesFrom(left, closes, { school }) : end;
};

type Counting = (n: number, now: string, context: DueFor) => string;
const COUNTING: Readonly<Record<Extract<Due, { n: number }>['rule'], Counting>> = {
  minutes: (n, now) => toIso(addMinutes(local(now), n)),
  openMinutes: openMinutesFrom,
  hours: (n, now) => toIso(addMinutes(local(now), n * 60)),
  days: (n, now) => toIso(addDays(local(now), n)),
  months: (n, now) => toIso(addMonths(local(now), n)),
  schoolDays: (n, now, context) => endOf(nthDay(dayOf(now), n, isSchoolDay(context.school)), context),
  presentDays: (n, now, context) => endOf(presentDay(n, dayOf(now), context), context),
  workingDays: (n, now, context) => endOf(nthDay(dayOf(now), n, isWorkingDay(context.school)), context),
  beforeLeaving: beforeLeavingToday,
};

type Naming = (now: string, context: DueFor) => string;
const NAMED: Readonly<Record<'endOfWeek' | 'today' | 'nextSchoolDay' | 'nextWeek' | 'afterSchool', Naming>> = {
  endOfWeek: (now, context) => endOf(lastSchoolDayOfWeek(now, context.school), context),
  today: dueToday,
  nextSchoolDay: (now, { school }) => nextOpening(school, now),
  nextWeek: (now, context) =>
    momentAt(presentDay(1, sundayOf(dayOf(now)), context), context.school.settings.weeklyListAt),
  afterSchool: afterSchoolOn,
};

const moment = (due: Due, now: string, context: DueFor): string => {
  if ('n' in due) return COUNTING[due.rule](due.n, now, context);
  if (due.rule === 'at') return toIso(new Date(due.iso));
  if (due.rule === 'on') return endOf(due.day, context);
  if (due.rule === 'earliest') return toIso(min(due.of.map((one) => new Date(moment(one, now, context)))));
  return NAMED[due.rule](now, context);
};

/** The moment of a rule, as UTC ISO. A moment in the past becomes now. */
export const dueAt = (due: Due, now: string, context: DueFor): string => {
  const found = moment(due, now, context);
  return found < now ? now : found;
};
