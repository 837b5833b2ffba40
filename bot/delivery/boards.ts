import { setTimeout as sleep } from 'node:timers/promises';
import type { Case, Posted } from '../../dialogs/engine/case.js';
import { isBoard, isStale, showsNow, type Result } from '../../dialogs/engine/delivered.js';
import type { World } from '../../dialogs/engine/world.js';
import { errorFacts } from '../log.js';
import { boardCard } from '../screens/board.js';
import type { DeliverServices } from './deliver.js';
import { redrawn } from './send.js';

/** However many people press, a board is drawn so often at most. */
export const DRAW_EVERY_MS = 1_000;

/** What a board must be drawn for: its case changed, or an earlier try did not succeed. */
export const wantsDrawing = (c: Case, world: World): boolean =>
  c.posted.some((posted) => isBoard(posted.message) && (isStale(posted, c, world) || posted.again !== undefined));

type Drawn = { c: Case; world: World; results: Result[] };
type Save = (drawn: Drawn) => Promise<Case | undefined>;
export type Boards = { soon: (school: string, id: string) => void };

/** Boards follow their case: drawn once for all that happened meanwhile, from the case as it then is. */
export const createBoards = (
  services: () => DeliverServices,
  save: Save,
  track: (work: Promise<void>) => void,
  everyMs: number,
): Boards => {
  const planned = new Set<string>();
  const last = new Map<string, number>();
  const run = async (school: string, id: string): Promise<void> => {
    await sleep(Math.max(0, (last.get(id) ?? 0) + everyMs - Date.now()));
    planned.delete(id);
    last.set(id, Date.now());
    const drawn = await drawAll(school, id, services());
    if (drawn === undefined || drawn.results.length === 0) return;
    const saved = await save(drawn);
    const isBusy = drawn.results.some(({ outcome }) => outcome === 'notRedrawn');
    // While this was under way somebody may have pressed again.
    if (saved !== undefined && !isBusy && wantsDrawing(saved, drawn.world)) soon(school, id);
  };
  const soon: Boards['soon'] = (school, id) => {
    if (planned.has(id)) return;
    planned.add(id);
    const { log } = services();
    track(run(school, id).catch((error: unknown) => log.error({ case: id, ...errorFacts(error) }, 'board not drawn')));
  };
  return { soon };
};

const drawAll = async (school: string, id: string, services: DeliverServices): Promise<Drawn | undefined> => {
  const c = (await services.store.readCase(school, id))?.value;
  const found = await services.directory.school(school);
  if (c === undefined || found === undefined) return undefined;
  const world = await services.worlds.ofClock(found.school, found.partners, c);
  const boards = c.posted.filter(({ message }) => isBoard(message));
  const results = await Promise.all(
    boards.map((posted) => services.inTurn(posted.message.id, () => draw(posted, c, world, services))),
  );
  return { c, world, results: results.flatMap((one) => one ?? []) };
};

/** An edit makes no sound. */
const draw = async (posted: Posted, c: Case, world: World, services: DeliverServices): Promise<Result | undefined> => {
  const shows = showsNow(posted.message, c, world);
  if (isStale(posted, c, world)) return redrawn(posted, { card: boardCard(c, world), shows, c }, services);
  return posted.again === undefined ? undefined : { id: posted.message.id, outcome: 'redrawn', shows: posted.shows };
};
