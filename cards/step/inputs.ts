import type { Option } from '../../dialogs/engine/language/field.js';
import type { Element } from '../card.js';
import { choiceTitle, plain } from '../runs.js';

const spacing = 'Small';
/** So many choices at most stand open on the card. More go in a list that opens. */
const MOST_RADIOS = 7;
const MOST_BOXES = 10;
/** A longer list is searched by typing. */
const MOST_LISTED = 40;
const CHOOSE = 'Kies';

/** It has no `maxLength`: clients cut off what is pasted beyond it, and say nothing. */
export const text = (id: string, value: string): Element => ({ type: 'Input.Text', id, value, spacing });

export const longText = (id: string, value: string): Element => ({ ...text(id, value), isMultiline: true });

const choices = (options: readonly Option[]) =>
  options.map(({ title, value }) => ({ title: choiceTitle(title), value }));

export const oneOf = (id: string, value: string, options: readonly Option[]): Element =>
  options.length > MOST_RADIOS ? list(id, value, options, 'compact') : open(id, value, options);

/** All choices stand on the card. */
export const open = (id: string, value: string, options: readonly Option[]): Element => ({
  type: 'Input.ChoiceSet',
  id,
  value,
  spacing,
  style: 'expanded',
  wrap: true,
  choices: choices(options),
});

const list = (id: string, value: string, options: readonly Option[], style: 'compact' | 'filtered'): Element =>
  options.length === 0
    ? nobody
    : { type: 'Input.ChoiceSet', id, value, spacing, style, placeholder: CHOOSE, choices: choices(options) };

/** Clients refuse a list without choices. */
const nobody: Element = { type: 'RichTextBlock', spacing, inlines: plain('Er is nog niemand om te kiezen.') };

export const severalOf = (id: string, value: string, options: readonly Option[]): Element => ({
  type: 'Input.ChoiceSet',
  id,
  value,
  spacing,
  isMultiSelect: true,
  style: 'expanded',
  wrap: true,
  choices: choices(options),
});

/** Several people. With many it is a list that opens. */
export const severalPeople = (id: string, value: string, people: readonly Option[]): Element =>
  people.length === 0
    ? nobody
    : { ...severalOf(id, value, people), style: people.length > MOST_BOXES ? 'compact' : 'expanded' };

/**
 * One out of many people. A `filtered` list shows the id of what was chosen. With a name half typed, some clients
 * refuse every button, also *Terug*. So it is only for long lists in which nothing was chosen yet.
 */
export const find = (id: string, value: string, options: readonly Option[]): Element =>
  list(id, value, options, options.length > MOST_LISTED && value === '' ? 'filtered' : 'compact');

/** Clients refuse a whole card over a wrong date, time or number. The input is then empty. */
export const date = (id: string, value: string): Element => shaped('Input.Date', id, value, /^\d{4}-\d\d-\d\d$/);
export const time = (id: string, value: string): Element => shaped('Input.Time', id, value, /^\d\d:\d\d$/);

const shaped = (type: string, id: string, value: string, shape: RegExp): Element => ({
  type,
  id,
  spacing,
  ...(shape.test(value) && { value }),
});

export const number = (id: string, value: string): Element => ({
  type: 'Input.Number',
  id,
  spacing,
  ...(/^-?\d+([.,]\d+)?$/.test(value) && { value: Number(value.replace(',', '.')) }),
});
