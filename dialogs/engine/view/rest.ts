import type { AnyField, Fields, Raw } from '../language/field.js';
import type { Errors, FieldView } from '../language/formView.js';
import { lengthOf, tooLong, written } from '../language/length.js';
import { columnOf } from '../language/rows.js';

/**
 * A text that is too long for a card. Its first part stands on the card. The rest is kept beside it until somebody
 * decides.
 */

/** As JSON: four texts of this length and the card around them still fit in a message of Teams. */
const ON_CARD = 8_000;

/** The same for one text of a row, of which there may be many. */
const IN_ROW = 1_000;

const TEXTS: readonly string[] = ['text', 'longText', 'lines'];

/** An input with a text: how long it may be, and how much of it fits on its card. */
type TextInput = { name: string; max: number; room: number };

const textsOf = (name: string, field: AnyField | undefined): TextInput[] => {
  if (field === undefined) return [];
  if (TEXTS.includes(field.kind)) return [{ name, max: field.max ?? 0, room: ON_CARD }];
  return field.parts.flatMap((part) =>
    textsOf(`${name}.${part}`, field.columns?.[columnOf(part).column]).map((one) => ({ ...one, room: IN_ROW })),
  );
};
const textsIn = (fields: Fields, names = Object.keys(fields)): TextInput[] =>
  names.flatMap((name) => textsOf(name, fields[name]));

const restOf = (name: string): string => `${name}.rest`;
const leftOut = (name: string): string => `${name}.weglaten`;
/** The names of inputs that stand on a card while there is a rest. */
export const restInputs = (fields: Fields): string[] => textsIn(fields).map(({ name }) => leftOut(name));

const sizeOf = (text: string): number => JSON.stringify(text).length - 2;

/** As many whole signs as fit on a card. */
const firstOf = (text: string, room = ON_CARD): string => {
  let size = 0;
  const past = Array.from(text).findIndex((sign) => (size += sizeOf(sign)) > room);
  return past < 0 ? text : Array.from(text).slice(0, past).join('');
};

/** A text in parts that each fit on a card. */
const partsOf = (text: string): string[] => {
  const first = firstOf(text);
  return first.length === text.length ? [first] : [first, ...partsOf(text.slice(first.length))];
};

/** All rests of a form, in parts that fit on a card. */
export const restsIn = (draft: Raw): string[] =>
  Object.entries(draft).flatMap(([name, text]) => (name.endsWith(restOf('')) && text !== '' ? partsOf(text) : []));

const fits = (text: string, { max, room }: TextInput): boolean => lengthOf(text) <= max || sizeOf(text) <= room;

/** The typed text, without what does not fit on the card. `before`: the rest that was kept. A press may come twice. */
export const fitted = (fields: Fields, typed: Raw, before: Raw): Raw =>
  textsIn(fields).reduce<Raw>((current, input) => {
    const { name, room } = input;
    const { [name]: text = '', [restOf(name)]: rest = '', [leftOut(name)]: gone, ...others } = current;
    if (rest !== '' && text === (before[name] ?? '') + rest)
      return { ...others, [name]: before[name] ?? '', [restOf(name)]: rest };
    const left = gone === 'ja' ? '' : rest;
    const first = fits(text, input) ? text : firstOf(text, room);
    const after = text.slice(first.length) + left;
    return {
      ...others,
      ...(current[name] !== undefined && { [name]: first }),
      ...(after !== '' && { [restOf(name)]: after }),
    };
  }, typed);

const TOO_MUCH =
  'Zoveel tekst kan ik niet bewaren. Hier staat het begin. Wat volgt is niet bewaard: plak het in kleinere stukken.';
/** Bytes. A typed text must not fill up a running case, because others must be able to go on. */
const MOST_KEPT = { concept: 96 * 1024, running: 48 * 1024 };

/**
 * More than a case can hold. Gives the card as far as it can be drawn, with a sentence at each text that is not whole.
 */
export const tooMuch = (draft: Raw, running: boolean): { draft: Raw; errors: Errors } | undefined => {
  const bytes = new TextEncoder().encode(JSON.stringify(draft)).length;
  if (bytes <= MOST_KEPT[running ? 'running' : 'concept']) return undefined;
  const rests = Object.keys(draft).filter((name) => name.endsWith(restOf('')));
  return {
    draft: Object.fromEntries(Object.entries(draft).filter(([name]) => !rests.includes(name))),
    errors: Object.fromEntries(rests.map((name) => [name.slice(0, -restOf('').length), TOO_MUCH])),
  };
};

export const hasRest = (draft: Raw): boolean => restsIn(draft).length > 0;

/** A text with a rest is not whole. Somebody must have seen the rest, and say that it can go. */
export const restErrors = (fields: Fields, names: readonly string[], draft: Raw): Errors =>
  Object.fromEntries(
    textsIn(fields, [...names]).flatMap(({ name, max }) => {
      const rest = draft[restOf(name)];
      if (rest === undefined) return [];
      const text = draft[name] ?? '';
      const why = tooLong(text, max) && tooLong(text + rest, max);
      return [why === undefined ? [leftOut(name), 'Lees eerst de rest. Kan die weg? Kruis het aan.'] : [name, why]];
    }),
  );

/** Stands below a question whose texts have a rest. */
export const restsView = (name: string, field: AnyField | undefined, draft: Raw, errors: Errors): FieldView[] =>
  textsOf(name, field).flatMap((input) => restView(input.name, draft, errors));

const restView = (name: string, draft: Raw, errors: Errors): FieldView[] => {
  const rest = draft[restOf(name)];
  if (rest === undefined) return [];
  return [
    {
      name: leftOut(name),
      kind: 'choices',
      label: 'De rest van je tekst',
      hint: `${written(lengthOf(rest))} tekens passen niet op deze kaart. Ik heb ze bewaard. Kopieer ze met de knop Rest lezen.`,
      required: false,
      options: [{ value: 'ja', title: 'Laat de rest weg' }],
      typed: {},
      error: errors[leftOut(name)],
    },
  ];
};
