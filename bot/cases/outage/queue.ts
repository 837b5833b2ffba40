import type { CaseId, SchoolId } from '../../../dialogs/engine/school/ids.js';
import { StoreUnavailableError, type Store } from '../../../data/store.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { opaque } from '../../support/ids.js';
import { errorFacts, type Log } from '../../support/log.js';
import type { Names } from '../namedIds.js';
import { oneByOne } from '../../support/oneByOne.js';
import type { Job, Outcome } from '../attempt.js';
import { createQueue, type Queue } from '../queue.js';
import type { Alarms } from './alarms.js';
import { isAtOnce } from '../cannotWait.js';
import { isAwayError } from '../../support/storeAway.js';
import type { Roster } from '../../people/roster.js';

export type Lasting = Queue & {
  /** Tells the store what was decided while it was away. What it does not take stays, for the next time. */
  save: () => Promise<void>;
};

type Given = {
  /** The one that needs the store. */
  queue: Queue;
  store: Pick<Store, 'audit'>;
  roster: Roster;
  names: Names;
  alarms: Alarms;
  now: () => Date;
  log: Log;
};

/**
 * Decides in memory what cannot wait while the store is away. Every job is kept with the moment of its decision. When
 * the store is back, each job is decided again on the stored case. Its key and the ids made from it are the same, so
 * nothing happens twice.
 */
export const createLasting = (given: Given): Lasting => {
  const { queue, alarms } = given;
  const memory = createQueue(alarms.store);
  const inTurn = oneByOne();
  const running = new Set<Promise<unknown>>();
  const keyOf = (school: SchoolId, id: CaseId): string => `${school} ${id}`;

  const runNow = async (job: Job): Promise<Outcome> => {
    if (alarms.isHeld(job.school, job.case)) return decideInMemory(job, memory, given);
    try {
      return noted(await queue.run(job), alarms);
    } catch (error) {
      if (!isAwayError(error) || !isKnown(job, alarms)) throw error;
      return decideInMemory(job, memory, given);
    }
  };
  const run = (job: Job): Promise<Outcome> => {
    if (!isKnown(job, alarms)) return queue.run(job).then((outcome) => noted(outcome, alarms));
    const work = inTurn(keyOf(job.school, job.case), () => runNow(job));
    running.add(work);
    void work.catch(() => undefined).then(() => running.delete(work));
    return work;
  };

  const save = async (): Promise<void> => {
    try {
      for (const { school, id } of alarms.held()) await inTurn(keyOf(school, id), () => saveOne(school, id, given));
      for (let look = alarms.looks[0]; look !== undefined; look = alarms.looks[0]) {
        await given.store.audit(look);
        alarms.looks.shift();
      }
    } catch (error) {
      given.log.warn(errorFacts(error), 'alarms are still in memory only');
    }
  };
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
    await queue.idle();
  };
  return { run, gone: queue.gone, idle, save };
};

const isKnown = ({ begins, school, case: id }: Job, alarms: Alarms): boolean =>
  isAtOnce(begins?.protocol) || alarms.read(school, id) !== undefined;

const noted = (outcome: Outcome, alarms: Alarms): Outcome => {
  if (outcome.decision.kind === 'decided') alarms.seen(outcome.decision.case);
  return outcome;
};

/** What deciding may know without the store: who works here. */
const worldFrom = (school: School, { roster, names, now }: Given): World => ({
  now: now().toISOString(),
  school,
  partners: roster.school(school.partner ?? '')?.people ?? [],
  pupils: [],
  choosable: [],
  register: [],
  looked: {},
  unkept: true,
  id: opaque,
  named: names.named,
  protocols,
});

const decideInMemory = async (job: Job, memory: Queue, given: Given): Promise<Outcome> => {
  const school = given.roster.school(job.school);
  if (school === undefined) throw new StoreUnavailableError('the store is away, and this school is not in memory');
  const before = given.alarms.read(job.school, job.case)?.value;
  const world = worldFrom(school, given);
  const mine: Job = { ...job, worldFor: () => Promise.resolve(world) };
  const outcome = await memory.run(mine);
  if (given.alarms.read(job.school, job.case)?.value !== before) {
    given.alarms.hold(mine);
    given.log.warn({ case: job.case, outcome: outcome.decision.kind }, 'decided in memory');
  }
  return outcome;
};

/** Sends nothing. The messages that left are among the jobs, and the clock sends the others. */
const saveOne = async (school: SchoolId, id: CaseId, { queue, alarms, log }: Given): Promise<void> => {
  const found = alarms.held().find((one) => one.school === school && one.id === id);
  if (found === undefined) return;
  const { jobs } = found;
  for (let job = jobs[0]; job !== undefined; job = jobs[0]) {
    const { decision } = await queue.run(job);
    jobs.shift();
    if (decision.kind === 'decided') alarms.seen(decision.case);
  }
  log.info({ case: id }, 'kept after all');
};
