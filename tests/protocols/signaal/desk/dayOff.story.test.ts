import { afterEach, expect, test } from 'vitest';
import { records } from '../story.js';
import { SchoolDay } from '../../../support/school.js';
import { assesses, castOf } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

/** Hatice works from Monday to Thursday. */
test('a reminder that falls on a day off comes on the morning somebody is back', async () => {
  school = await SchoolDay.opens({ forms: 'dialog' });
  const { teacher, ib } = await castOf(school);
  await records(teacher, { meekijken: 'De IB’er, deze week' });
  await ib.presses('Openen');
  await ib.presses('Beoordelen');
  await assesses(ib, { 'Wanneer kijk je terug?': '2026-11-20' });
  const reminders = () => ib.chat.filter(({ raw }) => raw.includes('Nog te doen bij')).length;
  const before = reminders();
  await school.itIs('12:30', '2026-11-20');
  expect(reminders()).toBe(before);
  await school.itIs('08:10', '2026-11-23');
  expect(reminders()).toBe(before + 1);
});
