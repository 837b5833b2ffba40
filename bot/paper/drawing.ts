import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '../../dialogs/engine/language/paper.js';
import { written, type As } from './draw.js';

/** What runs in the thread beside: one paper, and it ends. */
const { paper, as } = workerData as { paper: Paper; as: As };
parentPort?.postMessage(await written(paper, as));
