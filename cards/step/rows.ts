import type { ColumnView, FieldView } from '../../dialogs/engine/language/formView.js';
import type { Element } from '../card.js';
import { plain } from '../runs.js';
import { words } from './layout.js';

/** Draws one question of a row. */
type Draws = (column: FieldView & Pick<ColumnView, 'kind'>) => Element[];

/**
 * The first row stands open, and each button shows one more. Rows in which something was typed stand open too. What is
 * not shown is sent all the same.
 */
export const rows = (field: FieldView, draws: Draws): Element[] => {
  const { label, hint = '', error = '', required } = field;
  return [
    ...words(plain(error, { color: 'Attention', weight: 'Bolder' })),
    ...words(plain(required ? label : `${label} (mag leeg)`, { weight: 'Bolder' })),
    ...words(plain(hint, { isSubtle: true, size: 'Small' })),
    ...rowFrom(1, field, draws),
  ];
};

/** This row, and the button or the row that comes after it. */
const rowFrom = (row: number, field: FieldView, draws: Draws): Element[] => {
  const items = (field.columns ?? []).flatMap((column) => draws(inRow(row, column, field)));
  if (row >= (field.rows ?? 1)) return items;
  const after = rowFrom(row + 1, field, draws);
  return [...items, ...(isTypedFrom(row + 1, field) ? after : hidden(row + 1, field, after))];
};

const inRow = (row: number, column: ColumnView, { name, typed }: FieldView): FieldView & Pick<ColumnView, 'kind'> => ({
  ...column,
  required: true,
  name: `${name}.${row}_${column.name}`,
  label: `${row}. ${column.label}`,
  typed: { '': typed[`${row}_${column.name}`] ?? '' },
});

const isTypedFrom = (row: number, { typed }: FieldView): boolean =>
  Object.entries(typed).some(([part, value]) => Number(part.split('_')[0]) >= row && value !== '');

/** The button goes when it is pressed. */
const hidden = (row: number, { name, another = '' }: FieldView, items: readonly Element[]): Element[] => {
  const [id, button] = [`${name}-regel${row}`, `${name}-nog${row}`];
  const targetElements = [
    { elementId: id, isVisible: true },
    { elementId: button, isVisible: false },
  ];
  return [
    {
      type: 'ActionSet',
      id: button,
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title: another, targetElements }],
    },
    { type: 'Container', id, isVisible: false, spacing: 'Small', items },
  ];
};
