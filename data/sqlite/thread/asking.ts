import type { Connection } from '../commits.js';
import type { Row } from '../database.js';
import type { Work } from '../jobs.js';
import { OutcomeUnknownError, StoreUnavailableError } from '../../store.js';
import { inBatches } from './batches.js';
import { LOST, OPENED, type Answer, type Asked, type Port, type Question } from './words.js';

/** While it is referred to, this process goes on. */
type Kept = Port<Answer> & { ref: () => void; unref: () => void };

/** The file of another thread, used as if it were in this one. */
export type Beside = Omit<Connection, 'write'>;

export type Asking = Beside & {
  opened: Promise<unknown>;
  /** Nobody answers any more. Nobody knows whether what was written last was kept. */
  end: (error: StoreUnavailableError) => void;
};

export const asking = (port: Kept, onFatal: (error: StoreUnavailableError) => void): Asking => {
  const questions = openQuestions(port);
  const opened = questions.answerTo(OPENED);
  port.on('message', (answers) => {
    for (const answer of answers)
      if (answer.number === LOST) onFatal(faultOf(answer));
      else questions.settle(answer);
  });
  const send = inBatches((all: Asked[]) => port.postMessage(all));
  let asked = OPENED;
  const ask = (question: Question): { number: number; answer: Promise<unknown> } => {
    const number = (asked += 1);
    const answer = questions.answerTo(number, question.kind === 'work');
    send({ number, question });
    return { number, answer };
  };
  return { ...besideOf(ask), opened, end: questions.end };
};

const besideOf = (ask: (question: Question) => { number: number; answer: Promise<unknown> }): Beside => ({
  read: (statement) => ask({ kind: 'read', statement }).answer as Promise<Row[]>,
  work: ((name, ...args) => ask({ kind: 'work', name, args }).answer) as Work,
  fold: async () => {
    await ask({ kind: 'fold' }).answer;
  },
  still: async (during) => {
    const { number, answer } = ask({ kind: 'still' });
    await answer;
    try {
      return await during();
    } finally {
      await ask({ kind: 'go', still: number }).answer;
    }
  },
  close: async () => {
    await ask({ kind: 'close' }).answer;
  },
});

const faultOf = (answer: Answer): StoreUnavailableError =>
  new StoreUnavailableError('fault' in answer ? answer.fault : 'The data file failed.');

type Waiting = { isWrite: boolean; resolve: (value: unknown) => void; reject: (error: Error) => void };

const openQuestions = (port: Kept) => {
  const waiting = new Map<number, Waiting>();
  let ended: StoreUnavailableError | undefined;
  return {
    answerTo: (number: number, isWrite = false): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        port.ref();
        waiting.set(number, { isWrite, resolve, reject });
      }),
    settle: (answer: Answer): void => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) port.unref();
      if ('value' in answer) one?.resolve(answer.value);
      else one?.reject(faultOf(answer));
    },
    end: (error: StoreUnavailableError): void => {
      ended ??= error;
      for (const { isWrite, reject } of waiting.values())
        reject(isWrite ? new OutcomeUnknownError(error.message) : error);
      waiting.clear();
    },
  };
};
