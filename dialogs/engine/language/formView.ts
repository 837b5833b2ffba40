import type { AnyField, Raw } from './field.js';
import type { Line } from './words.js';

export type Errors = Readonly<Record<string, string>>;

/** A question of every row. */
export type ColumnView = Pick<FieldView, 'name' | 'label' | 'required' | 'options'> & {
  kind: Exclude<FieldView['kind'], 'rows' | 'moment' | 'pupils' | 'pupil' | 'colleague' | 'colleagues'>;
};

/** One question as a card shows it. What was typed comes back, whatever was wrong with it. */
export type FieldView = {
  name: string;
  kind: AnyField['kind'];
  label: string;
  hint?: string | undefined;
  required: boolean;
  options: readonly { value: string; title: string }[];
  /** The title of the button behind which this question stands. */
  folded?: string | undefined;
  /** Only colleagues with one of these roles. */
  roles?: readonly string[] | undefined;
  self?: boolean | undefined;
  among?: readonly string[] | undefined;
  /** The child whose own part it asks. */
  child?: string | undefined;
  /** The questions of each row, how many rows there can be, and the button that shows one more. */
  columns?: readonly ColumnView[] | undefined;
  rows?: number | undefined;
  another?: string | undefined;
  typed: Raw;
  error?: string | undefined;
};

/** One card of a step, for one person. It is made from the fields of the step. */
export type FormView = {
  title: string;
  lines: readonly Line[];
  fields: readonly FieldView[];
  page: number;
  pages: number;
  button: string;
  /** A choice asked as buttons, which replace `button`. */
  pressed?: { field: string; options: readonly { value: string; title: string }[] } | undefined;
};
