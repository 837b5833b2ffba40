import { describe, expect, it } from 'vitest';
import {
  at,
  beforeLeaving,
  days,
  dueAt,
  earliest,
  endOfWeek,
  hours,
  isOpen,
  leavesAt,
  minutes,
  momentAt,
  months,
  nextSchoolDay,
  openMinutes,
  presentDays,
  schoolDays,
  today,
  workingDays,
  dayOf,
  timeOf,
  type Due,
} from '../../../dialogs/engine/school/calendar.js';
import { clock, dueBy, hurry, until } from '../../../dialogs/engine/school/wording.js';
import { deeltijd, els, linde } from '../world.js';

/** Amsterdam time in, Amsterdam time out: `2026-09-21 10:00`. */
const moment = (words: string): string => {
  const [day = '', time = ''] = words.split(' ');
  return momentAt(day, time);
};
const words = (iso: string): string => `${dayOf(iso)} ${timeOf(iso)}`;
const due = (rule: Due, now: string, groups: string[] = ['g6'], assignees = [els]): string =>
  words(dueAt(rule, moment(now), { school: linde, groups, assignees }));

type Row = [what: string, rule: Due, now: string, then: string];

describe('a due rule', () => {
  it.each<Row>([
    ['minutes', minutes(30), '2026-09-21 10:00', '2026-09-21 10:30'],
    ['minutes over midnight', minutes(30), '2026-09-21 23:45', '2026-09-22 00:15'],
    ['open minutes', openMinutes(30), '2026-09-21 10:00', '2026-09-21 10:30'],
    ['open minutes go on the next morning', openMinutes(30), '2026-09-21 16:50', '2026-09-22 08:20'],
    ['open minutes in a weekend', openMinutes(30), '2026-09-19 23:45', '2026-09-21 08:30'],
    ['hours', hours(2), '2026-09-21 16:30', '2026-09-21 18:30'],
    ['hours over the end of summer time are real hours', hours(24), '2026-10-24 12:00', '2026-10-25 11:00'],
    ['hours over the start of summer time are real hours', hours(24), '2026-03-28 12:00', '2026-03-29 13:00'],
    ['days over the end of summer time keep the clock', days(1), '2026-10-24 12:00', '2026-10-25 12:00'],
    ['days over the start of summer time keep the clock', days(1), '2026-03-28 12:00', '2026-03-29 12:00'],
    ['months', months(1), '2026-09-21 10:00', '2026-10-21 10:00'],
    ['months to a shorter one', months(1), '2027-01-31 10:00', '2027-02-28 10:00'],
    ['months over winter time keep the clock', months(2), '2026-09-21 10:00', '2026-11-21 10:00'],
    ['school days', schoolDays(3), '2026-09-21 10:00', '2026-09-24 16:00'],
    ['school days at night', schoolDays(1), '2026-09-21 23:30', '2026-09-22 16:00'],
    ['school days over a weekend', schoolDays(1), '2026-09-18 10:00', '2026-09-21 16:00'],
    ['school days from a Saturday', schoolDays(1), '2026-09-19 10:00', '2026-09-21 16:00'],
    ['school days over a holiday', schoolDays(1), '2026-10-09 10:00', '2026-10-19 16:00'],
    ['working days in a holiday of the school', workingDays(2), '2026-10-09 10:00', '2026-10-13 16:00'],
    ['working days over a public holiday', workingDays(1), '2026-12-24 10:00', '2026-12-28 16:00'],
    ['the end of the week', endOfWeek, '2026-09-21 10:00', '2026-09-25 16:00'],
    ['the end of the week on its last day', endOfWeek, '2026-09-25 10:00', '2026-09-25 16:00'],
    ['the end of the week after that is now', endOfWeek, '2026-09-25 17:30', '2026-09-25 17:30'],
    ['the end of the week on a Sunday', endOfWeek, '2026-09-20 10:00', '2026-09-21 16:00'],
    ['the end of the week in a holiday', endOfWeek, '2026-10-14 10:00', '2026-10-19 16:00'],
    ['the next school day', nextSchoolDay, '2026-09-21 10:00', '2026-09-22 08:00'],
    ['the next school day, early', nextSchoolDay, '2026-09-21 07:00', '2026-09-21 08:00'],
    ['the next school day after a holiday', nextSchoolDay, '2026-10-09 18:00', '2026-10-19 08:00'],
    ['today', today, '2026-09-21 10:00', '2026-09-21 13:15'],
    ['today on a Wednesday', today, '2026-09-23 09:00', '2026-09-23 11:15'],
    ['today after school hours', today, '2026-09-21 17:00', '2026-09-22 09:00'],
    ['today in the evening before a holiday', today, '2026-10-09 19:00', '2026-10-19 09:00'],
    ['today in a weekend', today, '2026-09-19 12:00', '2026-09-21 09:00'],
    ['before leaving', beforeLeaving(60), '2026-09-21 10:00', '2026-09-21 13:15'],
    ['before leaving on a Wednesday', beforeLeaving(60), '2026-09-23 10:00', '2026-09-23 11:15'],
    ['before leaving in summer time', beforeLeaving(0), '2026-03-30 10:00', '2026-03-30 14:15'],
    ['before leaving in winter time', beforeLeaving(0), '2026-10-26 10:00', '2026-10-26 14:15'],
    ['a moment', at('2026-09-22T08:00:00Z'), '2026-09-21 10:00', '2026-09-22 10:00'],
    ['a moment in the past is now', at('2026-09-01T08:00:00Z'), '2026-09-21 10:00', '2026-09-21 10:00'],
    ['the earliest of several', earliest(schoolDays(5), hours(3)), '2026-09-21 10:00', '2026-09-21 13:00'],
  ])('%s', (_, rule, now, then) => expect(due(rule, now)).toBe(then));

  it.each<[what: string, now: string, then: string]>([
    ['two hours before', '2026-09-21 12:15', '2026-09-21 13:15'],
    ['less than an hour before leaves ten minutes', '2026-09-21 13:30', '2026-09-21 13:40'],
    ['after the children left is so many minutes from now', '2026-09-21 14:15', '2026-09-21 15:15'],
  ])('before leaving: %s', (_, now, then) => expect(due(beforeLeaving(60), now)).toBe(then));

  it('takes the first group that leaves, and the end of school for a group it does not know', () => {
    expect(due(beforeLeaving(60), '2026-09-21 10:00', ['g7', 'g6'])).toBe('2026-09-21 13:15');
    expect(due(beforeLeaving(60), '2026-09-21 10:00', ['g7'])).toBe('2026-09-21 13:45');
    expect(due(beforeLeaving(60), '2026-09-21 10:00', [])).toBe('2026-09-21 16:00');
    expect(due(today, '2026-09-21 10:00', [])).toBe('2026-09-21 15:30');
  });

  it.each<[what: string, n: number, now: string, then: string]>([
    ['counts only the days she works', 1, '2026-09-21 10:00', '2026-09-22 16:00'],
    ['does not count today', 1, '2026-09-22 10:00', '2026-09-24 16:00'],
    ['goes on into the next week', 3, '2026-09-21 10:00', '2026-09-29 16:00'],
    ['skips holidays', 1, '2026-10-08 10:00', '2026-10-20 16:00'],
  ])('for somebody who works on Tuesday and Thursday %s', (_, n, now, then) =>
    expect(due(presentDays(n), now, ['g6'], [deeltijd])).toBe(then),
  );

  it('skips her days of absence, and ends somewhere for somebody who never works', () => {
    const away = { ...deeltijd, absent: [{ from: '2026-09-22', to: '2026-09-22' }] };
    const never = { ...deeltijd, presence: {} };
    expect(due(presentDays(1), '2026-09-21 10:00', [], [away])).toBe('2026-09-24 16:00');
    expect(due(presentDays(2), '2026-09-21 10:00', [], [never])).toBe('2026-09-23 16:00');
    expect(due(earliest(presentDays(3), schoolDays(5)), '2026-09-21 10:00', [], [deeltijd])).toBe('2026-09-28 16:00');
  });

  it('ends somewhere in a school that is never open', () => {
    const shut = { ...linde, settings: { ...linde.settings, hours: {} } };
    for (const rule of [schoolDays(2), endOfWeek, today, nextSchoolDay, beforeLeaving(60), presentDays(2)])
      expect(dueAt(rule, moment('2026-09-21 10:00'), { school: shut })).toMatch(/^2026-09-2[1-3]T/);
  });

  it('is kept in UTC with milliseconds', () => {
    for (const rule of [minutes(1), schoolDays(1), at('2027-01-01T00:00:00Z'), today, endOfWeek, months(1)])
      expect(dueAt(rule, moment('2026-09-21 10:00'), { school: linde })).toMatch(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      );
  });
});

describe('school hours', () => {
  it.each([
    ['2026-09-21 07:59', false],
    ['2026-09-21 08:00', true],
    ['2026-09-21 16:59', true],
    ['2026-09-21 17:00', false],
    ['2026-09-19 10:00', false],
    ['2026-10-12 10:00', false],
  ])('%s: open is %s', (now, open) => expect(isOpen(linde, moment(now))).toBe(open));

  it('know when the children go home', () => {
    expect(leavesAt({ school: linde, groups: ['g6'] }, moment('2026-09-23 09:00'))).toBe('12:15');
    expect(leavesAt({ school: linde, groups: ['g6', 'g7'] }, moment('2026-09-21 09:00'))).toBe('14:15');
  });
});

describe('a time in words', () => {
  it.each([
    ['2026-09-21 12:40', '12.40'],
    ['2026-09-24 12:00', 'do 12.00'],
    ['2026-10-05 12:40', 'ma 5 okt 12.40'],
    ['2026-09-20 12:40', 'zo 20 sep 12.40'],
    ['2025-09-24 12:40', 'wo 24 sep 2025 12.40'],
    ['2027-01-04 12:40', 'ma 4 jan 12.40'],
    ['2027-09-06 12:40', 'ma 6 sep 2027 12.40'],
  ])('%s is %s', (iso, said) => expect(until(moment(iso), moment('2026-09-21 10:00'))).toBe(said));

  const now = moment('2026-09-21 10:00');
  it.each([
    ['spoed', '2026-09-21 12:00', 'Spoed', 'voor 12.00'],
    ['spoed', '2026-09-18 12:00', 'Spoed, te laat', 'had klaar moeten zijn: vr 18 sep 12.00'],
    ['vandaag', '2026-09-21 12:00', 'Vandaag', 'voor 12.00'],
    ['vandaag', '2026-09-22 12:00', '', 'voor di 12.00'],
    ['vandaag', '2026-09-18 12:00', 'Te laat', 'had klaar moeten zijn: vr 18 sep 12.00'],
    ['normaal', '2026-09-21 09:00', 'Te laat', 'had klaar moeten zijn: 9.00'],
    ['normaal', '2026-09-22 12:00', '', 'voor di 12.00'],
  ] as const)('%s of %s hurries as "%s", %s', (urgency, due, hurries, by) => {
    expect(hurry(urgency, moment(due), now)).toBe(hurries);
    expect(dueBy(moment(due), now)).toBe(by);
  });

  it('has a full stop', () => expect(clock(moment('2026-09-21 09:05'))).toBe('9.05'));
});
