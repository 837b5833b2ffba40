import type { Given, DeliverServices } from './services.js';
import pRetry from 'p-retry';
import { StoreUnavailableError } from '../../data/store.js';
import type { Case, Outgoing, Posted } from '../../dialogs/engine/case/case.js';
import { isBoard, isStale, mark as markIn } from '../../dialogs/engine/decide/deliveryResults.js';
import { type Result } from '../../dialogs/engine/case/result.js';
import { messageOf, type World } from '../../dialogs/engine/rights/world.js';
import { errorFacts } from '../support/log.js';
import { isAtOnce } from '../cases/cannotWait.js';
import type { Outcome } from '../cases/attempt.js';
import { runAndSend, type Deliver as Soon } from '../cases/run.js';
import { oneByOne } from '../support/oneByOne.js';
import { longer } from '../support/timer.js';
import { createBoards, wantsDrawing } from './boards.js';
import { carry } from './commands.js';
import { createFormerIds } from './formerIds.js';
import { change } from './people.js';
import { orLater, redraw, restAfter, send, waits } from './send.js';
export type Deliver = {
  soon: Soon;
  /** The case a moment later. Messages that have not arrived by then are still in its outbox. */
  now: (c: Case, fresh: readonly string[]) => Promise<Case>;
  idle: () => Promise<void>;
};
/** How long a person waits for deliveries: Teams gives an answer five seconds in all. */
export const A_MOMENT_MS = 1_000;

/** Sends the outbox of a saved case, and draws its messages anew where others ended a task. Nobody waits for it. */
export const createDeliver = (given: Given): Deliver => {
  const running = new Set<Promise<unknown>>();
  const inTurn = oneByOne();
  const formerIds = createFormerIds(given.store);
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    void work.finally(() => running.delete(work));
    return work;
  };
  const start = (c: Case, fresh: readonly string[], known: Result[] = []): Promise<Case> => {
    const failed = (error: unknown): Case => {
      given.log.error({ case: c.id, ...errorFacts(error) }, 'delivery failed');
      return c;
    };
    return track(carryAll(c, fresh, known, services()).catch(failed));
  };
  const soon: Soon = (c, fresh) => void start(c, fresh);
  const services = (): DeliverServices => ({ ...given, deliver: soon, inTurn, boards, formerIds });
  const boards = createBoards(
    services,
    ({ results, c, world }) => mark(results, c, world, services()),
    (work) => void track(work),
    given.timer,
  );
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  const now: Deliver['now'] = (c, fresh) => {
    const known: Result[] = [];
    return given.timer.within(start(c, fresh, known), A_MOMENT_MS, () => markIn(c, known));
  };
  return { soon, now, idle };
};

/** `known`: filled with the result of each message as soon as it is there. */
const carryAll = async (
  c: Case,
  fresh: readonly string[],
  known: Result[],
  services: DeliverServices,
): Promise<Case> => {
  const due = c.outbox.filter(({ id }) => fresh.includes(id));
  if (due.length === 0 && c.posted.length === 0) return c;
  const found = await services.directory.school(c.school, isAtOnce(c.protocol));
  if (found === undefined) return c;
  const world = await services.worlds.ofClock(found.school, found.partners, c);
  await sendAll(due, c, world, known, services);
  const messages = c.posted.filter(({ message }) => !isBoard(message));
  const redrawn = await Promise.all(messages.map((posted) => drawAnew(posted, c, world, services)));
  const marked = await mark([...known, ...redrawn.flatMap((one) => one ?? [])], c, world, services);
  const isBusy = redrawn.some((one) => one?.outcome === 'notRedrawn');
  if (wantsDrawing(marked ?? c, world)) services.boards.soon(c.school, c.id);
  // Somebody may have ended the task of a message while it was being sent.
  const isOld = marked?.posted.some((posted) => !isBoard(posted.message) && isStale(posted, marked, world));
  if (!isBusy && marked !== undefined && isOld) services.deliver(marked, []);
  return marked ?? c;
};

/**
 * Messages that tell of the others go after them, a moment later at most. By then they can say what became of the
 * others.
 */
const sendAll = async (
  due: readonly Outgoing[],
  c: Case,
  world: World,
  known: Result[],
  services: DeliverServices,
): Promise<void> => {
  const carry = (those: readonly Outgoing[], as: Case) =>
    Promise.all(those.map(async (one) => known.push(await carryOut(one, as, world, services))));
  const isLast = (one: Outgoing): boolean =>
    one.kind === 'message' && messageOf(world, c.protocol, one.notice).tellsOf !== undefined;
  const first = carry(
    due.filter((one) => !isLast(one)),
    c,
  );
  if (due.some(isLast)) await services.timer.within<unknown>(first, A_MOMENT_MS, () => undefined);
  await Promise.all([first, carry(due.filter(isLast), markIn(c, known))]);
};

/** A message that could not even be tried waits. Its failure must not lose the results of the others. */
const carryOut = async (one: Outgoing, c: Case, world: World, services: DeliverServices): Promise<Result> => {
  try {
    if (one.kind === 'message') return await send(one, c, world, services);
    if (one.kind === 'directory') return await change(one, c, world.school, services);
    return await carry(one, c, world, services);
  } catch (error) {
    services.log.error({ case: c.id, message: one.id, ...errorFacts(error) }, 'not sent');
    return waits(one.id, restAfter(error), 'nog niet geprobeerd', services);
  }
};

const drawAnew = (posted: Posted, c: Case, world: World, services: DeliverServices): Promise<Result | undefined> =>
  orLater(posted, c, services, () => services.inTurn(posted.message.id, () => redraw(posted, c, world, services)));

const MARK_RETRIES = 3;
const MARK_AGAIN_MS = 500;

/**
 * Marks all results of a turn in one write. An unmarked message looks as if it was never sent, so this is tried several
 * times.
 */
const mark = async (
  results: Result[],
  c: Case,
  world: World,
  { queue, deliver, timer }: DeliverServices,
): Promise<Case | undefined> => {
  if (results.length === 0) return undefined;
  const command = { do: 'delivered', results } as const;
  const job = { school: c.school, case: c.id, command, worldFor: () => Promise.resolve(world) };
  // Somebody is told that a board was lost. A mark alone is no reason to send.
  const told: Soon = (marked, fresh) => {
    if (fresh.length > 0) deliver(marked, fresh);
  };
  const save = async (attempt: number): Promise<Outcome> => {
    if (attempt > 1) await timer.sleep(longer(MARK_AGAIN_MS, attempt - 2));
    return runAndSend(job, { queue, deliver: told });
  };
  const shouldRetry = ({ error }: { error: Error }): boolean => error instanceof StoreUnavailableError;
  const { decision } = await pRetry(save, { retries: MARK_RETRIES, minTimeout: 0, shouldRetry });
  return decision.kind === 'decided' ? decision.case : undefined;
};
