import { formerSteps, presentStep } from '../../dialogs/engine/language/renamed.js';
import { protocols } from '../../dialogs/register.js';
import { opaque } from '../support/ids.js';

/** The register holds few names, and every card is made with their ids. */
const known = new Map<string, string>();
const idOf = (name: string): string => {
  const id = known.get(name) ?? opaque(name);
  known.set(name, id);
  return id;
};

/** Opaque ids of what the register holds: a stored button may carry them, and they tell nothing. */
export const wayId = (protocol: string, way: string): string => idOf(`way.${protocol}.${way}`);
export const stepId = (protocol: string, step: string): string => idOf(`step.${protocol}.${step}`);

const ways = Object.values(protocols).flatMap(({ id, ways: all }) =>
  all.map((way) => ({ protocol: id, way, opaque: wayId(id, way) })),
);

export const wayOf = (id: string): { protocol: string; way: string } | undefined => {
  const found = ways.find((one) => one.opaque === id);
  return found && { protocol: found.protocol, way: found.way };
};

/** Also of a button that was drawn when the step was called otherwise. */
export const stepNamed = (protocol: string, id: string): string | undefined => {
  const found = protocols[protocol];
  if (found === undefined) return undefined;
  const names = [...Object.keys(found.steps), ...formerSteps(found)];
  const name = names.find((step) => stepId(protocol, step) === id);
  return name === undefined ? undefined : presentStep(name, found);
};
