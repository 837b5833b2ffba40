import { UnreadableError, type Stored } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';

/** Cases of which the document is not whole, for whoever reads several: one keeps nobody from the others. */

/** Undefined for work on a case that is not whole. The clock comes to it as well, and counts it. */
export const ifWhole = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
};

/** Of a case that is not whole what is left: enough for a list, and whoever opens it there reads that it is not whole. */
export const orLeft = async (reading: Promise<Stored<Case> | undefined>): Promise<Case | undefined> => {
  try {
    return (await reading)?.value;
  } catch (error) {
    if (error instanceof UnreadableError) return error.left;
    throw error;
  }
};

/** Whole or not. */
export const isThere = async (reading: Promise<unknown>): Promise<boolean> => {
  try {
    return (await reading) !== undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
};
