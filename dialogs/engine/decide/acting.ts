import type { Case } from '../case/case.js';
import type { Actor } from '../case/actor.js';
import type { World } from '../rights/world.js';

/** What effects are carried out with: who caused them, and a source of ids that depends on the command only. */
export type Acting = { world: World; actor: Actor; nextId: () => string };

/** Ids of what follows from one command: the same command gives the same ids, however often it is decided. */
export const actingWith = (world: World, c: Case, actor: Actor, key: string): Acting => {
  let n = 0;
  return { world, actor, nextId: () => world.id(`${c.id}.${key}.${(n += 1)}`) };
};
