import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../data/store.js';
import type { Directory } from '../people/directory.js';
import { errorFacts, type Log } from '../support/log.js';
import { heardLately } from '../cases/heardLately.js';
import type { Memory } from '../cases/outage/memory.js';
import { runUnasked, type RunsUnasked } from '../cases/run.js';

/** `setAside`: cases that could not be worked on. They are tried again, and counted in /readyz. */
export type Clock = { tick: () => Promise<void>; start: () => void; stop: () => void; setAside: () => number };

type ClockServices = RunsUnasked & {
  store: Store;
  directory: Directory;
  /** Begins what begins of itself on a school day. */
  daily: () => Promise<void>;
  memory: Pick<Memory, 'alarms' | 'tend'>;
  now: () => Date;
  log: Log;
};

const EVERY_MS = 10_000;
const A_ROUND = 200;
/** Cases of one school wait for each other, so that somebody with several late cases hears it once. */
const SCHOOLS_AT_ONCE = 8;
/** How long a bad case is left alone. It doubles each time, up to an hour. A store that is away makes no case bad. */
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 60 * 60_000;

type Resting = { until: number; forMs: number };

/** What the clock remembers. `reminded`: who heard something since the last round that was not full. */
type Keeps = { resting: Map<string, Resting>; reminded: Set<string>; before: ReadonlySet<string> };

/**
 * Finds what is due and lets it happen. Due are tasks that open, reminders, dates that pass and messages that were not
 * sent. After a full round it goes on at once.
 */
export const createClock = (services: ClockServices): Clock => {
  const keeps: Keeps = { resting: new Map(), reminded: new Set(), before: new Set() };
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<boolean> => {
    const isFull = await tickAll(services, keeps);
    if (!isFull) keeps.reminded.clear();
    return isFull;
  };
  const tick = async (): Promise<void> => {
    while ((await round()) && !stopped);
  };
  const again = (afterMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => void round().then((isFull) => again(isFull ? 0 : EVERY_MS)), afterMs);
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };
  return { tick, start: () => again(EVERY_MS), stop, setAside: () => keeps.resting.size };
};

/** One round. True when there is surely more to do. */
const tickAll = async (services: ClockServices, keeps: Keeps): Promise<boolean> => {
  const { store, now, log } = services;
  const { resting, before } = keeps;
  await services.memory.tend();
  try {
    const at = now().getTime();
    const limit = A_ROUND + resting.size;
    const due = await store.due(now().toISOString(), limit);
    const awake = due.filter(({ id }) => (resting.get(id)?.until ?? 0) <= at);
    await bySchool(awake, (school, id) => tickSafely(school, id, services, keeps));
    await services.daily();
    for (const [id, { until }] of resting) if (until <= at && !due.some((one) => one.id === id)) resting.delete(id);
    keeps.before = new Set(awake.map(({ id }) => id));
    // What is due again at once, however often one looks, waits for the next time.
    return due.length === limit && awake.some(({ id }) => !before.has(id));
  } catch (error) {
    log.error(errorFacts(error), 'clock: store away');
    return false;
  }
};

type Due = { school: SchoolId; id: CaseId };

/** Several schools at the same time, and the cases of each one after another. */
const bySchool = async (due: readonly Due[], work: (school: SchoolId, id: CaseId) => Promise<void>): Promise<void> => {
  const lines = new Map<SchoolId, CaseId[]>();
  for (const { school, id } of due) lines.set(school, [...(lines.get(school) ?? []), id]);
  const left = lines.entries();
  const lane = async (): Promise<void> => {
    for (const [school, ids] of left) for (const id of ids) await work(school, id);
  };
  await Promise.all(Array.from({ length: SCHOOLS_AT_ONCE }, lane));
};

/** One bad case is set aside, with its opaque id in the log; the others go on. */
const tickSafely = async (
  school: SchoolId,
  id: CaseId,
  services: ClockServices,
  { resting, reminded }: Keeps,
): Promise<void> => {
  try {
    await tickOne(school, id, reminded, services);
    resting.delete(id);
  } catch (error) {
    const isCaseBad = !(error instanceof StoreUnavailableError);
    const before = isCaseBad ? resting.get(id)?.forMs : undefined;
    const forMs = Math.min((before ?? FIRST_REST_MS / 2) * 2, LONGEST_REST_MS);
    resting.set(id, { until: services.now().getTime() + forMs, forMs });
    services.log.error({ case: id, ...errorFacts(error) }, 'clock: case set aside');
  }
};

/** Somebody with several late cases hears it once: a weekend must not end in a row of messages. */
const tickOne = async (school: SchoolId, id: CaseId, reminded: Set<string>, services: ClockServices): Promise<void> => {
  const { directory, memory } = services;
  const found = await directory.school(school, memory.alarms.read(school, id) !== undefined);
  if (found === undefined) return;
  const command = { do: 'clock', reminded: [...reminded] } as const;
  const { decision } = await runUnasked(found, { case: id, command }, services);
  if (decision.kind !== 'decided') return;
  for (const to of heardLately(decision.case, services.now())) reminded.add(to);
};
