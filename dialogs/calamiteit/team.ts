import {
  fact,
  open,
  pass,
  share,
  tell,
  type Effect,
  type Sight,
  type TaskSight,
  type Who,
} from '../engine/protocol.js';
import type { PersonId } from '../engine/school.js';
import { itemMet } from './plannen/index.js';
import { ROLLEN, isRol, type Rol } from './rolkaarten.js';

/** Who is in it, and who has which role (practice.md 7.1 and 7.2; domain.md 13). */

/** Those who were let in, the one who started, and the directeur, who stays responsible. */
export const TEAM: readonly Who[] = ['starter', 'lezer', 'directeur'];

/** As usual: the directeur, who stands in, the IB’er and the BHV leader. */
const CRISISTEAM: readonly Who[] = ['directeur', 'intern_begeleider', 'bhv'];
const VERVANGER: readonly Who[] = ['directeur'];
export type Kring = 'crisisteam' | 'alleen';

const kringen: Readonly<Record<Kring, readonly Who[]>> = { crisisteam: CRISISTEAM, alleen: VERVANGER };

export const namesIn = (kring: Kring, c: Sight): string => c.names(kringen[kring], c.starter, 'spoed');

/** Longer than the aftercare of any calamity. */
const A_YEAR = 365;

const lets = (person: PersonId, c: Sight): Effect<never> => share(person, c.day(A_YEAR));

/** Who may look along from the start. */
export const letsIn = (kring: Kring, c: Sight): Effect<never>[] =>
  c.people(kringen[kring], c.starter, 'spoed').map((person) => lets(person, c));

/** Somebody more: reads all of it, and gets the board. */
export const adds = (person: PersonId, c: Sight): Effect<never>[] =>
  isIn(person, c) ? [] : [lets(person, c), tell({ person }, 'bord', { urgency: 'spoed' })];

const isIn = (person: PersonId, c: Sight): boolean => person === c.starter || c.people('lezer').includes(person);

const factOf = (rol: Rol): string => `rol.${rol}`;

/** Who has a role; nobody as long as nobody took it. */
export const metRol = (rol: Rol, c: Sight): PersonId | undefined => {
  const found = c.facts[factOf(rol)];
  return found === undefined || found === '' || !isHere(found, c) ? undefined : found;
};

/** Who was shut out or left has no role any more. */
const isHere = (person: PersonId, c: Sight): boolean => isIn(person, c) || c.people('directeur').includes(person);

export const leiding = (c: Sight): PersonId => metRol('leiding', c) ?? c.people('directeur')[0] ?? c.starter;

/** Whose an item of a role is: the leader has what nobody took. */
export const houder = (rol: Rol, c: Sight): PersonId => metRol(rol, c) ?? leiding(c);

export const leegRollen = (c: Sight): string[] =>
  Object.entries(ROLLEN).flatMap(([rol, naam]) =>
    isRol(rol) && metRol(rol, c) === undefined ? [naam.toLowerCase()] : [],
  );

const rolVan = ({ step, of }: TaskSight): Rol | undefined =>
  step === 'bestuur' ? 'bestuur' : step === 'weging' ? 'leiding' : itemMet(of)?.rol;

type Given = 'rol' | 'taak' | 'bestuur' | 'weging' | 'afsluiten' | 'stand';

/** What goes along with a role; what was given to somebody by name stays there. */
const moves = (rol: Rol, person: PersonId, c: Sight): Effect<Given>[] => {
  const before = houder(rol, c);
  const quiet = true;
  const theirs = c.tasks.filter(
    (task) => task.status === 'open' && rolVan(task) === rol && task.to.length === 1 && task.to[0] === before,
  );
  return theirs.flatMap(({ step, of }): Effect<Given>[] => {
    if (step === 'taak') return [pass('taak', { person }, { quiet, ...(of !== undefined && { of }) })];
    return step === 'bestuur' || step === 'weging' ? [pass(step, { person }, { quiet })] : [];
  });
};

const leads = (person: PersonId): Effect<Given>[] => [
  pass('afsluiten', { person }, { quiet: true }),
  pass('stand', { person }, { quiet: true }),
];

/** A role is somebody’s: its description and its tasks come along. */
export const gives = (rol: Rol, person: PersonId, c: Sight): Effect<Given>[] => [
  ...adds(person, c),
  ...moves(rol, person, c),
  ...(rol === 'leiding' ? leads(person) : []),
  fact(factOf(rol), person),
  open('rol', { to: { person }, of: rol, aside: true, urgency: 'spoed', remind: 'never' }),
];

/** Whoever begins leads, until somebody else takes it. */
export const begins = (c: Sight): Effect<never> => fact(factOf('leiding'), c.starter);
