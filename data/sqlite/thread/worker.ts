import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../commits.js';
import { openClaimed } from '../connection.js';
import type { Place } from '../file/place.js';
import { host } from './host.js';
import { LOST, OPENED, type Answer } from './words.js';

/** The thread that has the data file. The thread that answers people claimed it. */
export type Given = { place: Place; foldSoonMs: number | undefined };

const { place, foldSoonMs } = workerData as Given;
const tell = (answer: Answer): void => parentPort?.postMessage([answer]);

try {
  const { database, seal, close } = openClaimed(place);
  const onFatal = ({ message }: Error): void => tell({ number: LOST, fault: message });
  if (parentPort) host(parentPort, connect({ ...database, close }, onFatal, { seal, foldSoonMs }));
  tell({ number: OPENED, value: undefined });
} catch (error) {
  tell({ number: OPENED, fault: (error as Error).message });
}
