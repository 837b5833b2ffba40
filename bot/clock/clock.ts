import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../data/store.js';
import { onceFor } from '../../dialogs/engine/decide/tick.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Directory } from '../people/directory.js';
import { errorFacts, type Log } from '../support/log.js';
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
const AT_ONCE = 100;
/** How long a bad case is left alone. It doubles each time, up to an hour. A store that is away makes no case bad. */
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 60 * 60_000;

/** A reminder of another case within this time was the same reminder. */
const LATELY_MS = 60_000;

type Resting = { until: number; forMs: number };

/**
 * Finds what is due and lets it happen. Due are tasks that open, reminders, dates that pass and messages that were not
 * sent.
 */
export const createClock = (services: ClockServices): Clock => {
  const resting = new Map<string, Resting>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const tick = (): Promise<void> => tickAll(services, resting);
  const again = (): void => {
    if (!stopped) timer = setTimeout(() => void tick().finally(again), EVERY_MS);
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };
  return { tick, start: again, stop, setAside: () => resting.size };
};

const tickAll = async (services: ClockServices, resting: Map<string, Resting>): Promise<void> => {
  const { store, now, log } = services;
  await services.memory.tend();
  try {
    const at = now().getTime();
    const due = await store.due(now().toISOString(), AT_ONCE + resting.size);
    const reminded = new Set<string>();
    for (const { school, id } of due)
      if ((resting.get(id)?.until ?? 0) <= at) await tickSafely(school, id, reminded, services, resting);
    await services.daily();
    for (const [id, { until }] of resting) if (until <= at && !due.some((one) => one.id === id)) resting.delete(id);
  } catch (error) {
    log.error(errorFacts(error), 'clock: store away');
  }
};

/** One bad case is set aside, with its opaque id in the log; the others go on. */
const tickSafely = async (
  school: SchoolId,
  id: CaseId,
  reminded: Set<string>,
  services: ClockServices,
  resting: Map<string, Resting>,
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
  for (const to of remindedLately(decision.case, services.now())) reminded.add(to);
};

/** Who was reminded a moment ago, by this process or another. Another looks at the same cases in the same order. */
const remindedLately = (c: Case, now: Date): string[] => {
  const since = new Date(now.getTime() - LATELY_MS).toISOString();
  return [...c.outbox.filter((one) => one.kind === 'message'), ...c.posted.map(({ message }) => message)]
    .filter(({ at }) => at > since)
    .map(({ to, notice }) => onceFor(to, notice));
};
