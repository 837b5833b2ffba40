import { KNOW_EVERY_CHILD } from './readers.js';
import type { PersonId } from './ids.js';
import type { Role, RoleAt } from './school.js';
import type { Change } from './staffChanges.js';

/**
 * Who gives which role, and who can have it (domain.md 1; practice.md 9.2, 11 and 12). Lists, answers, their carrying
 * out and the file of a school all use these tables.
 */

/** A role, or (`deputy`) standing in for it. */
export type Hat = Pick<RoleAt, 'role' | 'deputy'>;
/** A colleague, with the roles of today. */
export type Colleague<H extends Hat = Hat> = { id: PersonId; hats: readonly H[] };

const DIRECTEUR: readonly Role[] = ['directeur'];
const OFFICE: readonly Role[] = ['directeur', 'administratie'];
const FILE_ONLY: readonly Role[] = [];

type Givers = {
  /** Who may give the role. */
  role: readonly Role[];
  /** Who may name its deputy. */
  deputy: readonly Role[];
};

/**
 * The administratie may give roles that read own texts only. A role without givers stands in the file of the school.
 */
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

/** Roles that work with children here for good. They may be deputy for a role that reads all, and guide a stagiair. */
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

/** Roles that never go with one that reads all: who learns here, and who hears in confidence from outside. */
const NEVER: readonly Role[] = ['stagiair', 'vertrouwenspersoon_extern'];
/** Never a deputy for one that reads all: the bestuur reads no child’s case (domain.md 45). */
const NO_DEPUTY: readonly Role[] = [...NEVER, 'bestuur'];
/** Nor these, unless the person also has a permanent role. */
const PASSING: readonly Role[] = ['invaller', 'administratie'];

const readsAll = ({ role }: Hat): boolean => KNOW_EVERY_CHILD.includes(role);
const first = (hats: readonly Hat[], roles: readonly Role[]): Role | undefined =>
  hats.find(({ role }) => roles.includes(role))?.role;
const isPermanent = (hats: readonly Hat[]): boolean =>
  hats.some(({ role, deputy }) => deputy !== true && PERMANENT.includes(role));

/** The role beside which this one is never given. Nobody may make an exception. */
export const clashOf = (given: Hat, others: readonly Hat[]): Role | undefined => {
  if (!readsAll(given)) return undefined;
  if (given.deputy !== true) return first(others, NEVER);
  return first(others, NO_DEPUTY) ?? (isPermanent(others) ? undefined : first(others, PASSING));
};

/** Roles that may not hear and decide at once: people told in confidence, and the bestuur (domain.md 1). */
const APART: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  aandachtsfunctionaris: ['contactpersoon_intern', 'bestuur'],
};

/**
 * What a school may write in its file with a reason, and the bot does not offer. It is a role beside which this one is
 * better not given. Or `passing`: the person has no permanent role.
 */
export const oddityOf = (given: Hat, others: readonly Hat[]): Role | 'passing' | undefined => {
  if (!readsAll(given)) return undefined;
  const beside = first(others, APART[given.role] ?? ['bestuur']);
  return beside ?? (given.deputy === true && !isPermanent(others) ? 'passing' : undefined);
};

const isSame = (one: Hat, other: Hat): boolean =>
  one.role === other.role && (one.deputy === true) === (other.deputy === true);

/** Whether somebody with these roles can also have this one. */
export const canHave = (given: Hat, hats: readonly Hat[]): boolean => {
  const others = hats.filter((one) => !isSame(one, given));
  return clashOf(given, others) === undefined && oddityOf(given, others) === undefined;
};

const holdsOneOf = (hats: readonly Hat[], roles: readonly Role[]): boolean => first(hats, roles) !== undefined;

/** Whether somebody with these roles may give this one. */
export const mayGive = (hats: readonly Hat[], { role, deputy }: Hat): boolean =>
  holdsOneOf(hats, deputy === true ? GIVERS[role].deputy : GIVERS[role].role);

const holds = (hats: readonly Hat[], role: Role): boolean =>
  hats.some((one) => one.role === role && one.deputy !== true);

/**
 * The directeur ends access of others, and never the own, so a directeur is left. Only the file ends that of the
 * bestuur. A deputy does not end the access of a directeur.
 */
export const mayEnd = (by: Colleague, who: Colleague): boolean =>
  holdsOneOf(by.hats, DIRECTEUR) &&
  by.id !== who.id &&
  first(who.hats, ['bestuur']) === undefined &&
  (!holds(who.hats, 'directeur') || holds(by.hats, 'directeur'));

/** Whether a person may make this change to another, as both are now. People give no role to themselves. */
export const mayChange = (change: Change, by: Colleague, who: Colleague): boolean => {
  if (change.what === 'absent') return by.id === who.id;
  if (change.what === 'leave') return mayEnd(by, who);
  return by.id !== who.id && mayGive(by.hats, change) && canHave(change, who.hats);
};
