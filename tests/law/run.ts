import type { Word } from '../../bot/conversation/action.js';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { protocols } from '../../dialogs/register.js';
import { diceOf, type Dice } from '../engine/answers.js';
import { casesOf, left, people, type Walked } from './cases.js';
import { differenceIn, NAMED, pairOf, VERBS } from './law.js';
import { Town } from './town.js';

/** What was tried, and what told one press from the other. */
export type Found = { tried: number; words: Set<string>; differences: unknown[]; changed: string[] };

const rounds = (walked: readonly Walked[]): (readonly [Walked, string, Word])[] =>
  walked.flatMap((one) => VERBS.flatMap(([go, reads]) => reads.map((word) => [one, go, word] as const)));

const drawn = <T>(all: readonly T[], most: number | undefined, dice: Dice): readonly T[] =>
  most === undefined ? all : Array.from({ length: most }, () => dice.pick(all));

/** What only a first press does is done: everybody is known, and who has no role has asked for access. */
const greets = async (town: Town): Promise<void> => {
  for (const { id } of people) await town.presses(id, { go: 'privacy' });
  await town.presses(left.id, { go: 'callme', school: REGENBOOG });
};

/** `only`: one protocol; `most`: so many pairs, drawn by lot; `times`: of each pair so many, of other people and tasks. */
type Asked = { walks: number; only?: string; most?: number; times?: number };

export const lawfully = async (seed: number, { walks, only, most, times = 1 }: Asked): Promise<Found> => {
  const town = await Town.opens();
  const dice = diceOf(seed);
  const chosen = Object.values(protocols).filter(({ id }) => only === undefined || id === only);
  const walked = chosen.flatMap((protocol) => casesOf(protocol, walks, seed));
  for (const { c } of walked) await town.real.createCase(c);
  await greets(town);
  const before = await storedOf(town, walked);
  const found: Found = { tried: 0, words: new Set(), differences: [], changed: [] };
  for (const [one, go, word] of drawn(Array.from({ length: times }, () => rounds(walked)).flat(), most, dice)) {
    const pair = pairOf(one, go, word, dice);
    if (pair === undefined) continue;
    town.now = new Date(one.world.now);
    const difference = await differenceIn(pair, town, NAMED);
    found.tried += 1;
    found.words.add(`${go} ${word}`);
    if (difference !== undefined) found.differences.push({ ...pair, protocol: one.c.protocol, ...difference });
  }
  const after = await storedOf(town, walked);
  found.changed = before.filter((one, n) => one !== after[n]);
  await town.closes();
  return found;
};

const storedOf = async (town: Town, walked: readonly Walked[]): Promise<string[]> => {
  const stored = await Promise.all(walked.map(({ c }) => town.real.readCase(c.school, c.id)));
  return stored.map((one) => JSON.stringify(one));
};
