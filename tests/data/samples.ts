import type { Case, Entry, Task } from '../../dialogs/engine/case/case.js';
import { USUAL, type Person, type Pupil } from '../../dialogs/engine/school/school.js';
import type { OnceLink } from '../../data/store.js';
import type { SchoolRecord } from '../../data/schema/school.js';

export const LINDE = 'tenant-a:de-linde';
export const EIK = 'tenant-a:de-eik';

/** Ids that break a store which puts them in a path or a query. */
export const HOSTILE = [
  'a/b\\c#d?e',
  `'; DROP TABLE cases; --`,
  '"double" and `back`',
  '../../etc/passwd',
  'x'.repeat(5000),
  'ünïcødé 👩‍🏫 \u202e',
  'nul\u0000after',
  'half a pair \ud800',
  'half a pair \ud801',
  'a.p1',
  '%27%00',
  ' ',
  '__proto__',
];

export const aTask = (over: Partial<Task> = {}): Task => ({
  id: 't1',
  step: 'lezen',
  to: ['ib'],
  urgency: 'normaal',
  status: 'open',
  draft: {},
  page: 0,
  ...over,
});

export const anEntry = (over: Partial<Entry> = {}): Entry => ({
  id: 'e1',
  at: '2025-03-03T09:00:00.000Z',
  by: 'juf',
  did: 'answered',
  step: 'wat',
  answers: [{ field: 'wat', label: 'Wat zag je?', value: 'een blauwe plek', shown: ['een ', { pupil: 'kind' }] }],
  ...over,
});

export const aLink = (over: Partial<OnceLink> = {}): OnceLink => ({
  hash: 'a1'.repeat(32),
  tenant: 'tenant-a',
  school: LINDE,
  person: 'ib',
  case: 'case-1',
  paper: 'dossier',
  made: '2025-03-03T09:00:00.000Z',
  until: '2025-03-03T09:05:00.000Z',
  ...over,
});

let made = 0;
const nextCode = (): string => `K7P-${String((made += 1))}`;

export const aCase = (over: Partial<Case> = {}): Case => ({
  schema: 1,
  id: `case-${String(made)}`,
  school: LINDE,
  protocol: 'signaal',
  version: 1,
  code: nextCode(),
  status: 'open',
  way: 'gewoon',
  starter: 'juf',
  subjects: ['kind'],
  visibility: 'gewoon',
  stage: 'nieuw',
  facts: { plek: 'plein' },
  excluded: [],
  readers: [],
  tasks: [],
  log: [],
  pages: 0,
  outbox: [],
  posted: [],
  opened: '2025-03-03T09:00:00.000Z',
  updated: '2025-03-03T09:00:00.000Z',
  ...over,
});

/** Every field that a case can have. */
export const fullCase = (): Case => {
  const delivery = { state: 'claimed', until: '2025-03-03T09:05:00.000Z', tries: 1, reason: 'bezig' } as const;
  const message = {
    id: 'm1',
    to: 'ib',
    notice: 'taak',
    urgency: 'spoed',
    at: '2025-03-03T09:00:00.000Z',
    task: 't1',
  } as const;
  const command = {
    id: 'c1',
    kind: 'start',
    target: 'x',
    formerly: 'of before',
    protocol: 'meldcode',
    step: 's',
    answers: { a: 'b' },
  } as const;
  return aCase({
    parent: 'ouder',
    readers: [{ person: 'dir', until: '2025-04-01' }],
    tasks: [
      aTask({ role: 'intern_begeleider', due: '2025-03-04T16:00:00.000Z', taken: { by: 'ib', at: '2025-03-03' } }),
      aTask({ id: 't2', status: 'done', ended: { by: 'clock', at: '2025-03-03', reason: 'klaar' }, of: '2' }),
    ],
    log: [anEntry({ used: { eerder: 2 } }), anEntry({ id: 'e2', answers: [answerWithout()] })],
    outbox: [
      { ...message, kind: 'message', about: 'dir', until: '2025-03-04', delivery },
      {
        ...command,
        by: 'juf',
        about: { subjects: ['kind'], excluded: ['dir'], visibility: 'beperkt' },
        at: '2025-03-03',
        delivery: { state: 'waiting', tries: 0 },
      },
    ],
    posted: [{ message, conversation: 'a:1', activity: '17', shows: 'open' }],
  });
};

const answerWithout = () => ({ field: 'wie', label: 'Wie?', value: undefined, shown: [] });

export const aPupil = (id: string, first: string, last: string, over: Partial<Pupil> = {}): Pupil => ({
  id,
  school: LINDE,
  group: 'groep-4',
  first,
  last,
  ...over,
});

export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: 'ann',
  tenant: 'tenant-a',
  name: 'Ann de Boer',
  phone: '06 12345678',
  roles: [{ school: LINDE, role: 'leerkracht', groups: ['groep-4'], deputy: true }],
  presence: { ma: { from: '08:00', to: '15:00' } },
  absent: [],
  relations: [],
  ...over,
});

export const aSchool = (over: Partial<SchoolRecord> = {}): SchoolRecord => ({
  id: LINDE,
  name: 'De Linde',
  phone: '020 1234567',
  bestuur: { name: 'Stichting', phone: '020 7654321' },
  settings: {
    ...USUAL,
    hours: { ma: { from: '08:00', to: '17:00' } },
    holidays: [{ from: '2025-07-01', to: '2025-08-15', name: 'zomer' }],
    publicHolidays: ['2025-04-27'],
    dueAt: '17:00',
    todayAt: '15:00',
    minutesBeforeLeaving: 30,
    conceptDays: 5,
    earlierWeeks: 6,
  },
  groups: [{ id: 'groep-4', name: 'Groep 4', leaves: { ma: '14:15' } }],
  ...over,
});

export const aConversation = (over: object = {}) => ({
  tenant: 'tenant-a',
  person: 'ann',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: 'a:1',
  seen: '2025-03-03T09:00:00.000Z',
  ...over,
});
