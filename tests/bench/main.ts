import { printed, write } from './figures.js';
import { openFiles, type Files } from './files.js';
import { calamityRows } from './rows/calamity.js';
import { caseRows } from './rows/cases.js';
import { clockRows } from './rows/clock.js';
import { cosmosRows } from './rows/cosmos.js';
import { countRows } from './rows/counts.js';
import { deskRows } from './rows/desk.js';
import { freshRows } from './rows/fresh.js';
import { loopRows } from './rows/loop.js';
import { memoryRows } from './rows/memory.js';
import { startRows } from './rows/start.js';
import { stepRows } from './rows/steps.js';
import { tickRows } from './rows/ticks.js';
import { yearRows } from './rows/year.js';
import { sizeOf } from './sizes.js';
import { machine, type Row, type Table } from './table.js';

/**
 * `--short`: every row in a few minutes, to see whether anything is lost, doubled or told wrongly. `--full`: also what
 * takes long to fill or to run. `--year`: a school year. `--only steps,clock`: these tables. `--write`: puts them in docs/figures.md. A figure
 * that misses its aim is no failure.
 */
const args = process.argv.slice(2);
const size = sizeOf(args);

const ROWS: Readonly<Record<string, (files: Files) => Promise<Row[]>>> = {
  steps: (files) => stepRows(files, size.rounds),
  fresh: freshRows,
  ticks: tickRows,
  calamity: (files) => calamityRows(files, size.calamity),
  cases: (files) => caseRows(files, size.cases, size.growth),
  desk: (files) => deskRows(files, size.desk),
  clock: (files) => clockRows(files, size.clock),
  counts: countRows,
  cosmos: cosmosRows,
  loop: (files) => loopRows(files, size.loopSeconds),
  start: (files) => startRows(files, size.start),
  memory: (files) => memoryRows(files, size.signals),
  year: () => yearRows(args.includes('--short')),
};

const chosen = (): string[] => {
  if (args.includes('--year')) return ['year'];
  if (args.includes('--only')) return (args[args.indexOf('--only') + 1] ?? '').split(',');
  return Object.keys(ROWS).filter((name) => name !== 'year');
};
const only = chosen();
const unknown = only.filter((name) => !(name in ROWS));
if (unknown.length > 0)
  throw new Error(`There are no rows "${unknown.join('", "')}", but: ${Object.keys(ROWS).join()}`);

/** What could not be measured is wrong as well. The other rows go on. */
const failed = (name: string, error: unknown): Row[] => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return [{ name, value: 'failed', unit: '', wrong: true }];
};

const isWhole = !args.includes('--only') && !args.includes('--year');
const measured = `Last measured with \`npm run bench -- ${args.join(' ')}\`: ${machine()}.`;
const files = await openFiles();
try {
  const tables: Table[] = [];
  for (const [name, rows] of Object.entries(ROWS).filter(([one]) => only.includes(one))) {
    const table = { name, rows: await rows(files).catch((error: unknown) => failed(name, error)) };
    process.stdout.write(`${printed(table)}\n`);
    tables.push(table);
  }
  process.stdout.write(`${machine()}\n`);
  const wrong = tables.flatMap(({ rows }) => rows).filter((row) => row.wrong === true);
  for (const { name, value } of wrong) process.stderr.write(`WRONG: ${name}: ${value}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  else if (args.includes('--write')) await write(tables, isWhole ? measured : undefined);
} finally {
  await files.remove();
}
