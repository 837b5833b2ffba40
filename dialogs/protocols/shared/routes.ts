import {
  beforeLeaving,
  earliest,
  minutes,
  presentDays,
  raise,
  READERS,
  schoolDays,
  today,
  type Due,
  type Role,
  type Sight,
  type Urgency,
  type Visibility,
} from '../../engine/language/index.js';
import type { Meekijken, Speelt } from './signaalVragen.js';

/** Who must know, how soon, and who may read it: the table of practice.md 4.2. The machine only raises an urgency. */
export type Route = { urgency: Urgency; to: Role[]; visibility: Visibility };

const to = (urgency: Urgency, roles: Role[], visibility: Visibility = 'gewoon'): Route => ({
  urgency,
  to: roles,
  visibility,
});

const BY_TICK: Readonly<Record<Speelt, Route>> = {
  onveilig_thuis: to('vandaag', ['intern_begeleider', 'aandachtsfunctionaris']),
  kind_vertelde: to('spoed', ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'], 'beperkt'),
  misbruik: to('spoed', ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'], 'beperkt'),
  wil_dood: to('spoed', ['intern_begeleider', 'directeur']),
  familie_eer: to('spoed', ['intern_begeleider', 'aandachtsfunctionaris'], 'beperkt'),
  ernstig_gedrag: to('vandaag', ['intern_begeleider', 'directeur']),
  letsel: to('vandaag', ['directeur']),
  twijfel: to('vandaag', ['intern_begeleider']),
  medewerker: to('normaal', []),
  geen: to('normaal', []),
};

const BY_WISH: Readonly<Record<Meekijken, Route>> = {
  niemand: to('normaal', []),
  week: to('normaal', ['intern_begeleider']),
  vandaag: to('vandaag', ['intern_begeleider']),
  advies: to('normaal', ['intern_begeleider']),
};

const join = (one: Route, other: Route): Route => ({
  urgency: raise(one.urgency, other.urgency),
  to: [...new Set([...one.to, ...other.to])],
  visibility: one.visibility === 'beperkt' ? 'beperkt' : other.visibility,
});

export const routeOf = (speelt: readonly Speelt[], meekijken: Meekijken): Route =>
  speelt.map((tick) => BY_TICK[tick]).reduce(join, BY_WISH[meekijken]);

/** Everybody who works with the children. A visitor of the school tells a colleague. */
export const STARTED_BY: readonly Role[] = [
  'leerkracht',
  'vakleerkracht',
  'invaller',
  'stagiair',
  'ondersteunend_personeel',
  'administratie',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'manager_sociale_veiligheid',
  'directeur',
  'contactpersoon_intern',
  'antipestcoordinator',
  'gedragsspecialist',
  'preventiemedewerker',
  'bhv',
];

/**
 * The term for reading it. *Deze week* is three working days of the reader, at most five school days (practice.md 13).
 */
export const READ_BY: Readonly<Record<Urgency, Due>> = {
  normaal: earliest(presentDays(3), schoolDays(5)),
  vandaag: today,
  spoed: earliest(beforeLeaving(60), minutes(30)),
};

const UNSAFE: readonly Speelt[] = ['onveilig_thuis', 'kind_vertelde', 'familie_eer', 'misbruik'];

/**
 * It may not be safe at home. The card asks how the child goes home today. Nobody is told to talk with the parents
 * (practice.md 1, 4.2 and 4.6; law.md L4 and L5).
 */
export const isUnsafe = (speelt: readonly string[]): boolean => UNSAFE.some((tick) => speelt.includes(tick));

/** The readers of a signal, who assess it and go on with it. */
export const READS = READERS;

/** Only these two are told about a child of a colleague (practice.md 4.8). */
export const MANAGEMENT = ['directeur', 'aandachtsfunctionaris'] as const;

export const isOpen = (c: Sight): boolean => c.status === 'open';

/** When the person who acts keeps it, nobody else hears of it. */
export const getsWord = (names: string): string =>
  names === '' ? 'Het staat in je eigen werk.' : `${names} ${names.includes(' en ') ? 'krijgen' : 'krijgt'} bericht.`;

/** Whether a signal may go to colleagues as a question about the same child (practice.md 4.3 and 6.1). */

export const isHarmless = (speelt: readonly Speelt[]): boolean => speelt.every((tick) => tick === 'geen');
