import type { SchoolId } from '../school/ids.js';
import type { Case, Outgoing, OutgoingCommand } from '../case/case.js';
import { claimed } from '../case/outboxClaims.js';
import type { Acting } from './acting.js';
import { isDrill } from '../case/caseFacts.js';
import { startOf } from '../language/protocol.js';
import { type Effect } from '../language/effects.js';
import { personIn, type World } from '../rights/world.js';

/** What one case asks of another. It lies in the outbox of the first, and is carried out after that is saved. */

/**
 * Makes commands for other cases, with derived ids. A started case reports to its parent. An exercise starts nothing.
 */
export const command = (c: Case, effect: Extract<Effect, { effect: 'start' | 'report' }>, acting: Acting): Case => {
  const id = acting.nextId();
  const aimed = targetOf(effect, id, c, acting);
  if (aimed === undefined || isDrill(c)) return c;
  const started = effect.effect === 'start' ? acting.world.protocols[effect.protocol] : undefined;
  const first = started === undefined || effect.effect !== 'start' ? '' : startOf(started, effect.way);
  const step = effect.effect === 'start' ? first : effect.step;
  const where =
    effect.effect === 'start' ? { protocol: effect.protocol, way: effect.way } : { protocol: effect.to?.protocol };
  const { now } = acting.world;
  const sent: Outgoing = {
    id,
    kind: effect.effect,
    ...aimed,
    step,
    ...where,
    ...(effect.effect === 'start' && handedOver(effect, c, acting)),
    answers: { ...effect.answers },
    at: now,
    delivery: claimed(now),
  };
  return { ...c, outbox: [...c.outbox, sent] };
};

/**
 * What the started case takes over: its owner, and the same children. A case with a name of its own (`as`) gets no
 * children by itself.
 */
const handedOver = ({ as, by }: Extract<Effect, { effect: 'start' }>, c: Case, { actor, world }: Acting) => {
  const { subjects, excluded, visibility } = c;
  return {
    by: by ?? personIn(world, actor)?.id ?? c.starter,
    ...(as === undefined && { about: { subjects, excluded, visibility } }),
  };
};

const targetOf = (
  effect: Extract<Effect, { effect: 'start' | 'report' }>,
  id: string,
  c: Case,
  { world }: Acting,
): Pick<OutgoingCommand, 'target' | 'formerly'> | undefined => {
  if (effect.effect === 'start')
    return effect.as === undefined
      ? { target: id }
      : idsOf({ protocol: effect.protocol, as: effect.as }, c.school, world);
  if (effect.to !== undefined) return idsOf(effect.to, c.school, world);
  return c.parent === undefined ? undefined : { target: c.parent };
};

/** The id of a named case is made from its name. */
const idsOf = (one: Named, school: SchoolId, world: World) => {
  const formerly = world.id(caseName(one, school));
  return { target: world.named(formerly), formerly };
};

type Named = { protocol: string; as: string };

/** The full name of a named case. */
export const caseName = ({ protocol, as }: Named, school: SchoolId): string => `${protocol}.${school}.${as}`;
