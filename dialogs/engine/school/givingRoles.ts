import { KNOW_EVERY_CHILD } from './readers.js';
import type { PersonId } from './ids.js';
import type { Role, RoleAt } from './school.js';
import type { Change } from './staffChanges.js';

/**
 * Who gives which role, and who can have it (domain.md 1; practice.md 9.2, 11 and 12). The lists, the answers, the
 * carrying out and the file of a school all go by these tables.
 */

/** A role, or (`deputy`) standing in for it. */
export type Hat = Pick<RoleAt, 'role' | 'deputy'>;
/** Somebody who works here, with what that person is today. */
export type Colleague<H extends Hat = Hat> = { id: PersonId; hats: readonly H[] };

const DIRECTEUR: readonly Role[] = ['directeur'];
const OFFICE: readonly Role[] = ['directeur', 'administratie'];
const FILE_ONLY: readonly Role[] = [];

type Givers = {
  /** Who lets somebody in with it. */
  role: readonly Role[];
  /** Who says who stands in for it. */
  deputy: readonly Role[];
};

/** The administratie lets in who reads own texts only; what is in no list here stands in the file of the school. */
const GIVERS: Readonly<Record<Role, Givers>> = {
  leerkracht: { role: DIRECTEUR, deputy: FILE_ONLY },
  vakleerkracht: { role: OFFICE, deputy: FILE_ONLY },
  invaller: { role: OFFICE, deputy: FILE_ONLY },
  stagiair: { role: OFFICE, deputy: FILE_ONLY },
  ondersteunend_personeel: { role: OFFICE, deputy: FILE_ONLY },
  administratie: { role: DIRECTEUR, deputy: FILE_ONLY },
  intern_begeleider: { role: DIRECTEUR, deputy: DIRECTEUR },
  aandachtsfunctionaris: { role: DIRECTEUR, deputy: DIRECTEUR },
  manager_sociale_veiligheid: { role: FILE_ONLY, deputy: FILE_ONLY },
  directeur: { role: FILE_ONLY, deputy: DIRECTEUR },
  bestuur: { role: FILE_ONLY, deputy: FILE_ONLY },
  contactpersoon_intern: { role: FILE_ONLY, deputy: FILE_ONLY },
  vertrouwenspersoon_extern: { role: FILE_ONLY, deputy: FILE_ONLY },
  antipestcoordinator: { role: FILE_ONLY, deputy: FILE_ONLY },
  gedragsspecialist: { role: DIRECTEUR, deputy: FILE_ONLY },
  preventiemedewerker: { role: FILE_ONLY, deputy: FILE_ONLY },
  bhv: { role: FILE_ONLY, deputy: FILE_ONLY },
};

/** Who works with children here and stays: these stand in for a role that reads all, and guide a stagiair. */
export const PERMANENT: readonly Role[] = [
  'leerkracht',
  'vakleerkracht',
  'intern_begeleider',
  'aandachtsfunctionaris',
  'manager_sociale_veiligheid',
  'directeur',
  'antipestcoordinator',
  'gedragsspecialist',
];

/** Who never has a role that reads all: who learns here, and who hears in confidence from outside. */
const NEVER: readonly Role[] = ['stagiair', 'vertrouwenspersoon_extern'];
/** Who never stands in for one: the bestuur reads no child’s case (domain.md 45). */
const NO_DEPUTY: readonly Role[] = [...NEVER, 'bestuur'];
/** Nor these, unless they are something permanent as well. */
const PASSING: readonly Role[] = ['invaller', 'administratie'];

const readsAll = ({ role }: Hat): boolean => KNOW_EVERY_CHILD.includes(role);
const first = (hats: readonly Hat[], roles: readonly Role[]): Role | undefined =>
  hats.find(({ role }) => roles.includes(role))?.role;
const isPermanent = (hats: readonly Hat[]): boolean =>
  hats.some(({ role, deputy }) => deputy !== true && PERMANENT.includes(role));

/** What somebody is that a role is never given beside: nobody may make an exception. */
export const clashOf = (given: Hat, others: readonly Hat[]): Role | undefined => {
  if (!readsAll(given)) return undefined;
  if (given.deputy !== true) return first(others, NEVER);
  return first(others, NO_DEPUTY) ?? (isPermanent(others) ? undefined : first(others, PASSING));
};

/** Who does not hear and decide at once: who is told in confidence, and the bestuur (domain.md 1). */
const APART: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  aandachtsfunctionaris: ['contactpersoon_intern', 'bestuur'],
};

/**
 * What a school may have a reason for, and writes in its file: the bot does not offer it. A role that it is better not
 * given beside, or `passing`: nothing permanent goes with it.
 */
export const oddityOf = (given: Hat, others: readonly Hat[]): Role | 'passing' | undefined => {
  if (!readsAll(given)) return undefined;
  const beside = first(others, APART[given.role] ?? ['bestuur']);
  return beside ?? (given.deputy === true && !isPermanent(others) ? 'passing' : undefined);
};

const isSame = (one: Hat, other: Hat): boolean =>
  one.role === other.role && (one.deputy === true) === (other.deputy === true);

/** Whether somebody with these roles can have this one as well. */
export const canHave = (given: Hat, hats: readonly Hat[]): boolean => {
  const others = hats.filter((one) => !isSame(one, given));
  return clashOf(given, others) === undefined && oddityOf(given, others) === undefined;
};

const holdsOneOf = (hats: readonly Hat[], roles: readonly Role[]): boolean => first(hats, roles) !== undefined;

/** Whether somebody with these roles says who has this one. */
export const mayGive = (hats: readonly Hat[], { role, deputy }: Hat): boolean =>
  holdsOneOf(hats, deputy === true ? GIVERS[role].deputy : GIVERS[role].role);

const holds = (hats: readonly Hat[], role: Role): boolean =>
  hats.some((one) => one.role === role && one.deputy !== true);

/**
 * The directeur ends access, but never the own: so a directeur is left. That of the bestuur only the file ends, and that
 * of a directeur nobody who stands in for one.
 */
export const mayEnd = (by: Colleague, who: Colleague): boolean =>
  holdsOneOf(by.hats, DIRECTEUR) &&
  by.id !== who.id &&
  first(who.hats, ['bestuur']) === undefined &&
  (!holds(who.hats, 'directeur') || holds(by.hats, 'directeur'));

/** Whether a person may make this change to another, as both are now. Nobody gives a role to himself. */
export const mayChange = (change: Change, by: Colleague, who: Colleague): boolean => {
  if (change.what === 'absent') return by.id === who.id;
  if (change.what === 'leave') return mayEnd(by, who);
  return by.id !== who.id && mayGive(by.hats, change) && canHave(change, who.hats);
};
