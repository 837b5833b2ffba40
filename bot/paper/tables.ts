import { linesOf, type Line } from './lines.js';
import { BLACK, GREY, broken, heightOf, held, ink, slices, type Look, type Pen, type Strip } from './strips.js';

/** Rows of cells, in columns that always fit between the margins. */

type Cell = { text: string; isBold?: boolean; color?: string };
type Column = { x: number; width: number };
type Table = { columns: readonly Column[]; look: Look; isGrid: boolean };

const BETWEEN = 10;
const PADDING = 2.5;

/** Room for a pen. */
const TO_FILL_IN = 48;
const TALL = 22;

const columnsOf = (widths: readonly number[]): Column[] => {
  let x = 0;
  return widths.map((width) => {
    const column = { x, width };
    x += width + BETWEEN;
    return column;
  });
};

/** The most width a column may claim, so that the others keep some. */
const MOST_NEED = 600;
/** The longer of two long columns is wider, but less so than its text is longer. */
const weightOf = (need: number): number => Math.sqrt(Math.min(need, MOST_NEED));

/** Narrow columns have what they need; the others share what is left. */
const shared = (needs: readonly number[], total: number): number[] => {
  const isNarrow = (need: number): boolean => need <= total / needs.length;
  const narrow = needs.filter(isNarrow);
  if (narrow.length === needs.length) return [...needs];
  if (narrow.length === 0) {
    const all = needs.reduce((sum, need) => sum + weightOf(need), 0);
    return needs.map((need) => (weightOf(need) / all) * total);
  }
  const left = total - narrow.reduce((sum, need) => sum + need, 0);
  const others = shared(
    needs.filter((need) => !isNarrow(need)),
    left,
  );
  return needs.map((need) => (isNarrow(need) ? need : (others.shift() ?? 0)));
};

const longest = (text: string, isBold: boolean): number =>
  Math.max(...linesOf([{ text, isBold }], Infinity).map((line) => line.width));

const needsOf = (lines: readonly (readonly Cell[])[], { size }: Look, isEmpty: readonly boolean[]): number[] =>
  isEmpty.map((toFillIn, n) => {
    const cells = lines.flatMap((line) => line[n] ?? []);
    const need = Math.max(...cells.map(({ text, isBold = false }) => longest(text, isBold))) * size + 2;
    return toFillIn ? Math.max(need, TO_FILL_IN) : need;
  });

type Row = { lines: readonly (readonly Line[])[]; cells: readonly Cell[] };

/** Some lines of a row. `isFirst`: with the rule above it. */
const strip = ({ lines, cells }: Row, { columns, look, isGrid }: Table, { isFirst }: { isFirst: boolean }): Strip => {
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const height = Math.max(heightOf(look, most) + 2 * PADDING, isGrid && isFirst ? TALL : 0);
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
export const tableStrips = (head: readonly string[], lines: readonly (readonly string[])[], asked: Asked): Strip[] => {
  const { look, width, isGrid = false } = asked;
  const cells = [head.map((text) => ({ text, isBold: true })), ...lines.map((line) => line.map((text) => ({ text })))];
  const isEmpty = head.map((_, n) => isGrid && lines.every((line) => line[n] === ''));
  const needs = needsOf(cells, look, isEmpty);
  const columns = columnsOf(filling(shared(needs, width - BETWEEN * (needs.length - 1)), isEmpty, width));
  const table = { columns, look, isGrid };
  const [top = [], ...body] = cells;
  const heading = held(rowStrips(top, table, false));
  return [...heading, ...body.flatMap((row) => rowStrips(row, table, true)).map((one) => ({ ...one, head: heading }))];
};

/** Width that is left goes to columns in which somebody writes. Without those it goes to the last column. */
const filling = (widths: readonly number[], empty: readonly boolean[], width: number): number[] => {
  const left = width - BETWEEN * (widths.length - 1) - widths.reduce((sum, one) => sum + one, 0);
  const takers = empty.includes(true) ? empty : widths.map((_, n) => n === widths.length - 1);
  const share = left / takers.filter(Boolean).length;
  return widths.map((one, n) => (takers[n] ? one + share : one));
};

const LABEL = 130;

/** Questions with their answers beside them. */
export const answerStrips = (rows: readonly (readonly [string, string])[], { look, width }: Asked): Strip[] => {
  const table = { columns: columnsOf([LABEL, width - LABEL - BETWEEN]), look, isGrid: false };
  return rows.flatMap(([label, text], n) => rowStrips([{ text: label, color: GREY }, { text }], table, n > 0));
};
