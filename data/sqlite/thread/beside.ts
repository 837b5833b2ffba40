import { Worker } from 'node:worker_threads';
import type { OpenOptions } from '../connection.js';
import { claim } from '../file/claim.js';
import { placeOf } from '../file/place.js';
import { StoreUnavailableError } from '../../store.js';
import { asking, type Beside } from './asking.js';
import type { Given } from './worker.js';

/** Nearly all that the thread holds is garbage at once. By itself V8 would let tens of megabytes of it lie. */
const LITTLE = { maxYoungGenerationSizeMb: 4 };

/** Opens the file in a thread of its own. A slow disk then keeps only those waiting who need it. */
export const openBeside = async (
  { file, onFatal, foldSoonMs }: OpenOptions,
  script = new URL('./worker.js', import.meta.url),
): Promise<Beside> => {
  const place = await placeOf(file);
  const release = await claim(place);
  const given: Given = { place, foldSoonMs };
  const worker = new Worker(script, { workerData: given, env: {}, resourceLimits: LITTLE });
  const { opened, end, ...beside } = asking(worker, onFatal);
  const letGo = async (): Promise<void> => {
    worker.removeAllListeners('exit');
    end(new StoreUnavailableError('The store is closed.'));
    await worker.terminate();
    release();
  };
  const failed = new StoreUnavailableError('The data file failed: its thread ended.');
  // An error ends the thread too.
  worker.once('error', () => undefined).once('exit', () => end(failed));
  try {
    await opened;
  } catch (error) {
    await letGo();
    throw error;
  }
  worker.once('exit', () => onFatal(failed));
  return { ...beside, close: () => beside.close().finally(letGo) };
};
