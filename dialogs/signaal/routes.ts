import { beforeLeaving, earliest, minutes, presentDays, schoolDays, today, type Due } from '../engine/calendar.js';
import type { Urgency, Visibility } from '../engine/case.js';
import { raise } from '../engine/effects.js';
import type { Sight } from '../engine/protocol.js';
import type { Role } from '../engine/school.js';
import type { Meekijken, Speelt } from './questions.js';

/** Who must know, how soon, and who may read it: the table of practice.md 4.2. The machine only raises. */
export type Route = { urgency: Urgency; to: Role[]; visibility: Visibility };

const to = (urgency: Urgency, roles: Role[], visibility: Visibility = 'gewoon'): Route => ({
  urgency,
  to: roles,
  visibility,
});

const BY_TICK: Readonly<Record<Speelt, Route>> = {
  onveilig_thuis: to('vandaag', ['intern_begeleider', 'aandachtsfunctionaris']),
  kind_vertelde: to('spoed', ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'], 'beperkt'),
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

/** Everybody who works with the children; who only visits the school tells a colleague. */
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

/** By when it is read: *deze week* is three days on which the reader works, at most five school days (practice.md 13). */
export const READ_BY: Readonly<Record<Urgency, Due>> = {
  normaal: earliest(presentDays(3), schoolDays(5)),
  vandaag: today,
  spoed: earliest(beforeLeaving(60), minutes(30)),
};

/** The child goes home today: where is it now, when does it leave, does it dare (practice.md 1 and 4.6). */
export const asksAboutLeaving = (speelt: readonly Speelt[]): boolean =>
  speelt.includes('onveilig_thuis') || speelt.includes('kind_vertelde');

/** Who may read every signal of the school (practice.md 12). */
export const READS = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

export const isOpen = (c: Sight): boolean => c.status === 'open';

/** Whoever picked it up, has it to read, or assessed it; the intern begeleider when that is nobody. */
export const assessor = (c: Sight) => {
  const taken = c.taken('beoordelen');
  if (taken === undefined && c.open('beoordelen')) return 'assignee';
  const person = taken ?? c.by('beoordelen');
  return person === undefined ? 'intern_begeleider' : { person };
};

/** Who is told of something new, as `assessor` says. */
export const hear = (c: Sight): string => {
  const person = c.taken('beoordelen') ?? (c.open('beoordelen') ? undefined : c.by('beoordelen'));
  return getsWord(person === undefined ? c.assignees('beoordelen') : c.name(person));
};

export const getsWord = (names: string): string => `${names} ${names.includes(' en ') ? 'krijgen' : 'krijgt'} bericht.`;
