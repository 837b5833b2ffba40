import type { Store } from '../../../data/store.js';
import { groups, settings, week } from '../../../bot/cli/demo/calendar.js';
import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { schoolId } from '../../../dialogs/engine/school/ids.js';
import type { Person, Pupil, Role } from '../../../dialogs/engine/school/school.js';

/** Schools of thirty colleagues each, all of one bestuur and all invented. */

const PUPILS_A_GROUP = 25;
const LEADING: readonly Role[] = [
  'directeur',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'administratie',
  'contactpersoon_intern',
  'bestuur',
];
const DEPUTIES: readonly Role[] = ['intern_begeleider', 'directeur'];
const TEACHERS = 16;
const STAFF = 30;

export type Member = { school: string; number: string; id: string; role: Role };

const idOf = (school: number, n: number): string =>
  `40000000-0000-4000-8000-${(school * 100 + n).toString(16).padStart(12, '0')}`;

const roleOf = (n: number): Role => {
  if (n < LEADING.length) return LEADING[n] ?? 'leerkracht';
  return n < LEADING.length + TEACHERS ? 'leerkracht' : 'ondersteunend_personeel';
};

const membersOf = (school: number): Member[] =>
  Array.from({ length: STAFF }, (_, n) => ({
    school: schoolId(DEMO_TENANT, `jaar${school}`),
    number: `${school}x${n}`,
    id: idOf(school, n),
    role: roleOf(n),
  }));

export const membersOfAll = (schools: number): Member[] =>
  Array.from({ length: schools }, (_, school) => membersOf(school)).flat();

const personOf = ({ school, id, role, number }: Member, n: number): Person => {
  const group = groups[n % groups.length]?.id ?? '3';
  const deputy = DEPUTIES[n - LEADING.length];
  return {
    id,
    tenant: DEMO_TENANT,
    name: `Verzonnen Collega ${number}`,
    phone: '000-1234567',
    roles: [
      { school, role, groups: role === 'leerkracht' ? [group] : [] },
      ...(deputy === undefined ? [] : [{ school, role: deputy, groups: [], deputy: true }]),
    ],
    presence: week(),
    absent: [],
    relations: [],
  };
};

const pupilsOf = (school: string): Pupil[] =>
  groups.flatMap(({ id: group }) =>
    Array.from({ length: PUPILS_A_GROUP }, (_, n) => ({
      id: `${school}.${group}.${n}`,
      school,
      group,
      first: `Kind${group.replace('-', '')}${n}`,
      last: `Verzonnen${n}`,
    })),
  );

export const settle = async (store: Store, members: readonly Member[]): Promise<void> => {
  const bestuur = { name: 'Stichting Verzonnen', phone: '000-7654321' };
  for (const school of new Set(members.map((one) => one.school))) {
    await store.saveSchool({ id: school, name: `School ${school}`, phone: '000-1234500', bestuur, settings, groups });
    await store.savePupils(school, pupilsOf(school));
    const own = members.filter((one) => one.school === school);
    await Promise.all(own.map((one, n) => store.savePerson(personOf(one, n))));
  }
};
