import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { tableOf, type Table } from './table.js';

/** The tables of docs/figures.md. Each stands under the line that names its rows, between sentences that stay. */

const PAGE = join(process.cwd(), 'docs', 'figures.md');
const MEASURED = /^Last measured .*$/m;
const lineOf = ({ name }: Table): string => `Rows \`${name}\`:`;

/** As it is printed, and as it stands in the page. */
export const printed = (table: Table): string => `${lineOf(table)}\n\n${tableOf(table.rows)}\n`;

const renewed = (page: string, table: Table): string => {
  const [before, after] = page.split(`${lineOf(table)}\n`);
  if (before === undefined || after === undefined) throw new Error(`docs/figures.md has no line "${lineOf(table)}"`);
  return `${before}${printed(table)}\n${after.replace(/^\n*(\|.*\n)*\n*/, '')}`;
};

/** Puts what was measured in the place of what was measured before. `measured`: with what, when that was nearly all. */
export const write = async (tables: readonly Table[], measured: string | undefined): Promise<void> => {
  const before = await readFile(PAGE, 'utf8');
  const page = measured === undefined ? before : before.replace(MEASURED, () => measured);
  await writeFile(PAGE, await format(tables.reduce(renewed, page), { parser: 'markdown', printWidth: 120 }));
};
