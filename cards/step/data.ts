import { z } from 'zod';
import type { ColumnView, FieldView } from '../../dialogs/engine/language/formView.js';
import type { Choosable } from '../../dialogs/engine/language/picker.js';
import { button, buttons } from '../button.js';
import { line } from '../runs.js';

const option = z.object({ value: z.string(), title: z.string() });
const options = z.array(option).readonly();

const KINDS = [
  'text',
  'longText',
  'choice',
  'choices',
  'date',
  'time',
  'moment',
  'number',
  'pupil',
  'pupils',
  'colleague',
  'colleagues',
  'lines',
  'rows',
] as const satisfies readonly FieldView['kind'][];

const COLUMN_KINDS = ['text', 'longText', 'choice', 'choices', 'date', 'time', 'number', 'lines'] as const;

const column = z.object({
  name: z.string(),
  kind: z.enum(COLUMN_KINDS),
  label: z.string(),
  required: z.boolean(),
  options,
}) satisfies z.ZodType<ColumnView>;

const field = z.object({
  name: z.string(),
  kind: z.enum(KINDS),
  label: z.string(),
  hint: z.string().optional(),
  required: z.boolean(),
  options,
  folded: z.string().optional(),
  roles: z.array(z.string()).readonly().optional(),
  self: z.boolean().optional(),
  among: z.array(z.string()).readonly().optional(),
  child: z.string().optional(),
  columns: z.array(column).readonly().optional(),
  rows: z.number().int().min(1).optional(),
  another: z.string().optional(),
  typed: z.record(z.string(), z.string()).readonly(),
  error: z.string().optional(),
}) satisfies z.ZodType<FieldView>;

const colleague = option.extend({ roles: z.array(z.string()).readonly().optional() });

const choosable = z.object({
  pupils: options,
  colleagues: z.array(colleague).readonly(),
  self: colleague.optional(),
  found: options,
  searched: z.boolean(),
  hits: z.object({ from: z.number().int().min(0), total: z.number().int().min(0) }).optional(),
}) satisfies z.ZodType<Choosable>;

/**
 * One card of a step. `search` is the *Zoek* button of a question about children. `onward` is the button to the others
 * that it found. `page` counts from 0.
 */
export const stepData = z.object({
  title: z.string(),
  /** Whom it is about, and what a colleague wrote. */
  about: z.string().optional(),
  story: z
    .array(z.object({ label: z.string(), text: z.string() }))
    .readonly()
    .optional(),
  lines: z.array(line).readonly(),
  notice: z.array(line).readonly(),
  fields: z.array(field).readonly(),
  choosable,
  buttons,
  help: button.optional(),
  search: button.optional(),
  onward: button.optional(),
  page: z.number().int().min(0),
  pages: z.number().int().min(0),
  code: z.string().optional(),
});
export type StepData = z.input<typeof stepData>;

/** What the input of a field may need besides the field itself. */
export type Around = Pick<StepData, 'choosable' | 'search' | 'onward'>;
