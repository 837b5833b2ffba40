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

type Names = { ways: ReadonlyMap<string, string>; steps: ReadonlyMap<string, string> };

/** Of two names with the same id, the first counts. */
const byId = (names: readonly string[], id: (name: string) => string, now: (name: string) => string) =>
  new Map(names.toReversed().map((name) => [id(name), now(name)]));

const namesIn = (protocol: Protocol): Names => ({
  ways: byId(
    [...protocol.ways, ...formerWays(protocol)],
    (way) => wayId(protocol.id, way),
    (way) => presentWay(way, protocol),
  ),
  steps: byId(
    [...Object.keys(protocol.steps), ...formerSteps(protocol)],
    (step) => stepId(protocol.id, step),
    (step) => presentStep(step, protocol),
  ),
});

const made = new WeakMap<Protocol, Names>();
const namesOf = (protocol: Protocol): Names => {
  const names = made.get(protocol) ?? namesIn(protocol);
  made.set(protocol, names);
  return names;
};

/** Understands also a button from when the way had another name. */
export const wayOf = (id: string): { protocol: string; way: string } | undefined => {
  for (const protocol of Object.values(protocols)) {
    const way = namesOf(protocol).ways.get(id);
    if (way !== undefined) return { protocol: protocol.id, way };
  }
  return undefined;
};

/** Understands also a button from when the step had another name. */
export const stepNamed = (protocol: string, id: string): string | undefined => {
  const found = protocols[protocol];
  return found && namesOf(found).steps.get(id);
};
