import type { Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Command } from '../../dialogs/engine/rights/command.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import { diceOf } from './answers.js';
import { PROTOCOLS } from './list.js';
import { walk, type Happened } from './walk.js';
import { CLOCK, nothingSeen, watched, type Watched } from './watch.js';
import { fullSchool, tinySchool, worldOf } from './world.js';

/** So many always; to find the last step at most so many. */
const WALKS = [24, 3000] as const;
export const MOVES = new Array<boolean>(40).fill(true);
/** What is reached only late in a case is looked for in longer walks. */
const LONG = [...MOVES, ...MOVES];

/** A rule is judged after every command: what it calls for follows from the step that was answered, or from the clock. */
const placeRules = ({ decision }: Happened, { causes }: Watched, from: number): void => {
  const step = decision.kind === 'decided' ? decision.entry?.step : undefined;
  for (const cause of causes.slice(from)) if (cause.by === 'rule') cause.after = step ?? CLOCK;
};

/** Walks over a protocol in a full and in a tiny school: as many as are asked for, and on until all is found. */
export const explore = (
  protocol: Protocol,
  visit: (happened: Happened) => void,
  isDone: () => boolean,
  least: number = WALKS[0],
): Watched => {
  const seen = nothingSeen();
  let placed = 0;
  const looked = watched(protocol, seen);
  const others = PROTOCOLS.filter(({ id }) => id !== protocol.id);
  for (let seed = 0; seed < least || (seed < WALKS[1] && !isDone()); seed += 1) {
    const school = seed % 4 === 3 ? tinySchool() : fullSchool();
    // Some things are asked before a holiday only.
    const start = seed % 5 === 4 ? { now: momentAt('2026-10-08', '10:00') } : {};
    const at = worldOf([looked, ...others], { school, ...start });
    walk(looked, at, diceOf(seed), seed < WALKS[0] ? MOVES : LONG, (happened) => {
      placeRules(happened, seen, placed);
      placed = seen.causes.length;
      visit(happened);
    });
  }
  return seen;
};

/** What begins another case leaves nothing in this one. */
const beginsIn = (command: Command, { steps }: Protocol): string[] =>
  command.do === 'offer' && steps[command.step]?.begins !== undefined ? [command.step] : [];

/** The steps that walks come to. */
export const meeting = (protocol: Protocol) => {
  const met = new Set<string>();
  const look = ({ after, move }: Happened): void =>
    [...beginsIn(move.command, protocol), ...[...after.tasks, ...after.log].map(({ step }) => step)].forEach((step) =>
      met.add(step),
    );
  return { met, look, isDone: () => met.size === Object.keys(protocol.steps).length };
};
