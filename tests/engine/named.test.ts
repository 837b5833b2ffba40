import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outgoing, OutgoingCommand } from '../../dialogs/engine/case/case.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { diceOf } from './answers.js';
import { PROTOCOLS } from './list.js';
import { walk } from './walk.js';
import { worldOf } from './world.js';

/** More of them by hand: `RUNS=500 npx vitest run tests/engine/named.test.ts`. */
const RUNS = Number(process.env.RUNS ?? 4);
/** The same walks every time: they come where something is started by name. */
const SEED = 7;
const MOVES = Array.from({ length: 25 }, (_, n) => n % 6 !== 5);

/** A world that remembers every id which anybody could make. */
const watched = (): { world: World; made: Set<string> } => {
  const usual = worldOf(PROTOCOLS);
  const made = new Set<string>();
  const id = (name: string): string => {
    const one = usual.id(name);
    made.add(one);
    return one;
  };
  return { world: { ...usual, id }, made };
};

const isCommand = (one: Outgoing): one is OutgoingCommand => one.kind === 'start' || one.kind === 'report';

/** Aimed at a case that there is one of by its name. */
const isNamed = ({ kind, protocol, target, id }: OutgoingCommand): boolean =>
  kind === 'report' ? protocol !== undefined : target !== id;

test('whatever happens in any protocol, no case is started or told by an id that follows from its name alone', () => {
  const named = new Set<string>();
  for (const protocol of PROTOCOLS)
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { world, made } = watched();
        walk(protocol, world, diceOf(seed), MOVES, ({ after }) => {
          for (const one of after.outbox.filter(isCommand).filter(isNamed)) {
            named.add(`${one.kind} ${one.protocol}`);
            if (made.has(one.target)) throw new Error(`${protocol.id}: the id of ${one.protocol} can be made`);
            if (one.formerly === undefined || one.target !== world.named(one.formerly))
              throw new Error(`${protocol.id}: does not say where ${one.protocol} may lie`);
          }
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  for (const one of ['report meldcode', 'start meldcode', 'start weeklijst']) expect([...named]).toContain(one);
});
