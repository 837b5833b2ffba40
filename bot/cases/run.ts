import type { Case } from '../../dialogs/engine/case/case.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import type { Job, Outcome } from './attempt.js';
import type { Queue } from './queue.js';
import { ifWhole } from './unread.js';
import type { Worlds } from './worlds.js';

/**
 * `fresh`: messages that this process claimed with the save. Another process sends the rest of the outbox, or it waits.
 */
export type Deliver = (c: Case, fresh: readonly string[]) => void;

/** `deliver`: sends what a saved case has in its outbox. Nobody waits for it. */
export type Runs = { queue: Pick<Queue, 'run'>; deliver: Deliver };

/** Decides and saves, and sends the messages that follow. Rejects as the store does. */
export const runAndSend = async (job: Job, { queue, deliver }: Runs): Promise<Outcome> => {
  const outcome = await queue.run(job);
  if (outcome.decision.kind === 'decided') deliver(outcome.decision.case, outcome.fresh);
  return outcome;
};

export type RunsUnasked = Runs & { worlds: Pick<Worlds, 'ofClock'> };

/** Where it happens. `partners`: people of another school who may be named there. */
type Place = { school: School; partners: readonly Person[] };

/** A command that nobody with a role there pressed: of the clock, of another case, or of a stranger. */
export const runUnasked = (
  { school, partners }: Place,
  job: Pick<Job, 'case' | 'command' | 'begins'>,
  services: RunsUnasked,
): Promise<Outcome> =>
  runAndSend({ ...job, school: school.id, worldFor: (c) => services.worlds.ofClock(school, partners, c) }, services);

/** The same for one case among several. A case that is not whole does not stop the others. */
export const runAmongOthers = async (...asked: Parameters<typeof runUnasked>): Promise<void> => {
  await ifWhole(runUnasked(...asked));
};
