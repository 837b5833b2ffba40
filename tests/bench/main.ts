import { openFiles } from './files.js';
import { calamityRows } from './rows/calamity.js';
import { caseRows } from './rows/cases.js';
import { countRows } from './rows/counts.js';
import { memoryRows } from './rows/memory.js';
import { startRows } from './rows/start.js';
import { stepRows } from './rows/steps.js';
import { tickRows } from './rows/ticks.js';
import { machine, tableOf, type Row } from './table.js';

/** `--full`: also what takes a long time to fill or to run. A figure that misses its aim is no failure. */
const full = process.argv.includes('--full');
const CASES = full ? [1e3, 1e5, 1e6] : [1e3, 1e5];
const TURNS = full ? 100_000 : 10_000;

const files = await openFiles();
try {
  const rows: Row[] = [
    ...(await stepRows(files)),
    ...(await tickRows(files)),
    ...(await calamityRows(files)),
    ...(await caseRows(files, CASES)),
    ...(await countRows(files)),
    ...(await startRows(files)),
    ...(await memoryRows(files, TURNS)),
  ];
  process.stdout.write(`${tableOf(rows)}\n\n${machine()}\n`);
} finally {
  await files.remove();
}
