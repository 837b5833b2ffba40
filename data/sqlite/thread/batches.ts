/** Sends together what is said in one tick: a message between threads costs more than what is in it. */
export const inBatches = <T>(send: (all: T[]) => void): ((one: T) => void) => {
  let waiting: T[] = [];
  return (one) => {
    if (waiting.push(one) > 1) return;
    setImmediate(() => {
      const all = waiting;
      waiting = [];
      send(all);
    });
  };
};
