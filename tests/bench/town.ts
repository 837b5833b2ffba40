import type { Store } from '../../data/store.js';
import { settings, week } from '../../bot/cli/demo/calendar.js';
import type { Person, Pupil, RoleAt } from '../../dialogs/engine/school/school.js';

/** Forty schools, each of its own tenant: Teams takes so many messages a second of one tenant. All invented. */
export const SCHOOLS = 40;
const GROUPS = 8;
const PUPILS_A_GROUP = 25;
const TEACHERS_A_GROUP = 2;

export type Teacher = { tenant: string; school: string; id: string; pupils: string[] };

const schoolNumbers = Array.from({ length: SCHOOLS }, (_, n) => n);
const groupNames = Array.from({ length: GROUPS }, (_, n) => String(n + 1));
const hex = (n: number): string => n.toString(16).padStart(12, '0');
const tenantId = (school: number): string => `20000000-0000-4000-8000-${hex(school)}`;
export const schoolId = (school: number): string => `${tenantId(school)}:school`;
const personId = (school: number, n: number): string => `30000000-0000-4000-8000-${hex(school * 1000 + n)}`;

export const tenants: readonly string[] = Array.from({ length: SCHOOLS + 1 }, (_, n) => tenantId(n));

export const pupilIds = (school: number): string[] =>
  groupNames.flatMap((group) => Array.from({ length: PUPILS_A_GROUP }, (_, n) => `k${school}x${group}x${n}`));

const pupils = (school: number): Pupil[] =>
  pupilIds(school).map((id, n) => ({
    id,
    school: schoolId(school),
    group: groupNames[Math.floor(n / PUPILS_A_GROUP)] ?? '1',
    first: `Kind${String.fromCharCode(97 + (n % 26))}${n}`,
    last: `van der Verzonnen-${n}`,
  }));

const person = (school: number, n: number, role: RoleAt['role'], groups: string[] = []): Person => ({
  id: personId(school, n),
  tenant: tenantId(school),
  name: `Verzonnen Collega ${n}`,
  phone: '000-1234567',
  roles: [{ school: schoolId(school), role, groups }],
  presence: week(),
  absent: [],
  relations: [],
});

const LEADING = ['directeur', 'intern_begeleider', 'aandachtsfunctionaris', 'administratie'] as const;

const people = (school: number): Person[] => [
  ...LEADING.map((role, n) => person(school, n, role)),
  ...groupNames.flatMap((group, g) =>
    Array.from({ length: TEACHERS_A_GROUP }, (_, n) =>
      person(school, LEADING.length + g * TEACHERS_A_GROUP + n, 'leerkracht', [group]),
    ),
  ),
];

export const internBegeleider = (school: number): string => personId(school, 1);

/** The one reader of each school. */
export const readers: Teacher[] = schoolNumbers.map((n) => ({
  tenant: tenantId(n),
  school: schoolId(n),
  id: internBegeleider(n),
  pupils: [],
}));

const classOf = (school: number, group: number): string[] =>
  pupilIds(school).slice(group * PUPILS_A_GROUP, (group + 1) * PUPILS_A_GROUP);

/** Teachers of all schools in turn, each with the children of the own group. */
export const teachers: Teacher[] = Array.from({ length: GROUPS * TEACHERS_A_GROUP }, (_, n) =>
  schoolNumbers.map((school) => ({
    tenant: tenantId(school),
    school: schoolId(school),
    id: personId(school, LEADING.length + n),
    pupils: classOf(school, Math.floor(n / TEACHERS_A_GROUP)),
  })),
).flat();

/** One school more, of sixty colleagues and no children: there something bad happens. */
const CROWD = 60;
const crowded = SCHOOLS;
export const crowd: Teacher[] = Array.from({ length: CROWD }, (_, n) => ({
  tenant: tenantId(crowded),
  school: schoolId(crowded),
  id: personId(crowded, n),
  pupils: [],
}));

const crowdedPeople = (): Person[] =>
  crowd.map((_, n) => person(crowded, n, LEADING[n] ?? 'leerkracht', LEADING[n] === undefined ? ['1'] : []));

const settle = async (store: Store, n: number, staff = people(n), children = pupils(n)): Promise<void> => {
  const groups = groupNames.map((id) => ({ id, name: `groep ${id}`, leaves: { ma: '14:15', di: '14:15' } }));
  const bestuur = { name: 'Stichting Verzonnen', phone: '000-7654321' };
  const school = { id: schoolId(n), name: `School ${n}`, phone: '000-1234500', bestuur, settings, groups };
  await store.saveSchool(school);
  await Promise.all([store.savePupils(school.id, children), ...staff.map((one) => store.savePerson(one))]);
};

export const settleTown = async (store: Store): Promise<void> => {
  for (const school of schoolNumbers) await settle(store, school);
  await settle(store, crowded, crowdedPeople(), []);
};

/** The first school alone. */
export const settleFirst = (store: Store): Promise<void> => settle(store, 0);

/** The last school gets so many pupils. */
export const growsTo = async (store: Store, count: number): Promise<void> => {
  const school = schoolId(SCHOOLS - 1);
  const more = Array.from({ length: count }, (_, n) => ({
    id: `m${n}`,
    school,
    group: groupNames[n % groupNames.length] ?? '1',
    first: `Naam${String.fromCharCode(97 + (n % 26))}${n}`,
    last: `van der Bedachte-${n}`,
  }));
  await store.savePupils(school, more.slice(pupilIds(SCHOOLS - 1).length));
};
