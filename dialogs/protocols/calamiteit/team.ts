import { berichten } from './berichten.js';
import { share, type PersonId, type TaskSight, type Who, messages } from '../../engine/language/index.js';
import { fact, open, pass, tell, type Sight } from './woorden.js';
import { itemMet } from './plannen/index.js';
import { ROLLEN, isRol, type Rol } from './rolkaarten.js';

/** Who is in it, and who has which role (practice.md 7.1 and 7.2; domain.md 13). */

/** Those who were let in, the one who started, and the directeur, who stays responsible. */
export const TEAM: readonly Who[] = ['starter', 'lezer', 'directeur'];

export type Kring = 'crisisteam' | 'alleen';

/** As the school set it: the directeur, who stands in, the IB’er and the BHV leader, unless it says otherwise. */
const kringOf = (kring: Kring, c: Sight): readonly Who[] =>
  kring === 'crisisteam' ? c.school.calamity.team : ['directeur'];

export const namesIn = (kring: Kring, c: Sight): string => c.names(kringOf(kring, c), c.starter, 'spoed');

/** Longer than the aftercare of any calamity. */
const A_YEAR = 365;

const lets = (person: PersonId, c: Sight) => share(person, c.day(A_YEAR));

/** Who may look along from the start. */
export const letsIn = (kring: Kring, c: Sight) =>
  c.people(kringOf(kring, c), c.starter, 'spoed').map((person) => lets(person, c));

/** Somebody more: reads all of it, and gets the board. */
export const adds = (person: PersonId, c: Sight) =>
  isIn(person, c) ? [] : [lets(person, c), tell({ person }, messages.bord, { urgency: 'spoed' })];

const isIn = (person: PersonId, c: Sight): boolean => person === c.starter || c.people('lezer').includes(person);

const factOf = (rol: Rol) => `rol.${rol}` as const;

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

/** What goes along with a role; what was given to somebody by name stays there. */
const moves = (rol: Rol, person: PersonId, c: Sight) => {
  const before = houder(rol, c);
  const isTheirs = ({ status, of, to }: TaskSight): boolean =>
    status === 'open' && itemMet(of)?.rol === rol && to.length === 1 && to[0] === before;
  return c.tasks.filter(isTheirs).flatMap(({ of }) => {
    const item = itemMet(of);
    return item === undefined ? [] : [pass(item.stap ?? 'taak', { person }, { noMessage: true, of: item.id })];
  });
};

/** Who led hears from us who does now, unless it was given away. */
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

/** A role is somebody’s: its description and its tasks come along. Who gets several is let in once and hears it once. */
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

/** Whoever begins leads, until somebody else takes it. */
export const begins = (c: Sight) => fact(factOf('leiding'), c.starter);
