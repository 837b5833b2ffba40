import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { Element } from '../card.js';
import { plain, type TextRun } from '../runs.js';

export const words = (inlines: readonly TextRun[], spacing = 'Small'): Element[] =>
  inlines.length === 0 ? [] : [{ type: 'RichTextBlock', spacing, inlines }];

/** An input with its question as the input's own label, so that a screen reader says it. */
export const labelled = (label: string, input: Element): Element[] =>
  input.type.startsWith('Input.') ? [{ ...input, label }] : [...words(plain(label)), input];

/** The fault of an answer stands above the question, and help below it. */
export const question = ({ label, hint = '', required, error = '' }: FieldView, input: Element): Element[] => [
  ...words(plain(error, { color: 'Attention', weight: 'Bolder' })),
  ...labelled(required ? label : `${label} (mag leeg)`, input),
  ...words(plain(hint, { isSubtle: true, size: 'Small' }), 'Small'),
];

/** Questions that stay out of sight until somebody asks for them. Their values are sent all the same. */
export const folded = (id: string, title: string, visible: boolean, items: readonly Element[]): Element[] => [
  ...(visible ? [] : [{ type: 'ActionSet', spacing: 'Small', actions: [toggle(id, title)] }]),
  { type: 'Container', id, isVisible: visible, spacing: 'Small', items },
];

const toggle = (id: string, title: string): Element => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [id],
});
