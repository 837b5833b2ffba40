import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import { formerSteps, formerWays, presentStep, presentWay } from '../../dialogs/engine/language/renamed.js';
import { protocols } from '../../dialogs/register.js';
import { opaque } from '../support/ids.js';

/** The ids of all names are kept: there are few, and every card needs them. */
const known = new Map<string, string>();
const idOf = (name: string): string => {
  const id = known.get(name) ?? opaque(name);
  known.set(name, id);
  return id;
};

/** Opaque ids for names of the register. A stored button may carry them, because they tell nothing. */
export const wayId = (protocol: string, way: string): string => idOf(`way.${protocol}.${way}`);
export const stepId = (protocol: string, step: string): string => idOf(`step.${protocol}.${step}`);

const waysOf = (protocol: Protocol) =>
  [...protocol.ways, ...formerWays(protocol)].map(
    (way) => [wayId(protocol.id, way), { protocol: protocol.id, way: presentWay(way, protocol) }] as const,
  );
const stepsOf = (protocol: Protocol) =>
  [...Object.keys(protocol.steps), ...formerSteps(protocol)].map(
    (step) => [`${protocol.id} ${stepId(protocol.id, step)}`, presentStep(step, protocol)] as const,
  );

// Of two with the same id, the first counts.
const WAYS = new Map(Object.values(protocols).flatMap(waysOf).toReversed());
const STEPS = new Map(Object.values(protocols).flatMap(stepsOf).toReversed());

/** Understands also a button from when the way had another name. */
export const wayOf = (id: string): { protocol: string; way: string } | undefined => WAYS.get(id);

/** Understands also a button from when the step had another name. */
export const stepNamed = (protocol: string, id: string): string | undefined => STEPS.get(`${protocol} ${id}`);
