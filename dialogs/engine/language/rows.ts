import type { Part } from '../case/part.js';
import { refuse, type AnyField, type Extra, type Field, type Optional, type Raw, type Read } from './field.js';
import { isBlank } from './length.js';

/** A question with several rows: agreements with who, what and when, or people from outside the school. */

/** More rows do not fit on a card. */
const MOST_ROWS = 5;

type Columns = Readonly<Record<string, AnyField>>;
type AnswerTo<F> = F extends Field<infer T> ? T : never;
/** One row that was filled in. */
type Row<C extends Columns> = { [K in keyof C]: AnswerTo<C[K]> };

/** `another`: the title of the button that shows one more row. `max`: how many there can be, at most five. */
type RowsExtra = Extra & { another: string };

const partOf = (row: number, column: string): string => `${row}_${column}`;

/** Which row and column an input belongs to. */
export const columnOf = (part: string): { row: number; column: string } => {
  const [row = '', ...column] = part.split('_');
  return { row: Number(row), column: column.join('_') };
};

const typedIn = (row: number, columns: Columns, inputs: Raw): Raw =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, inputs[partOf(row, column)] ?? '']));

/** A row in which only a choice or a day stands is filled in too. */
const isEmpty = (typed: Raw): boolean => Object.values(typed).every(isBlank);

/**
 * The same questions in each row. A row that is left empty is none. Columns have one input each: texts, choices, days,
 * hours and numbers.
 */
export function rowsOf<const C extends Columns>(
  label: string,
  columns: C,
  extra: RowsExtra & Optional,
): Field<Row<C>[] | undefined>;
export function rowsOf<const C extends Columns>(label: string, columns: C, extra: RowsExtra): Field<Row<C>[]>;
export function rowsOf(
  label: string,
  columns: Columns,
  { another, ...extra }: RowsExtra & Partial<Optional>,
): AnyField {
  const max = Math.min(extra.max ?? MOST_ROWS, MOST_ROWS);
  const numbers = Array.from({ length: max }, (_, n) => n + 1);
  return {
    ...extra,
    kind: 'rows',
    label,
    required: extra.optional !== true,
    max,
    another,
    columns,
    parts: numbers.flatMap((row) => Object.keys(columns).map((column) => partOf(row, column))),
    read: (inputs, context) => {
      const found: object[] = [];
      for (const row of numbers) {
        const typed = typedIn(row, columns, inputs);
        if (isEmpty(typed)) continue;
        const read = readRow(row, columns, typed, context);
        if (!read.ok) return read;
        found.push(read.value);
      }
      if (found.length > 0) return { ok: true, value: found };
      return extra.optional ? { ok: true, value: undefined } : refuse('Vul minstens één regel in.');
    },
    show: (found: Record<string, unknown>[] = []) =>
      found.flatMap((row, n) => [...(n === 0 ? [] : ['\n']), ...shownRow(row, columns)]),
  };
}

const readRow = (row: number, columns: Columns, typed: Raw, context: Parameters<AnyField['read']>[1]): Read<object> => {
  const value: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(columns)) {
    const read: Read<unknown> = column.read({ '': typed[name] ?? '' }, context);
    if (!read.ok) return refuse(`Regel ${row}, ‘${column.label}’: ${read.why}`);
    value[name] = read.value;
  }
  return { ok: true, value };
};

const shownRow = (row: Record<string, unknown>, columns: Columns): Part[] =>
  Object.entries(columns)
    .map(([name, column]) => column.show(row[name] as never))
    .filter((parts) => parts.length > 0)
    .flatMap((parts, n) => (n === 0 ? parts : [' · ', ...parts]));
