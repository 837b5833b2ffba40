import { setImmediate as nextTick } from 'node:timers/promises';

/** Answers together all that is asked in one tick. `together` gives the answers in the order of the questions. */
export const gather = <Q, A>(together: (asked: Q[]) => Promise<A[]>): ((one: Q) => Promise<A | undefined>) => {
  let asked: Q[] = [];
  let answers: Promise<A[]> | undefined;
  const answerAll = async (): Promise<A[]> => {
    await nextTick();
    const all = asked;
    asked = [];
    answers = undefined;
    return together(all);
  };
  return async (one) => {
    const place = asked.push(one) - 1;
    answers ??= answerAll();
    return (await answers)[place];
  };
};
