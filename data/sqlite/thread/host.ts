import type { Connection } from '../commits.js';
import { inBatches } from './batches.js';
import type { Answer, Asked, Port, Question } from './words.js';

/** Answers what is asked of the file. Reads come first, and do not wait for the disk with the writes beside them. */
export const host = (port: Port<Asked>, connection: Connection): void => {
  const say = inBatches((answers: Answer[]) => port.postMessage(answers));
  const answer = answering(connection);
  port.on('message', (all) => {
    for (const { number, question } of readsFirst(all))
      void answer(number, question).then(
        (value) => say({ number, value }),
        (error: unknown) => say({ number, fault: (error as Error).message }),
      );
  });
};

const readsFirst = (all: Asked[]): Asked[] => {
  const isRead = ({ question }: Asked): boolean => question.kind === 'read';
  return [...all.filter(isRead), ...all.filter((one) => !isRead(one))];
};

const answering = (connection: Connection): ((number: number, question: Question) => Promise<unknown>) => {
  const { still, go } = stillness(connection);
  return (number, question) => {
    switch (question.kind) {
      case 'read':
        return connection.read(question.statement);
      case 'work':
        return connection.work(question.name, ...question.args);
      case 'fold':
        return connection.fold();
      case 'still':
        return still(number);
      case 'go':
        return go(question.still);
      case 'close':
        return connection.close();
    }
  };
};

type Still = { go: () => void; over: Promise<unknown> };

/** The file is still from the answer to `still` until `go`. Who asked waits until the rest is folded too. */
const stillness = (connection: Connection) => {
  const all = new Map<number, Still>();
  return {
    still: (number: number): Promise<void> =>
      new Promise((isStill, refused) => {
        const { promise, resolve } = later();
        const over = connection.still(() => {
          isStill();
          return promise;
        });
        over.catch(refused);
        all.set(number, { go: resolve, over });
      }),
    go: async (number: number): Promise<void> => {
      const one = all.get(number);
      all.delete(number);
      one?.go();
      await one?.over;
    },
  };
};

const later = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};
