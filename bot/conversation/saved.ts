import { OutcomeUnknownError } from '../../data/store.js';
import type { Outcome } from '../cases/attempt.js';
import type { Queue } from '../cases/queue.js';

/** What a failed turn knows of what it had to save. People are told that, and no more. */
export type Saved = 'nothing' | 'all' | 'unsure';

const changes = ({ decision }: Outcome): boolean =>
  decision.kind === 'decided' || ('case' in decision && decision.case !== undefined);

/** The same queue, watched for one turn. */
export const watchingSaves = (real: Queue): { queue: Queue; saved: () => Saved } => {
  const seen = { failed: 0, saved: 0, unsure: 0 };
  const run: Queue['run'] = async (job) => {
    try {
      const outcome = await real.run(job);
      if (changes(outcome)) seen.saved += 1;
      return outcome;
    } catch (error) {
      seen[error instanceof OutcomeUnknownError ? 'unsure' : 'failed'] += 1;
      throw error;
    }
  };
  const saved = (): Saved => {
    if (seen.unsure > 0 || (seen.saved > 0 && seen.failed > 0)) return 'unsure';
    return seen.saved > 0 ? 'all' : 'nothing';
  };
  return { queue: { ...real, run }, saved };
};
