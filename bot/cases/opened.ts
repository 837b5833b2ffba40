import type { CaseId } from '../../dialogs/engine/school/ids.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { ofHead } from '../../dialogs/engine/rights/access.js';
import { isShutOut } from '../../dialogs/engine/rights/who.js';
import type { CaseHead, Store } from '../../data/store.js';
import type { Speaker } from '../people/directory.js';
import { orLeft } from './unread.js';
import type { Worlds } from './worlds.js';

type Services = { store: Pick<Store, 'readCase'>; worlds: Worlds };

/**
 * A case, for who may know of it. A missing case and one of others give the same result and cost the store the same.
 */
export const knownCase = async (
  speaker: Speaker,
  id: CaseId,
  { store, worlds }: Services,
): Promise<Case | undefined> => {
  const c = (await store.readCase(speaker.school.id, id))?.value;
  return (await worlds.knows(speaker, c)) ? c : undefined;
};

/** The same for a list, with what is left of a case that is not whole. Whoever opens it there is told so. */
const knownPart = async (speaker: Speaker, id: CaseId, { store, worlds }: Services): Promise<Case | undefined> => {
  const c = await orLeft(store.readCase(speaker.school.id, id));
  return (await worlds.knows(speaker, c)) ? c : undefined;
};

/** A case, and what deciding and drawing may know. */
export type Opened = { c: Case; world: World };

/** The case with all that deciding and drawing may know. Nothing is looked up for who may not know the case. */
export const opened = async (speaker: Speaker, id: CaseId, services: Services): Promise<Opened | undefined> => {
  const c = await knownCase(speaker, id, services);
  return c && { c, world: await services.worlds.of(speaker, c) };
};

export const openedPart = async (speaker: Speaker, id: CaseId, services: Services): Promise<Opened | undefined> => {
  const c = await knownPart(speaker, id, services);
  return c && { c, world: await services.worlds.of(speaker, c) };
};

/**
 * The found cases of which this person may know. A case is read only when its head cannot tell, as for a reader by
 * name.
 */
export const knownHeads = async (
  speaker: Speaker,
  heads: readonly CaseHead[],
  services: Services,
): Promise<CaseHead[]> => {
  const asked = heads.filter((head) => !isShutOut(speaker.person, head));
  const known = await Promise.all(
    asked.map(
      async (head) =>
        (await services.worlds.knows(speaker, ofHead(head))) ||
        (await knownPart(speaker, head.id, services)) !== undefined,
    ),
  );
  return asked.filter((_, n) => known[n]);
};
