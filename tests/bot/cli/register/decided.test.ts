import { describe, expect, test } from 'vitest';
import { gone, personOf } from '../../../../bot/cli/register/people.js';
import { changed } from '../../../../dialogs/engine/school/staffChanges.js';
import { USUAL, type Person } from '../../../../dialogs/engine/school/school.js';

/** What the directeur decided in the bot, and a list of the administration that does not know it yet. */

const SCHOOL = 't:linde';
const settings = { ...USUAL, hours: {}, holidays: [], publicHolidays: [] };
const decided = (at: string) => ({ school: { id: SCHOOL, settings }, tenant: 't', at });
const here = { tenant: 't', school: SCHOOL, children: new Set<string>() };
const listed = {
  id: 'mila',
  name: 'Mila Visser',
  roles: [{ role: 'leerkracht' as const, groups: ['5'] }],
  presence: {},
  absent: [],
  relations: [],
};

const letIn = (): Person =>
  changed(
    undefined,
    { what: 'enrol', person: 'mila', name: 'Mila Visser', role: 'invaller', groups: ['5'], until: '2026-12-18' },
    decided('2026-11-10T09:00:00.000Z'),
  )!;
const ended = (person: Person): Person =>
  changed(person, { what: 'leave', person: 'mila' }, decided('2026-11-11T09:00:00.000Z'))!;

describe('a list that comes after', () => {
  test('somebody who was let in and is not in it keeps the role until its last day', () => {
    expect(gone(letIn(), SCHOOL, '2026-11-12').roles).toMatchObject([{ role: 'invaller', to: '2026-12-18' }]);
    expect(gone(letIn(), SCHOOL, '2026-11-12').left).toBeUndefined();
  });

  test('somebody whom only a list brought, and who is not in it, has left', () => {
    const person = personOf(listed, undefined, here);
    expect(gone(person, SCHOOL, '2026-11-12')).toMatchObject({ left: '2026-11-12', roles: [{ to: '2026-11-11' }] });
  });

  test('somebody who was let in and is in it has both roles', () => {
    expect(personOf(listed, letIn(), here).roles.map(({ role }) => role)).toEqual(['leerkracht', 'invaller']);
  });

  test('access that was ended is not given back by the old line', () => {
    const stopped = ended(personOf(listed, undefined, here));
    expect(personOf(listed, stopped, here).roles).toMatchObject([{ role: 'leerkracht', to: '2026-11-10' }]);
  });

  test('but it is by a line that begins after that day', () => {
    const stopped = ended(personOf(listed, undefined, here));
    const again = { ...listed, roles: [{ ...listed.roles[0]!, from: '2026-11-12' }] };
    expect(personOf(again, stopped, here).roles[0]?.to).toBeUndefined();
  });
});
