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
  [...protocol.ways, ...formerWays(protocol)].map((way) => ({
    opaque: wayId(protocol.id, way),
    found: { protocol: protocol.id, way: presentWay(way, protocol) },
  }));

/** Understands also a button from when the way had another name. */
export const wayOf = (id: string): { protocol: string; way: string } | undefined =>
  Object.values(protocols)
    .flatMap(waysOf)
    .find((one) => one.opaque === id)?.found;

/** Understands also a button from when the step had another name. */
export const stepNamed = (protocol: string, id: string): string | undefined => {
  const found = protocols[protocol];
  if (found === undefined) return undefined;
  const names = [...Object.keys(found.steps), ...formerSteps(found)];
  const name = names.find((step) => stepId(protocol, step) === id);
  return name === undefined ? undefined : presentStep(name, found);
};
