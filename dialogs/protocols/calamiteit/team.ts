import { berichten } from './berichten.js';
import { share, type PersonId, type TaskSight, type Who, messages } from '../../engine/language/index.js';
import { fact, open, pass, tell, type Sight } from './woorden.js';
import { itemMet } from './plannen/index.js';
import { ROLLEN, isRol, type Rol } from './rolkaarten.js';

/** Who is on the team, and who has which role (practice.md 7.1 and 7.2; domain.md 13). */

/** The people who were let in, the starter, and the directeur, who stays responsible. */
export const TEAM: readonly Who[] = ['starter', 'lezer', 'directeur'];

export type Kring = 'crisisteam' | 'alleen';

/** The choice of the school. Usually the directeur, the deputy, the IB’er and the BHV leader. */
const kringOf = (kring: Kring, c: Sight): readonly Who[] =>
  kring === 'crisisteam' ? c.school.calamity.team : ['directeur'];

export const namesIn = (kring: Kring, c: Sight): string => c.names(kringOf(kring, c), c.starter, 'spoed');

/** Longer than the aftercare of any calamity. */
const A_YEAR = 365;

const lets = (person: PersonId, c: Sight) => share(person, c.day(A_YEAR));

/** The people who may read along from the start. */
export const letsIn = (kring: Kring, c: Sight) =>
  c.people(kringOf(kring, c), c.starter, 'spoed').map((person) => lets(person, c));

/** Adds a person, who reads all of it and gets the board. */
export const adds = (person: PersonId, c: Sight) =>
  isIn(person, c) ? [] : [lets(person, c), tell({ person }, messages.bord, { urgency: 'spoed' })];

const isIn = (person: PersonId, c: Sight): boolean => person === c.starter || c.people('lezer').includes(person);

const factOf = (rol: Rol) => `rol.${rol}` as const;

/** The person with a role. Undefined while nobody took it. */
export const metRol = (rol: Rol, c: Sight): PersonId | undefined => {
  const found = c.facts[factOf(rol)];
  return found === undefined || found === '' || !isHere(found, c) ? undefined : found;
};

/** A person who was shut out, or left, has no role any more. */
const isHere = (person: PersonId, c: Sight): boolean => isIn(person, c) || c.people('directeur').includes(person);

export const leiding = (c: Sight): PersonId => metRol('leiding', c) ?? c.people('directeur')[0] ?? c.starter;

/** The owner of an item of a role. The leader gets it while nobody took the role. */
export const houder = (rol: Rol, c: Sight): PersonId => metRol(rol, c) ?? leiding(c);

export const leegRollen = (c: Sight): string[] =>
  Object.entries(ROLLEN).flatMap(([rol, naam]) =>
    isRol(rol) && metRol(rol, c) === undefined ? [naam.toLowerCase()] : [],
  );

/** What moves with a role. A task given to somebody by name stays there. */
const moves = (rol: Rol, person: PersonId, c: Sight) => {
  const before = houder(rol, c);
  const isTheirs = ({ status, of, to }: TaskSight): boolean =>
    status === 'open' && itemMet(of)?.rol === rol && to.length === 1 && to[0] === before;
  return c.tasks.filter(isTheirs).flatMap(({ of }) => {
    const item = itemMet(of);
    return item === undefined ? [] : [pass(item.stap ?? 'taak', { person }, { noMessage: true, of: item.id })];
  });
};

/** The former leader hears from us who leads now, except after giving the lead away. */
const leads = (person: PersonId, c: Sight) => [
  ...([person, c.actor].includes(leiding(c))
    ? []
    : [tell({ person: leiding(c) }, berichten.leidt, { about: person, urgency: 'spoed' })]),
  pass('afsluiten', { person }, { noMessage: true }),
  pass('stand', { person }, { noMessage: true }),
];

type Gift = { rol: Rol; wie: PersonId };

/** `quiet`: this person hears of another role at the same time. */
const hands = ({ rol, wie }: Gift, c: Sight, quiet: boolean) => [
  ...moves(rol, wie, c),
  ...(rol === 'leiding' ? leads(wie, c) : []),
  fact(factOf(rol), wie),
  open('rol', {
    to: { person: wie },
    of: rol,
    inList: true,
    urgency: 'spoed',
    remind: 'never',
    ...(quiet && { noMessage: quiet }),
  }),
];

/** Gives roles, with their descriptions and tasks. A person with several roles is let in once and told once. */
export const gives = (gifts: readonly Gift[], c: Sight) => [
  ...[...new Set(gifts.map(({ wie }) => wie))].flatMap((person) => adds(person, c)),
  ...gifts.flatMap((gift, n) =>
    hands(
      gift,
      c,
      gifts.slice(0, n).some(({ wie }) => wie === gift.wie),
    ),
  ),
];

/** The starter leads until somebody else takes the lead. */
export const begins = (c: Sight) => fact(factOf('leiding'), c.starter);
