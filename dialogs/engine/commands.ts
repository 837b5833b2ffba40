import type { Case, Outgoing } from './case.js';
import { claimed } from './claims.js';
import type { Acting } from './effects.js';
import { isDrill } from './moods.js';
import { startOf, type Effect } from './protocol.js';
import { personIn, type World } from './world.js';

/** What one case asks of another: it lies in the outbox of the first, and is carried out after that is saved. */

/** Commands for other cases carry derived ids; a parent is reported to by the case it started. A drill starts nothing. */
export const command = (c: Case, effect: Extract<Effect, { effect: 'start' | 'report' }>, acting: Acting): Case => {
  const id = acting.nextId();
  const target = targetOf(effect, id, c, acting);
  if (target === undefined || isDrill(c)) return c;
  const started = effect.effect === 'start' ? acting.world.protocols[effect.protocol] : undefined;
  const first = started === undefined || effect.effect !== 'start' ? '' : startOf(started, effect.way);
  const step = effect.effect === 'start' ? first : effect.step;
  const where =
    effect.effect === 'start' ? { protocol: effect.protocol, way: effect.way } : { protocol: effect.to?.protocol };
  const { now } = acting.world;
  const sent: Outgoing = {
    id,
    kind: effect.effect,
    target,
    step,
    ...where,
    ...(effect.effect === 'start' && handedOver(effect, c, acting)),
    answers: { ...effect.answers },
    at: now,
    delivery: claimed(now),
  };
  return { ...c, outbox: [...c.outbox, sent] };
};

/** It is the case of whoever starts it, about the same children. A case that there is one of is about nobody by itself. */
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
): string | undefined => {
  if (effect.effect === 'report') return effect.to === undefined ? c.parent : idNamed(effect.to, c.school, world);
  return effect.as === undefined ? id : idNamed({ protocol: effect.protocol, as: effect.as }, c.school, world);
};

/** A case that there is one of has an id made from its name. */
export const idNamed = ({ protocol, as }: { protocol: string; as: string }, school: string, world: World): string =>
  world.id(`${protocol}.${school}.${as}`);
