import type { Statement } from '../database.js';
import type { JobArgs, JobName } from '../jobs.js';

/** What the thread of the file is asked, and what it answers: texts and numbers. */

export type Question =
  | { kind: 'read'; statement: Statement }
  | { kind: 'work'; name: JobName; args: JobArgs<JobName> }
  | { kind: 'fold' | 'close' }
  /** Answered once the file is still, which it is until `go` with the number of this question. */
  | { kind: 'still' }
  | { kind: 'go'; still: number };

export type Asked = { number: number; question: Question };

export type Answer = { number: number } & ({ value: unknown } | { fault: string });

/** The end of a channel between two threads. */
export type Port<Heard> = {
  postMessage: (said: unknown) => void;
  on: (event: 'message', heard: (heard: Heard[]) => void) => unknown;
};

/** The numbers of what is told unasked: the file is open or was refused; it can keep nothing any more. */
export const OPENED = 0;
export const LOST = -1;
