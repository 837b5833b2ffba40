import { UnreadableError, type Stored } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';

/** For readers of several cases: a case whose document is not whole does not stop the others. */

/** Undefined when the case is not whole. The clock meets that case too, and counts it. */
export const ifWhole = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
};

/**
 * The case, or what is left of one that is not whole. That is enough for a list. Whoever opens it there reads that it
 * is not whole.
 */
export const orLeft = async (reading: Promise<Stored<Case> | undefined>): Promise<Case | undefined> => {
  try {
    return (await reading)?.value;
  } catch (error) {
    if (error instanceof UnreadableError) return error.left;
    throw error;
  }
};

/** Whether there is a case, whole or not. */
export const isThere = async (reading: Promise<unknown>): Promise<boolean> => {
  try {
    return (await reading) !== undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
};
