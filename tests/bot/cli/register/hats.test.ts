import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../bot/cli/register/checkFile.js';
import type { SchoolFile } from '../../../../bot/cli/register/schema.js';
import { warningsOf } from '../../../../bot/cli/register/warnings.js';
import { KNOW_EVERY_CHILD } from '../../../../dialogs/engine/school/readers.js';
import { ROLES, type Role } from '../../../../dialogs/engine/school/school.js';
import { DAY, example, Office } from './support.js';

type Given = Partial<SchoolFile['people'][number]['roles'][number]> & { role: Role };
const given = (role: Given): SchoolFile['people'][number]['roles'][number] => ({ groups: [], ...role });

const TWAN = 3;
/** The example, in which Twan is these things. */
const twanIs = (...roles: Given[]): SchoolFile => example((file) => void (file.people[TWAN]!.roles = roles.map(given)));
const faultsOf = (file: SchoolFile): string[] => checkFile(Buffer.from(JSON.stringify(file)), DAY).errors;
const warned = (...roles: Given[]): string[] => warningsOf(twanIs(...roles), DAY);

const FILLED: readonly Role[] = ['directeur', 'intern_begeleider', 'aandachtsfunctionaris'];
const NEVER: readonly Role[] = ['stagiair', 'vertrouwenspersoon_extern'];
const NEVER_DEPUTY: readonly Role[] = [...NEVER, 'bestuur', 'invaller', 'administratie'];

describe('in a file', () => {
  test.each(ROLES)('a %s may be what does not go with it only where nobody is harmed', (role) => {
    for (const reads of FILLED) {
      expect(faultsOf(twanIs({ role }, { role: reads, deputy: true })).join()).toBe(
        NEVER_DEPUTY.includes(role)
          ? `people[3].roles[1]: deputy of ${reads} reads about every child, and is never given to a ${role}`
          : '',
      );
    }
    for (const reads of KNOW_EVERY_CHILD) {
      if (reads === role) continue;
      expect(faultsOf(twanIs({ role }, { role: reads })).join()).toBe(
        NEVER.includes(role)
          ? `people[3].roles[1]: ${reads} reads about every child, and is never given to a ${role}`
          : '',
      );
    }
    expect(faultsOf(twanIs({ role }, { role: 'bhv' }))).toEqual([]);
  });

  test('an invaller who is a leerkracht as well may stand in', () => {
    const all: Given[] = [{ role: 'invaller' }, { role: 'leerkracht' }, { role: 'directeur', deputy: true }];
    expect(faultsOf(twanIs(...all))).toEqual([]);
    expect(warned(...all)).toEqual([]);
  });

  test('what is not at the same time, or has ended, does not count', () => {
    const until: Given = { role: 'stagiair', to: '2027-01-31' };
    const standsIn: Given = { role: 'intern_begeleider', deputy: true };
    const teaches: Given = { role: 'leerkracht', from: '2027-02-01' };
    expect(faultsOf(twanIs(until, teaches, { ...standsIn, from: '2027-02-01' }))).toEqual([]);
    expect(faultsOf(twanIs(until, teaches, { ...standsIn, from: '2027-01-31' }))).toHaveLength(1);
    expect(faultsOf(twanIs({ role: 'stagiair' }, { ...standsIn, to: '2026-11-09' }))).toEqual([]);
  });

  test('who is of the bestuur in its own list does not stand in either', () => {
    const file = twanIs({ role: 'leerkracht' }, { role: 'directeur', deputy: true });
    const { id, name } = file.people[TWAN]!;
    file.bestuur.people.push({ id: id.toUpperCase(), name });
    expect(faultsOf(file)).toEqual([
      'people[3].roles[1]: deputy of directeur reads about every child, and is never given to a bestuur',
    ]);
  });

  test.each<[string, Given[], string[]]>([
    [
      'somebody who is nothing permanent stands in',
      [{ role: 'ondersteunend_personeel' }, { role: 'directeur', deputy: true }],
      [
        'people[3].roles[1]: deputy of directeur reads about every child: better somebody who works with children here for good',
      ],
    ],
    [
      'who is told in confidence stands in for the aandachtsfunctionaris',
      [{ role: 'leerkracht' }, { role: 'contactpersoon_intern' }, { role: 'aandachtsfunctionaris', deputy: true }],
      ['people[3]: is contactpersoon_intern and aandachtsfunctionaris: better two people'],
    ],
    [
      'the bestuur is directeur',
      [{ role: 'bestuur' }, { role: 'directeur' }],
      ['people[3]: is bestuur and directeur: better two people'],
    ],
    ['a deputy is listed as that only', [{ role: 'directeur', deputy: true }], []],
    ['a leerkracht stands in', [{ role: 'leerkracht' }, { role: 'directeur', deputy: true }], []],
  ])('a warning, and it is stored: %s', async (_, roles, says) => {
    expect(warned(...roles)).toEqual(says);
    const office = await Office.opens();
    expect(await office.runs(twanIs(...roles))).toMatchObject({ code: 0 });
    await office.store.close();
  });

  test('a fault stops it, and names nobody', async () => {
    const office = await Office.opens();
    const { code, said } = await office.runs(twanIs({ role: 'stagiair' }, { role: 'directeur', deputy: true }));
    expect(code).toBe(2);
    expect(said).toContain('people[3].roles[1]: deputy of directeur reads about every child');
    expect(said).not.toContain('Twan');
    expect(await office.store.schools(example().tenant)).toEqual([]);
    await office.store.close();
  });
});
