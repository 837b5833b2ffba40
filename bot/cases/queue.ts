import { ConflictError, StoreUnavailableError } from '../../data/store.js';
import { attemptAll, type Cases, type CaseStore, type Job, type Outcome } from './attempt.js';
import { createGone, type Gone } from './removedConcepts.js';
import { createRecent } from './recentlySaved.js';
import { createTimer, type Timer } from '../support/timer.js';

type Waiting = { job: Job; settle: (outcome: Outcome) => void; fail: (error: unknown) => void };

const GIVE_UP_MS = 3_000;
type Waits = Pick<Timer, 'elapsed' | 'sleep'>;

export type Queue = { run: (job: Job) => Promise<Outcome>; gone: Gone; idle: () => Promise<void> };

/**
 * One queue a case. All waiting jobs are decided one after another in memory, and saved by one write. The etag is the
 * only lock between processes.
 */
export const createQueue = (store: CaseStore, timer: Waits = createTimer()): Queue => {
  const gone = createGone();
  const kept = { store, gone, recent: createRecent() };
  const waiting = new Map<string, Waiting[]>();
  const running = new Set<Promise<void>>();

  const drain = async (key: string): Promise<void> => {
    for (let batch = waiting.get(key) ?? []; batch.length > 0; batch = waiting.get(key) ?? []) {
      waiting.set(key, []);
      await settleAll(kept, batch, timer);
    }
    waiting.delete(key);
  };

  const run = (job: Job): Promise<Outcome> =>
    new Promise((settle, fail) => {
      const key = `${job.school} ${job.case}`;
      const line = waiting.get(key);
      if (line !== undefined) return void line.push({ job, settle, fail });
      waiting.set(key, [{ job, settle, fail }]);
      const work = drain(key).finally(() => running.delete(work));
      running.add(work);
    });

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return { run, gone, idle };
};

const settleAll = async (cases: Cases, batch: Waiting[], timer: Waits): Promise<void> => {
  try {
    const outcomes = await untilKept(
      cases,
      batch.map(({ job }) => job),
      timer,
    );
    outcomes.forEach((outcome, n) => batch[n]?.settle(outcome));
  } catch (error) {
    batch.forEach(({ fail }) => fail(error));
  }
};

/** On a conflict everything is decided again on the newer case; deciding is pure, so that is safe. */
const untilKept = async (cases: Cases, jobs: readonly Job[], { elapsed, sleep }: Waits): Promise<Outcome[]> => {
  const end = elapsed() + GIVE_UP_MS;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptAll(cases, jobs, attempt);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      if (elapsed() > end) throw new StoreUnavailableError('too many conflicts');
      await sleep(Math.random() * Math.min(200, 10 * 2 ** attempt));
    }
  }
};
