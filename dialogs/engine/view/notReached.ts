import type { Case, Entry } from '../case/case.js';
import { missedAt } from '../case/reached.js';
import { callThem } from '../language/saying.js';
import type { Line } from '../language/words.js';
import { personIn, type World } from '../rights/world.js';
import { list, withPhone } from '../school/wording.js';

/** Urgent messages of this press that could not be delivered, for the closing card of any protocol. */
export const notReached = (c: Case, { at, by }: Entry, world: World): Line[] => {
  const missed = missedAt(at, c).filter((id) => id !== by);
  return callThem(list(missed.flatMap((id) => personIn(world, id) ?? []).map(withPhone)));
};
