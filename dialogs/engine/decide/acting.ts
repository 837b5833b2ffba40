import type { Case } from '../case/case.js';
import type { Actor } from '../case/actor.js';
import type { World } from '../rights/world.js';

/** What carrying out effects needs: who caused them, and ids that depend on the command only. */
export type Acting = { world: World; actor: Actor; nextId: () => string };

/** Makes ids for what follows from a command. The same command gives the same ids, however often it is decided. */
export const actingWith = (world: World, c: Case, actor: Actor, key: string): Acting => {
  let n = 0;
  return { world, actor, nextId: () => world.id(`${c.id}.${key}.${(n += 1)}`) };
};
