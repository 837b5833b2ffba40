import { Worker } from 'node:worker_threads';
import type { Paper } from '../../dialogs/engine/language/paper.js';
import { oneByOne } from '../support/oneByOne.js';

/** Draws a paper as bytes, in another thread than the one that answers people. A long paper takes a second or two. */

export type As = 'pdf' | 'docx' | 'ics';

/** Draws in this thread. The drawing code is large, so it loads when needed. Rejects when it fails. */
export const written = async (paper: Paper, as: As): Promise<Buffer> => {
  const { printableAll } = await import('./printable.js');
  const printable = printableAll(paper);
  if (as === 'docx') return (await import('./docx.js')).docxOf(printable);
  if (as === 'ics') return (await import('./ics.js')).icsOf(printable);
  return (await import('./pdf.js')).pdfOf(printable);
};

/** Longer than the longest paper takes on a slow machine. */
const GIVE_UP_MS = 60_000;
/** Run from its sources, the program has no second file that Node itself can read. */
const IS_BUILT = import.meta.url.endsWith('.js');
const inTurn = oneByOne();

const beside = (paper: Paper, as: As): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./drawWorker.js', import.meta.url), { workerData: { paper, as }, env: {} });
    const late = setTimeout(() => void worker.terminate(), GIVE_UP_MS);
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('a paper was not drawn'));
    });
  });

/** Papers are drawn one after another, and nobody who presses waits for another paper. Rejects when it fails. */
export const drawn = (paper: Paper, as: As): Promise<Buffer> =>
  inTurn('', () => (IS_BUILT ? beside(paper, as) : written(paper, as)));
