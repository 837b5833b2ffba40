import { setTimeout as sleep } from 'node:timers/promises';
import {
  ConflictError,
  OutcomeUnknownError,
  StoreUnavailableError,
  type Store,
  type Stored,
} from '../../data/store.js';
import { rollOver } from '../../data/pages.js';
import { begin, type Beginning } from '../../dialogs/engine/decide/begin.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { freshClaims } from '../../dialogs/engine/case/outboxClaims.js';
import { caseAfter, type Command, type Decision } from '../../dialogs/engine/rights/command.js';
import { decide } from '../../dialogs/engine/decide/decide.js';
import { planDrawings } from '../../dialogs/engine/decide/deliveryResults.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import { createGone, pressOf, type Gone } from './removedConcepts.js';
import { createUnderWay, type UnderWay } from './recentlySaved.js';

/** A command for one case. `begins`: what the case is made from when it is not there yet. */
export type Job = {
  school: string;
  case: string;
  command: Command;
  begins?: Beginning;
  /** Looks up what deciding needs to know; the case as it is stored, if it is. */
  worldFor: (c: Case | undefined) => Promise<World>;
};

/**
 * `missing`: the case is not there and could not be begun. `found`: the case this was decided on, as it was or as it
 * would begin. `fresh`: messages that are now ours to send.
 */
export type Outcome = {
  decision: Decision | { kind: 'missing' };
  world: World;
  found?: Case | undefined;
  fresh: string[];
};

type Waiting = { job: Job; settle: (outcome: Outcome) => void; fail: (error: unknown) => void };

/** What of a store a queue needs. */
export type CaseStore = Pick<Store, 'readCase' | 'createCase' | 'replaceCase' | 'createPage' | 'removeConcept'>;

const GIVE_UP_MS = 3_000;
const MOST_CODES = 5;

export type Queue = { run: (job: Job) => Promise<Outcome>; gone: Gone; idle: () => Promise<void> };

/**
 * One queue a case. All that wait are decided one after another on the case in memory and saved by one write;
 * the etag stays the only lock between processes.
 */
export const createQueue = (store: CaseStore): Queue => {
  const gone = createGone();
  const kept = { store, gone, underWay: createUnderWay() };
  const waiting = new Map<string, Waiting[]>();
  const running = new Set<Promise<void>>();

  const drain = async (key: string): Promise<void> => {
    for (let batch = waiting.get(key) ?? []; batch.length > 0; batch = waiting.get(key) ?? []) {
      waiting.set(key, []);
      await settleAll(kept, batch);
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

/** Where cases lie, and what this process remembers of them. */
type Cases = { store: CaseStore; gone: Gone; underWay: UnderWay };

const settleAll = async (cases: Cases, batch: Waiting[]): Promise<void> => {
  try {
    const outcomes = await untilKept(
      cases,
      batch.map(({ job }) => job),
    );
    outcomes.forEach((outcome, n) => batch[n]?.settle(outcome));
  } catch (error) {
    batch.forEach(({ fail }) => fail(error));
  }
};

/** On a conflict everything is decided again on the newer case; deciding is pure, so that is safe. */
const untilKept = async (cases: Cases, jobs: Job[]): Promise<Outcome[]> => {
  const end = Date.now() + GIVE_UP_MS;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptAll(cases, jobs, attempt);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      if (Date.now() > end) throw new StoreUnavailableError('too many conflicts');
      await sleep(Math.random() * Math.min(200, 10 * 2 ** attempt));
    }
  }
};

const attemptAll = async (cases: Cases, jobs: Job[], attempt: number): Promise<Outcome[]> => {
  const { store, gone, underWay } = cases;
  const [first] = jobs;
  if (first === undefined) return [];
  const known = underWay.take(first.school, first.case);
  const stored = known ?? (await store.readCase(first.school, first.case));
  const outcomes: Outcome[] = [];
  let current = stored?.value;
  for (const job of jobs) {
    const outcome = await decideOne(job, current, gone, Math.min(attempt, MOST_CODES));
    const { decision } = outcome;
    outcomes.push(outcome);
    const next = nextOf(decision);
    if (next !== undefined) current = next;
    if (decision.kind !== 'discarded' || current === undefined || next !== undefined) continue;
    current = undefined;
    gone.add(job.school, job.case, ...pressOf(job.command, decision));
  }
  // Only a save tells that nobody came in between; any other answer is given on what the store has.
  if (known !== undefined && !isSave(known, current)) return attemptAll(cases, jobs, attempt);
  try {
    if (current !== stored?.value) await sent(keep(cases, stored, current, outcomes));
  } catch (error) {
    if (current === undefined) gone.undo(first.school, first.case);
    throw error;
  }
  return outcomes;
};

const decideOne = async (job: Job, current: Case | undefined, gone: Gone, attempt: number): Promise<Outcome> => {
  const world = await job.worldFor(current);
  const before = current === undefined ? gone.answerTo(job.school, job.case, job.command) : undefined;
  if (before !== undefined) return { decision: before, world, fresh: [] };
  const begins = gone.has(job.school, job.case) ? undefined : job.begins;
  const c = current ?? (begins && begin({ ...begins, attempt }, world));
  const decision = c === undefined ? { kind: 'missing' as const } : decided(c, job.command, world);
  const next = nextOf(decision);
  const fresh = next === undefined ? [] : freshClaims(current, next);
  return { decision, world, found: c, fresh };
};

const nextOf = (decision: Outcome['decision']): Case | undefined =>
  decision.kind === 'missing' ? undefined : caseAfter(decision);

const decided = (c: Case, command: Command, world: World): Decision => {
  const decision = decide(c, command, world);
  if (!('case' in decision) || decision.case === undefined) return decision;
  return { ...decision, case: planDrawings(decision.case, world) };
};

const isSave = (known: Stored<Case>, next: Case | undefined): boolean => next !== undefined && next !== known.value;

/** What was sent may have been kept, whatever came back. */
const sent = (writing: Promise<void>): Promise<void> =>
  writing.catch((error: unknown) => {
    throw error instanceof StoreUnavailableError ? new OutcomeUnknownError(error.message, { cause: error }) : error;
  });

/** One write: a new document, a replaced one, or a removed concept. */
const keep = async (
  { store, underWay }: Cases,
  stored: Stored<Case> | undefined,
  next: Case | undefined,
  outcomes: readonly Outcome[],
): Promise<void> => {
  if (next === undefined) return stored && store.removeConcept(stored.value.school, stored.value.id);
  if (stored === undefined) {
    // Another process made it, or another case has this code: look again, with the next code.
    if ((await store.createCase(next)) !== 'created') throw new ConflictError('not created');
    return;
  }
  const { case: lean, page } = rollOver(next);
  if (page !== undefined) await store.createPage(page);
  const etag = await store.replaceCase(lean, stored.etag);
  if (outcomes.some(({ fresh }) => fresh.length > 0)) underWay.keep({ value: lean, etag });
};
