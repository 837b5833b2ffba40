import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Boards, DeliverServices } from './services.js';
import type { Case, Posted } from '../../dialogs/engine/case/case.js';
import { isBoard, isStale, showsNow } from '../../dialogs/engine/decide/deliveryResults.js';
import { type Result } from '../../dialogs/engine/case/result.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { createCache } from '../support/cache.js';
import { errorFacts } from '../support/log.js';
import { oneByOne } from '../support/oneByOne.js';
import type { Timer } from '../support/timer.js';
import { boardCard } from '../screens/board.js';
import { orLater, redrawn } from './send.js';

/** The pause between two drawings of a board, however many people press. */
const DRAW_EVERY_MS = 1_000;
/** More boards than are drawn within that pause. */
const MOST_BOARDS = 200;

/** Why a board must be drawn: its case changed, or an earlier try failed. `except`: messages that others draw. */
export const wantsDrawing = (c: Case, world: World, except: ReadonlySet<string> = new Set()): boolean =>
  c.posted.some(
    (posted) =>
      isBoard(posted.message) &&
      !except.has(posted.message.id) &&
      (isStale(posted, c, world) || posted.again !== undefined),
  );

type Drawn = { c: Case; world: World; results: Result[] };
type Save = (drawn: Drawn) => Promise<Case | undefined>;

/**
 * Draws the boards of a case from its newest state, once for everything that happened. A board that is being drawn is
 * left to that drawing. So a slow chat keeps no other board waiting, and gets no row of old drawings.
 */
export const createBoards = (
  services: () => DeliverServices,
  save: Save,
  track: (work: Promise<void>) => void,
  { elapsed, sleep }: Timer,
): Boards => {
  const planned = new Set<string>();
  const last = createCache<number>({ most: MOST_BOARDS });
  const underWay = new Set<string>();
  const inTurn = oneByOne();
  const run = async (school: SchoolId, id: CaseId): Promise<void> => {
    await sleep(Math.max(0, (last.get(id) ?? -Infinity) + DRAW_EVERY_MS - elapsed()));
    planned.delete(id);
    last.set(id, elapsed());
    const found = await read(school, id, services());
    if (found === undefined) return;
    const drawing = drawAll(found, services(), underWay);
    // Drawings are marked in their own order. With an older mark on top, an old board would count as true.
    await inTurn(id, async () => {
      const results = await drawing;
      const saved = results.length === 0 ? undefined : await save({ ...found, results });
      const failed = results.flatMap((one) => (one.outcome === 'notRedrawn' ? [one.id] : []));
      // Somebody may have pressed while this was under way.
      if (saved !== undefined && wantsDrawing(saved, found.world, new Set([...failed, ...underWay]))) soon(school, id);
    });
  };
  const soon: Boards['soon'] = (school, id) => {
    if (planned.has(id)) return;
    planned.add(id);
    const { log } = services();
    track(run(school, id).catch((error: unknown) => log.error({ case: id, ...errorFacts(error) }, 'board not drawn')));
  };
  return { soon };
};

type Found = Pick<Drawn, 'c' | 'world'>;

const read = async (school: SchoolId, id: CaseId, services: DeliverServices): Promise<Found | undefined> => {
  const c = (await services.store.readCase(school, id))?.value;
  const found = await services.directory.school(school);
  if (c === undefined || found === undefined) return undefined;
  return { c, world: await services.worlds.ofClock(found.school, found.partners, c) };
};

const drawAll = async ({ c, world }: Found, services: DeliverServices, underWay: Set<string>): Promise<Result[]> => {
  const boards = c.posted.filter(({ message }) => isBoard(message) && !underWay.has(message.id));
  const results = await Promise.all(
    boards.map(async (posted) => {
      underWay.add(posted.message.id);
      const result = await orLater(posted, c, services, () => draw(posted, c, world, services));
      underWay.delete(posted.message.id);
      return result;
    }),
  );
  return results.flatMap((one) => one ?? []);
};

/** An edit makes no sound. */
const draw = async (posted: Posted, c: Case, world: World, services: DeliverServices): Promise<Result | undefined> => {
  const shows = showsNow(posted.message, c, world);
  if (isStale(posted, c, world))
    return redrawn(posted, { card: boardCard(c, world, posted.message.to), shows, c }, services);
  return posted.again === undefined ? undefined : { id: posted.message.id, outcome: 'redrawn', shows: posted.shows };
};
