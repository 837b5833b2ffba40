import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
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
import { pressOf, type Gone } from './removedConcepts.js';
import type { Recent } from './recentlySaved.js';

/** Tries once to decide what waits for a case, and to save it. */

/** A command for one case. `begins`: what the case is made from when it is not there yet. */
export type Job = {
  school: SchoolId;
  case: CaseId;
  command: Command;
  begins?: Beginning;
  /** Looks up what deciding needs to know. The case is the stored one, or undefined when there is none. */
  worldFor: (c: Case | undefined) => Promise<World>;
};

/**
 * `missing`: the case is not there and could not be begun. `found`: the case that was decided on, stored or about to
 * begin. `fresh`: messages that this process must send now.
 */
export type Outcome = {
  decision: Decision | { kind: 'missing' };
  world: World;
  found?: Case | undefined;
  fresh: string[];
};

/** What of a store a queue needs. */
export type CaseStore = Pick<Store, 'readCase' | 'createCase' | 'replaceCase' | 'createPage' | 'removeConcept'>;

const MOST_CODES = 5;

/** Where cases lie, and what this process remembers of them. */
export type Cases = { store: CaseStore; gone: Gone; recent: Recent };

/** Rejects as the store does. It rejects with a conflict when somebody else saved in between. */
export const attemptAll = async (cases: Cases, jobs: readonly Job[], attempt: number): Promise<Outcome[]> => {
  const [first] = jobs;
  if (first === undefined) return [];
  const known = cases.recent.take(first.school, first.case);
  if (known !== undefined || (attempt === 0 && isOnFirstCard(first))) {
    const quick = await decideAll(jobs, known?.value, cases.gone, attempt);
    // Only a save proves that nobody else wrote. Any other answer is decided again on the stored case.
    if (quick.left !== undefined && quick.left !== known?.value) return saved(cases, known, quick, first);
  }
  const stored = await cases.store.readCase(first.school, first.case);
  const decided = await decideAll(jobs, stored?.value, cases.gone, attempt);
  return decided.left === stored?.value ? decided.outcomes : saved(cases, stored, decided, first);
};

/** Such a case is hardly ever there already. A store refuses to create what it has, so nobody needs to look first. */
const isOnFirstCard = ({ begins, command }: Job): boolean =>
  begins !== undefined && command.do === 'form' && command.page === 0;

/** `left`: the case after all jobs; undefined when there is none. */
type Decided = { outcomes: Outcome[]; left: Case | undefined };

/** Decides the jobs one after another, each on the case that the one before left. */
const decideAll = async (
  jobs: readonly Job[],
  stored: Case | undefined,
  gone: Gone,
  attempt: number,
): Promise<Decided> => {
  const outcomes: Outcome[] = [];
  let left = stored;
  for (const job of jobs) {
    const outcome = await decideOne(job, left, gone, Math.min(attempt, MOST_CODES));
    const { decision } = outcome;
    outcomes.push(outcome);
    const isThrownAway = decision.kind === 'discarded' && decision.case === undefined && left !== undefined;
    if (isThrownAway) gone.add(job.school, job.case, ...pressOf(job.command, decision));
    left = isThrownAway ? undefined : (nextOf(decision) ?? left);
  }
  return { outcomes, left };
};

const saved = async (
  cases: Cases,
  stored: Stored<Case> | undefined,
  { outcomes, left }: Decided,
  { school, case: id }: Job,
): Promise<Outcome[]> => {
  try {
    await sent(keep(cases, stored, left));
  } catch (error) {
    if (left === undefined) cases.gone.undo(school, id);
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

/** The store may have kept a write that it answered with a failure. */
const sent = (writing: Promise<void>): Promise<void> =>
  writing.catch((error: unknown) => {
    throw error instanceof StoreUnavailableError ? new OutcomeUnknownError(error.message, { cause: error }) : error;
  });

/** One write: a new document, a replaced one, or a removed concept. */
const keep = async (
  { store, recent }: Cases,
  stored: Stored<Case> | undefined,
  next: Case | undefined,
): Promise<void> => {
  if (next === undefined) return stored && store.removeConcept(stored.value.school, stored.value.id);
  if (stored === undefined) {
    const made = await store.createCase(next);
    // Another process made this case, or another case has this code. Look again, with the next code.
    if (typeof made !== 'object') throw new ConflictError('not created');
    recent.keep({ value: next, etag: made.etag });
    return;
  }
  const { case: lean, page } = rollOver(next);
  if (page !== undefined) await store.createPage(page);
  recent.keep({ value: lean, etag: await store.replaceCase(lean, stored.etag) });
};
