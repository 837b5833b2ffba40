import { linesOf, type Line } from './lines.js';
import { BLACK, GREY, broken, heightOf, held, ink, slices, type Look, type Pen, type Strip } from './strips.js';

/** Rows of cells, in columns that always fit between the margins. */

type Cell = { text: string; isBold?: boolean; color?: string };
type Column = { x: number; width: number };
type Table = { columns: readonly Column[]; look: Look; isGrid: boolean };

const BETWEEN = 10;
const PADDING = 2.5;

/** Room for a pen. */
const TO_FILL_IN = 52;
const TALL = 22;

const columnsOf = (widths: readonly number[]): Column[] => {
  let x = 0;
  return widths.map((width) => {
    const column = { x, width };
    x += width + BETWEEN;
    return column;
  });
};

/** Narrow columns have what they need; the others share what is left. */
const shared = (needs: readonly number[], total: number): number[] => {
  const fixed = needs.map((need) => need <= total / needs.length);
  const taken = needs.reduce((sum, need, n) => sum + (fixed[n] ? need : 0), 0);
  const wide = fixed.filter((is) => !is).length;
  if (wide === 0 || wide === needs.length) return needs.map((need) => (wide === 0 ? need : total / needs.length));
  const others = shared(
    needs.filter((_, n) => !fixed[n]),
    total - taken,
  );
  return needs.map((need, n) => (fixed[n] ? need : (others.shift() ?? 0)));
};

const longest = (text: string, isBold: boolean): number =>
  Math.max(...linesOf([{ text, isBold }], Infinity).map((line) => line.width));

const needsOf = (lines: readonly (readonly Cell[])[], { size }: Look, isGrid: boolean): number[] =>
  (lines[0] ?? []).map((_, n) => {
    const cells = lines.flatMap((line) => line[n] ?? []);
    const need = Math.max(...cells.map(({ text, isBold = false }) => longest(text, isBold))) * size + 2;
    return isGrid && cells.slice(1).every(({ text }) => text === '') ? Math.max(need, TO_FILL_IN) : need;
  });

type Row = { lines: readonly (readonly Line[])[]; cells: readonly Cell[] };

/** Some lines of a row. `isFirst`: with the rule above it. */
const strip = ({ lines, cells }: Row, { columns, look, isGrid }: Table, { isFirst }: { isFirst: boolean }): Strip => {
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const height = Math.max(heightOf(look, most) + 2 * PADDING, isGrid ? TALL : 0);
  const [end] = columns.slice(-1).map(({ x, width }) => x + width);
  return {
    height,
    draw: (pen, y) => {
      if (isFirst) pen.rule([0, y], [end ?? 0, y]);
      if (isGrid) box(pen, y, height, columns);
      columns.forEach(({ x, width }, n) =>
        ink(lines[n] ?? [], { ...look, color: cells[n]?.color ?? BLACK }, { x, y: y + PADDING, width })(pen),
      );
    },
  };
};

const box = (pen: Pen, y: number, height: number, columns: readonly Column[]): void => {
  const ends = columns.slice(1).map(({ x }) => x - BETWEEN / 2);
  for (const x of ends) pen.rule([x, y], [x, y + height]);
  const [right = 0] = columns.slice(-1).map(({ x, width }) => x + width);
  pen.rule([0, y + height], [right, y + height]);
};

const rowStrips = (cells: readonly Cell[], table: Table, isRuled: boolean): Strip[] => {
  const all = cells.map(({ text, isBold = false }, n) =>
    text === '' ? [] : broken([{ text, isBold }], table.columns[n]?.width ?? 0, table.look),
  );
  const longestCell = all.reduce<Line[]>((most, lines) => (lines.length > most.length ? lines : most), []);
  let from = 0;
  return slices(longestCell).map((slice, n) => {
    const lines = all.map((one) => one.slice(from, from + slice.length));
    from += slice.length;
    return strip({ lines, cells }, table, { isFirst: isRuled && n === 0 });
  });
};

type Asked = { look: Look; width: number; isGrid?: boolean };

/** A table; what its columns are called stands on top of every page of it. */
export const tableStrips = (
  head: readonly string[],
  lines: readonly (readonly string[])[],
  { look, width, isGrid = false }: Asked,
): Strip[] => {
  const cells = [head.map((text) => ({ text, isBold: true })), ...lines.map((line) => line.map((text) => ({ text })))];
  const needs = needsOf(cells, look, isGrid);
  const columns = columnsOf(filling(shared(needs, width - BETWEEN * (needs.length - 1)), needs, width));
  const table = { columns, look, isGrid };
  const [top = [], ...body] = cells;
  const heading = held(rowStrips(top, table, false));
  return [...heading, ...body.flatMap((row) => rowStrips(row, table, true)).map((one) => ({ ...one, head: heading }))];
};

/** What is left over goes to the column that needs most. */
const filling = (widths: readonly number[], needs: readonly number[], width: number): number[] => {
  const left = width - BETWEEN * (widths.length - 1) - widths.reduce((sum, one) => sum + one, 0);
  const widest = needs.indexOf(Math.max(...needs));
  return widths.map((one, n) => (n === widest ? one + left : one));
};

const LABEL = 130;

/** Questions with their answers beside them. */
export const answerStrips = (rows: readonly (readonly [string, string])[], { look, width }: Asked): Strip[] => {
  const table = { columns: columnsOf([LABEL, width - LABEL - BETWEEN]), look, isGrid: false };
  return rows.flatMap(([label, text], n) => rowStrips([{ text: label, color: GREY }, { text }], table, n > 0));
};
