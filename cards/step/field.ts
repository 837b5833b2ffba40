import type { Option } from '../../dialogs/engine/language/field.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { Element } from '../card.js';
import type { Around } from './data.js';
import { date, find, longText, number, oneOf, severalOf, severalPeople, text, time } from './inputs.js';
import { folded, question } from './layout.js';
import { moment } from './moment.js';
import { names, pupils } from './pupils.js';
import { rows } from './rows.js';

/** A question as it stands on a card. */
export const fieldItems = (field: FieldView, around: Around): Element[] => {
  if (field.kind === 'moment') return moment(field);
  if (field.kind === 'pupils') return pupils(field, around);
  if (field.kind === 'rows') return rows(field, (column) => question(column, input(column, column.kind, around)));
  const asked = question(field, input(field, field.kind, around));
  if (field.folded === undefined) return asked;
  return folded(`${field.name}-vraag`, field.folded, (field.error ?? field.typed[''] ?? '') !== '', asked);
};

const askable = ({ roles, self, among }: FieldView, { choosable }: Around): readonly Option[] => {
  const one = self && choosable.self ? inOrder([choosable.self], among) : [];
  return [...one, ...inOrder(choosable.colleagues, among)].filter(
    (each) => !roles || (each.roles ?? []).some((role) => roles.includes(role)),
  );
};

const inOrder = <T extends Option>(all: readonly T[], among: readonly string[] | undefined): readonly T[] =>
  among === undefined ? all : among.flatMap((id) => all.find(({ value }) => value === id) ?? []);

type Single = Exclude<FieldView['kind'], 'moment' | 'pupils' | 'rows'>;

const input = (field: FieldView, kind: Single, around: Around): Element => {
  const { name, typed, options } = field;
  const value = typed[''] ?? '';
  switch (kind) {
    case 'text':
      return text(name, value);
    case 'longText':
    case 'lines':
      return longText(name, value);
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
      return field.among === undefined
        ? find(name, value, names(around.choosable))
        : oneOf(name, value, [...options, ...inOrder(around.choosable.pupils, field.among)]);
    case 'colleague':
      return find(name, value, askable(field, around));
    case 'colleagues':
      return severalPeople(name, value, askable(field, around));
  }
};
