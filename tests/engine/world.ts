import { createHash } from 'node:crypto';
import type { KnownFacts } from '../../dialogs/engine/language/lookups.js';
import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import {
  ROLES,
  USUAL,
  type Hours,
  type Person,
  type Pupil,
  type RoleAt,
  type School,
} from '../../dialogs/engine/school/school.js';
import type { World } from '../../dialogs/engine/rights/world.js';

/** Monday 21 September 2026, 10.00 in Amsterdam. */
export const MONDAY = '2026-09-21T08:00:00.000Z';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 128 bits of SHA-256 over a name, in base32. */
const opaque = (name: string): string => {
  const bits = [...createHash('sha256').update(name).digest().subarray(0, 16)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(130, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five, 2))).join('');
};
export const OPAQUE = /^[a-z2-7]{26}$/;

const HERE = 'tenant:de-linde';
const THERE = 'tenant:de-eik';
const DAY: Hours = { from: '08:00', to: '17:00' };
const WEEK = { ma: DAY, di: DAY, wo: DAY, do: DAY, vr: DAY };

const role = (name: RoleAt['role'], more: Partial<RoleAt> = {}): RoleAt => ({
  school: HERE,
  role: name,
  groups: [],
  ...more,
});

const someone = (id: string, name: string, roles: RoleAt[], more: Partial<Person> = {}): Person => ({
  id,
  tenant: 'tenant',
  name,
  phone: '0600000000',
  roles,
  presence: WEEK,
  absent: [],
  relations: [],
  ...more,
});

/** The people of De Linde. Group 6 is `g6`; Bo is a child of the colleague who is called Ouder. */
export const els = someone('els', 'Els', [role('leerkracht', { groups: ['g6'] })]);
export const duo = someone('duo', 'Duo', [role('leerkracht', { groups: ['g6'] })]);
export const ouder = someone('ouder', 'Ouder', [role('leerkracht', { groups: ['g7'] })], {
  relations: [{ pupil: 'bo', kind: 'ouder' }],
});
export const ib = someone('ib', 'Ib', [role('intern_begeleider')]);
export const vervanger = someone('vervanger', 'Vervanger', [role('intern_begeleider', { deputy: true })]);
export const directeur = someone('directeur', 'Directeur', [role('directeur')]);
export const adjunct = someone('adjunct', 'Adjunct', [role('directeur', { deputy: true })]);
export const deeltijd = someone('deeltijd', 'Deeltijd', [role('aandachtsfunctionaris')], {
  presence: { di: DAY, do: DAY },
});
export const invaller = someone('invaller', 'Invaller', [role('invaller', { groups: ['g6'], to: '2026-12-31' })]);
export const stagiair = someone('stagiair', 'Stagiair', [role('stagiair', { groups: ['g6'] })]);
export const administratie = someone('administratie', 'Administratie', [role('administratie')]);
export const partner = someone('partner', 'Partner', [{ school: THERE, role: 'aandachtsfunctionaris', groups: [] }]);

export const STAFF = [
  els,
  duo,
  ouder,
  ib,
  vervanger,
  directeur,
  adjunct,
  deeltijd,
  invaller,
  stagiair,
  administratie,
] as const;

export const sam: Pupil = { id: 'sam', school: HERE, group: 'g6', first: 'Sam', last: 'de Vries' };
const bo: Pupil = { id: 'bo', school: HERE, group: 'g6', first: 'Bo', last: 'Ouder' };
const kim: Pupil = { id: 'kim', school: HERE, group: 'g7', first: 'Kim', last: 'Jansen' };
export const PUPILS = [sam, bo, kim] as const;

/** Group 6 goes home at 14.15, on Wednesday at 12.15; group 7 half an hour later. */
export const linde: School = {
  id: HERE,
  name: 'De Linde',
  phone: '0201234567',
  bestuur: { name: 'Stichting Bos', phone: '0207654321' },
  partner: THERE,
  settings: {
    ...USUAL,
    hours: WEEK,
    holidays: [{ name: 'Herfstvakantie', from: '2026-10-10', to: '2026-10-18' }],
    publicHolidays: ['2026-12-25'],
    dueAt: '16:00',
    todayAt: '15:30',
    minutesBeforeLeaving: 60,
    conceptDays: 3,
    earlierWeeks: 6,
  },
  groups: [
    { id: 'g6', name: 'Groep 6', leaves: { ma: '14:15', di: '14:15', wo: '12:15', do: '14:15', vr: '14:15' } },
    { id: 'g7', name: 'Groep 7', leaves: { ma: '14:45', di: '14:45', wo: '12:45', do: '14:45', vr: '14:45' } },
  ],
  people: [...STAFF],
};

export const worldOf = (protocols: readonly Protocol[], more: Partial<World> = {}): World => ({
  now: MONDAY,
  school: linde,
  partners: [partner],
  pupils: PUPILS,
  choosable: PUPILS,
  register: PUPILS,
  looked: { eerdereSignalen: { count: 2, weeks: 6, codes: ['AAA-222', 'BBB-333'] } } satisfies KnownFacts,
  id: opaque,
  named: (name) => opaque(`secret.${name}`),
  protocols: Object.fromEntries(protocols.map((one) => [one.id, one])),
  ...more,
});

/** A school where every role is somebody's, for walks over any protocol. */
export const fullSchool = (): School => ({
  ...linde,
  settings: {
    ...linde.settings,
    calamity: { ...linde.settings.calamity, lettersToBestuur: true },
    meldcode: { ...linde.settings.meldcode, crisisTeam: { name: 'Crisisteam', phone: '0900-1' } },
  },
  people: [...STAFF, ...ROLES.map((name) => someone(`een-${name}`, `Een ${name}`, [role(name)]))],
});

/** A school of a directeur and one teacher: every ladder ends at the directeur. */
export const tinySchool = (): School => ({ ...linde, people: [els, directeur] });
