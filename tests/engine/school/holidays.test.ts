import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../dialogs/engine/school/calendar.js';
import { holidayNear, readingDay } from '../../../dialogs/engine/school/holidays.js';
import { linde } from '../world.js';

/** The autumn holiday of De Linde is from Saturday 10 to Sunday 18 October: five weekdays. */
const AUTUMN = { from: '2026-10-10', back: '2026-10-19', weekdays: 5 };

describe('a holiday is near', () => {
  it.each([
    ['2026-10-02', undefined],
    ['2026-10-04', AUTUMN],
    ['2026-10-05', AUTUMN],
    ['2026-10-09', AUTUMN],
    ['2026-10-10', undefined],
    ['2026-10-14', undefined],
    ['2026-10-19', undefined],
  ])('on %s: %o', (day, holiday) => expect(holidayNear(linde, day)).toEqual(holiday));

  it('not for a long weekend, unless the school calls that a holiday', () => {
    const holidays = [{ name: 'Hemelvaart', from: '2026-10-08', to: '2026-10-09' }];
    const settings = { ...linde.settings, holidays };
    expect(holidayNear({ ...linde, settings }, '2026-10-05')).toBeUndefined();
    const short = { ...linde, settings: { ...settings, holidayDays: 2 } };
    expect(holidayNear(short, '2026-10-05')).toEqual({ from: '2026-10-08', back: '2026-10-12', weekdays: 2 });
  });

  it('never in a school that never opens', () => {
    const shut = { ...linde, settings: { ...linde.settings, hours: {} } };
    expect(holidayNear(shut, '2026-10-05')).toBeUndefined();
  });
});

describe('the day on which something is read', () => {
  it.each([
    ['2026-09-21', '07:00', '2026-09-21'],
    ['2026-09-21', '16:59', '2026-09-21'],
    ['2026-09-21', '17:00', '2026-09-22'],
    ['2026-09-25', '19:00', '2026-09-28'],
    ['2026-10-12', '10:00', '2026-10-19'],
  ])('of %s %s is %s', (day, time, reads) => expect(readingDay(linde, momentAt(day, time))).toBe(reads));
});
