import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { Element } from '../card.js';
import { plain } from '../runs.js';
import { date, time } from './inputs.js';
import { folded, labelled, words } from './layout.js';

/** A moment is now unless somebody says otherwise. It takes one line, and two inputs behind *Ander moment*. */
export const moment = (field: FieldView): Element[] => {
  const { name, label, hint = '', error = '', typed } = field;
  const { datum = '', tijd = '' } = typed;
  const spoken = [datum.split('-').reverse().join('-'), tijd.replace(':', '.')].filter(Boolean).join(' ');
  const unfolded = error !== '' || spoken !== '';
  return [
    ...words([
      ...plain(label.endsWith('?') ? `${label} ` : `${label}: `),
      ...plain(spoken || 'nu', { weight: 'Bolder' }),
    ]),
    ...words(plain(hint, { isSubtle: true }), 'None'),
    ...words(plain(error, { color: 'Attention', weight: 'Bolder' }), 'None'),
    ...folded(`${name}-anders`, 'Ander moment', unfolded, [
      ...labelled('Welke dag?', date(`${name}.datum`, datum)),
      ...labelled('Hoe laat?', time(`${name}.tijd`, tijd)),
    ]),
  ];
};
