import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '../../dialogs/engine/language/paper.js';
import { written, type As } from './draw.js';

/** Runs in its own thread: draws one paper and ends. */
const { paper, as } = workerData as { paper: Paper; as: As };
parentPort?.postMessage(await written(paper, as));
