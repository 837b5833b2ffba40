import type { FieldView } from '../../dialogs/engine/form.js';
import type { Element } from '../card.js';
import type { Around } from './data.js';
import { date, find, longText, number, oneOf, severalOf, severalPeople, text, time } from './inputs.js';
import { question } from './layout.js';
import { moment } from './moment.js';
import { names, pupils } from './pupils.js';

/** A question as it stands on a card. */
export const fieldItems = (field: FieldView, around: Around): Element[] => {
  if (field.kind === 'moment') return moment(field);
  if (field.kind === 'pupils') return pupils(field, around);
  return question(field, input(field, field.kind, around));
};

type Single = Exclude<FieldView['kind'], 'moment' | 'pupils'>;

const input = ({ name, typed, options, max }: FieldView, kind: Single, { choosable }: Around): Element => {
  const value = typed[''] ?? '';
  switch (kind) {
    case 'text':
      return text(name, value, max);
    case 'longText':
    case 'lines':
      return longText(name, value, max);
    case 'choice':
      return oneOf(name, value, options);
    case 'choices':
      return severalOf(name, value, options);
    case 'date':
      return date(name, value);
    case 'time':
      return time(name, value);
    case 'number':
      return number(name, value);
    case 'pupil':
      return find(name, value, names(choosable));
    case 'colleague':
      return find(name, value, choosable.colleagues);
    case 'colleagues':
      return severalPeople(name, value, choosable.colleagues);
  }
};
