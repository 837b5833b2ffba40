import { afterEach, expect, test } from 'vitest';
import { demoSchools } from '../../../bot/cli/demo/schools.js';
import { records } from '../../protocols/signaal/story.js';
import { SchoolDay } from '../../support/school.js';

/** A role may end on a date that was set long before. Nothing of that person stays behind. */

let school: SchoolDay;
afterEach(() => school.closes());

const REGENBOOG = demoSchools[0]!.id;

test('what somebody still had goes to others on the first school day after the role ended', async () => {
  school = await SchoolDay.opens({ day: '2026-11-12', at: '14:30' });
  const [teacher, ib, deputy] = await school.cameIn('leerkracht', 'ib', 'vervanger');
  for (const over of ['Sam', 'Tijn', 'Maud']) await records(teacher, { over, meekijken: 'De IB’er, deze week' });
  const { tenant, ...record } = (await school.data.school(REGENBOOG))!.people.find(({ id }) => id === ib.id)!;
  const roles = record.roles.map((role) => ({ ...role, to: '2026-11-12' }));
  await school.data.savePerson({ ...record, tenant, roles });
  const open = async (person: string): Promise<number> =>
    (await school.data.assignedTo(REGENBOOG, person, { limit: 10, offset: 0 })).length;
  const before = await open(ib.id);
  expect(before).toBe(3);
  await school.itIs('09:00', '2026-11-13');
  expect([await open(ib.id), await open(deputy.id)]).toEqual([0, before]);
  expect(deputy.chat.filter(({ raw }) => raw.includes('Werk van een collega is nu van jou.'))).toHaveLength(1);
});
