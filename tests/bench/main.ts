import { openFiles, type Files } from './files.js';
import { calamityRows } from './rows/calamity.js';
import { caseRows } from './rows/cases.js';
import { clockRows } from './rows/clock.js';
import { countRows } from './rows/counts.js';
import { deskRows } from './rows/desk.js';
import { freshRows } from './rows/fresh.js';
import { loopRows } from './rows/loop.js';
import { memoryRows } from './rows/memory.js';
import { startRows } from './rows/start.js';
import { stepRows } from './rows/steps.js';
import { tickRows } from './rows/ticks.js';
import { sizeOf } from './sizes.js';
import { machine, tableOf, type Row } from './table.js';

/**
 * `--short`: every row in a few minutes, to see whether anything is lost, doubled or told wrongly. `--full`: also what
 * takes long to fill or to run. `--only steps,clock`: these tables. A figure that misses its aim is no failure.
 */
const args = process.argv.slice(2);
const size = sizeOf(args);
const only = args[args.indexOf('--only') + 1]?.split(',');

const TABLES: Readonly<Record<string, (files: Files) => Promise<Row[]>>> = {
  steps: (files) => stepRows(files, size.rounds),
  fresh: freshRows,
  ticks: tickRows,
  calamity: (files) => calamityRows(files, size.calamity),
  cases: (files) => caseRows(files, size.cases, size.growth),
  desk: (files) => deskRows(files, size.desk),
  clock: (files) => clockRows(files, size.clock),
  counts: countRows,
  loop: (files) => loopRows(files, size.loopSeconds),
  start: (files) => startRows(files, size.start),
  memory: (files) => memoryRows(files, size.signals),
};

const files = await openFiles();
try {
  const wrong: Row[] = [];
  for (const [name, rows] of Object.entries(TABLES)) {
    if (args.includes('--only') && only?.includes(name) !== true) continue;
    const found = await rows(files);
    process.stdout.write(`## ${name}\n\n${tableOf(found)}\n\n`);
    wrong.push(...found.filter((row) => row.wrong === true));
  }
  process.stdout.write(`${machine()}\n`);
  for (const { name, value } of wrong) process.stderr.write(`WRONG: ${name}: ${value}\n`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await files.remove();
}
