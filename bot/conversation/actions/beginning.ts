import type { Beginning } from '../../../dialogs/engine/decide/begin.js';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { isOffered } from '../../../dialogs/engine/view/offers.js';
import { rolesAt, type Person } from '../../../dialogs/engine/school/school.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { freshKey, opaque } from '../../support/ids.js';
import { isAtOnce } from '../../cases/cannotWait.js';
import type { Cases, Press } from '../press.js';
import type { Can } from '../services.js';
import { wayOf } from '../../screens/ways.js';

/** What the first card of a case begins. It says for whom that way is open, and from which other case. */

/** The id of a case that a card begins. Only its own person can make it, so nobody begins one for somebody else. */
export const newCaseId = ({ speaker }: Press, key: string): string =>
  opaque(`case.${speaker.school.id}.${speaker.person.id}.${key}`);

/**
 * Several processes may begin one alarm in memory, and say its code. All of them know the random key of the press, so
 * they make the same code.
 */
const seedOf = ({ ids }: Press, { protocol }: Found): string => (isAtOnce(protocol) ? ids.key : freshKey());

/** What a case is made from. Undefined when this way is not open to this person. */
export const beginningOf = async (
  press: Press,
  id: string,
  services: Can<'cases' | 'now'>,
): Promise<Beginning | undefined> => {
  const found = wayOf(press.ids.way);
  const held = rolesAt(press.speaker.person, press.speaker.school.id, dayOf(services.now().toISOString()));
  if (found === undefined || !held.some(({ role }) => protocols[found.protocol]?.startedBy.includes(role)))
    return undefined;
  const beginning = { id, ...found, starter: press.speaker.person.id, seed: seedOf(press, found) };
  if (press.ids.parent === undefined) return fromItself(beginning);
  if (isAtOnce(found.protocol)) return alarmFrom(beginning, press, services);
  const parent = await parentOf(press, found, services.cases);
  if (parent === undefined) return undefined;
  const { subjects, excluded, visibility } = parent;
  return { ...beginning, parent: parent.id, about: { subjects, excluded, visibility } };
};

/** The alarm knows no child and waits for nothing. A parent case that cannot be read now is left out. */
const alarmFrom = async (
  beginning: Beginning,
  press: Press,
  { cases }: Can<'cases'>,
): Promise<Beginning | undefined> => {
  const parent = await parentOf(press, beginning, cases).catch(() => undefined);
  if (parent === undefined) return fromItself(beginning);
  return { ...beginning, parent: parent.id, about: { subjects: [], excluded: parent.excluded, visibility: 'gewoon' } };
};

type Found = { protocol: string; way: string };

/** A way that begins at another step can be opened only from another case. */
const fromItself = (beginning: Beginning): Beginning | undefined =>
  protocols[beginning.protocol]?.startsAt?.[beginning.way] === undefined ? beginning : undefined;

/** The case from which another one is begun, when it offers this person that way. */
const parentOf = async ({ speaker, ids }: Press, found: Found, cases: Cases): Promise<Case | undefined> => {
  const parent = await cases.open({ speaker, ids: { case: ids.parent ?? '' } });
  if (parent === undefined) return undefined;
  const { c, world } = parent;
  const begins = beginningsIn(c, speaker.person, world);
  return begins.some(({ protocol, way }) => protocol === found.protocol && way === found.way) ? c : undefined;
};

const beginningsIn = (c: Case, person: Person, world: World): Found[] =>
  Object.entries(protocolOf(world, c.protocol).steps).flatMap(([name, { begins }]) =>
    begins !== undefined && isOffered(name, person, c, world) ? [begins(sightOf(c, world, person.id))] : [],
  );

/** What a card begins whose case is not there yet: a case of this person only. */
export const ownBeginning = async (press: Press, services: Can<'cases' | 'now'>): Promise<Beginning | undefined> =>
  press.ids.case === newCaseId(press, press.ids.key) ? beginningOf(press, press.ids.case, services) : undefined;
