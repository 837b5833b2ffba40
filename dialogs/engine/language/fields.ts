import { z } from 'zod';
import { dayOf, momentAt, plusDays, timeOf, weekdayOn } from '../school/calendar.js';
import {
  CHOOSE,
  composite,
  refuse,
  single,
  split,
  type AnyField,
  type Extra,
  type Field,
  type Optional,
  type Read,
} from './field.js';
import { type Part } from '../case/part.js';
import { lengthOf, tooLong } from './length.js';
import { linesIn, mark, asTyped } from '../names/mentions.js';
import type { PupilId } from '../school/ids.js';
import { unfit } from './unfit.js';
import { dayWithYear, momentWithYear } from '../school/wording.js';

export { rowsOf } from './rows.js';
export { colleague, colleagues, onePupil, pupil, pupils, type About } from './peopleFields.js';

const MAX_TEXT = 200;
const MAX_LONG_TEXT = 4000;

/** Making a schema costs much more than using it. The fields of a step are made anew at every look. */
type Known<K, S> = { get: (key: K) => S | undefined; set: (key: K, schema: S) => unknown };
const remembered = <K, S>(known: Known<K, S>, key: K, make: () => S): S => {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
};

const lengths = new Map<number, z.ZodString>();
const ofLength = (max: number) =>
  remembered(lengths, max, () =>
    z.string().refine((text) => lengthOf(text) <= max, { error: ({ input }) => tooLong(String(input), max) }),
  );
const plain = (value: string): Part[] => [value];

/** One line of at most 200 characters. It is not for stories: a name in it is kept as it was typed. */
export function text(label: string, extra: Optional): Field<string | undefined>;
export function text(label: string, extra?: Extra): Field<string>;
export function text(label: string, extra: Extra = {}): AnyField {
  const max = extra.max ?? MAX_TEXT;
  const typed = single({ kind: 'text', label, extra: { ...extra, max }, schema: () => ofLength(max), show: plain });
  const read: AnyField['read'] = (inputs, context) => {
    const found: Read<string | undefined> = typed.read(inputs, context);
    const wrong = found.ok && found.value !== undefined ? unfit(found.value, inputs, extra, context) : undefined;
    return wrong ? { ok: false, ...wrong } : found;
  };
  return { ...typed, read };
}

/** The same few letters over and over are no reason. */
const LETTERS_OF_A_REASON = 5;
const isReason = (typed: string, min: number): boolean =>
  lengthOf(typed.trim()) >= min && new Set(typed.toLowerCase().match(/\p{L}/gu)).size >= LETTERS_OF_A_REASON;

/** The question says how long a reason must be, before anything is typed. */
const hintOf = ({ hint, min }: Extra): Pick<Extra, 'hint'> => {
  const said = [hint, min && `Minstens ${min} tekens.`].filter(Boolean).join(' ');
  return said === '' ? {} : { hint: said };
};

/** Up to 4,000 characters, kept as parts. So a name keeps both its typed letters and the child it means. */
export function longText(label: string, extra: Optional): Field<Part[] | undefined>;
export function longText(label: string, extra?: Extra): Field<Part[]>;
export function longText(label: string, extra: Extra = {}): AnyField {
  const max = extra.max ?? MAX_LONG_TEXT;
  const hint = hintOf(extra);
  const typed = single({
    kind: 'longText',
    label,
    extra: { ...extra, ...hint, max },
    schema: () => ofLength(max),
    show: plain,
  });
  const read: AnyField['read'] = (inputs, context) => {
    const found: Read<string | undefined> = typed.read(inputs, context);
    if (!found.ok || found.value === undefined) return found;
    const wrong = unfit(found.value, inputs, extra, context);
    if (wrong) return { ok: false, ...wrong };
    if (extra.min !== undefined && !isReason(found.value, extra.min))
      return refuse(`Schrijf in eigen woorden waarom. Minstens ${extra.min} tekens.`);
    const marked = mark(found.value, { pupils: context.register, subjects: context.subjects });
    return { ok: true, value: withNames(marked, extra.named) };
  };
  return { ...typed, read, show: (parts: Part[] | undefined) => parts ?? [] };
}

/** Nobody reads these children as initials. */
const withNames = (marked: readonly Part[], named: readonly PupilId[] = []): Part[] =>
  marked.map((part) =>
    typeof part === 'object' && 'pupil' in part && named.includes(part.pupil) ? asTyped([part]) : part,
  );

type Titles = Readonly<Record<string, string>>;
const optionsOf = (titles: Titles) => Object.entries(titles).map(([value, title]) => ({ value, title }));
const kinds = new WeakMap<Titles, z.ZodType<string>>();
const oneOf = (titles: Titles): z.ZodType<string> =>
  remembered(kinds, titles, () =>
    z.string().refine((value) => Object.hasOwn(titles, value), 'Kies een van de mogelijkheden.'),
  );
const lists = new WeakMap<Titles, Map<string, z.ZodType<string[]>>>();
const severalOf = (titles: Titles, alone: string, most: number): z.ZodType<string[]> =>
  remembered(
    remembered(lists, titles, () => new Map<string, z.ZodType<string[]>>()),
    `${alone} ${most}`,
    () => {
      const fits = (chosen: string[]) => !chosen.includes(alone) || chosen.length === 1;
      const clash = `Je koos '${(titles[alone] ?? '').toLowerCase()}' en ook iets anders. Wat klopt?`;
      const several = z.array(oneOf(titles)).min(1, CHOOSE).max(most, `Kies er hoogstens ${most}.`);
      return z.preprocess(split, several.refine(fits, clash));
    },
  );

/** One of a few answers. The keys are stored, and people read the titles. */
export function choice<const O extends Titles>(
  label: string,
  titles: O,
  extra: Optional,
): Field<(keyof O & string) | undefined>;
export function choice<const O extends Titles>(label: string, titles: O, extra?: Extra): Field<keyof O & string>;
export function choice(label: string, titles: Titles, extra: Extra = {}): AnyField {
  const options = optionsOf(titles);
  const show = (value: string) => [titles[value] ?? value];
  return single({ kind: 'choice', label, extra, missing: CHOOSE, options, schema: () => oneOf(titles), show });
}

type InSchool = { id: string; name: string };
/** A record would put `3` before `1/2`. The school’s own order is kept. */
const inOrder = <F extends AnyField>(field: F, groups: readonly InSchool[]): F => ({
  ...field,
  options: groups.map(({ id, name }) => ({ value: id, title: name })),
});
const namesOf = (groups: readonly InSchool[]): Titles => Object.fromEntries(groups.map(({ id, name }) => [id, name]));

/** One group of the school. */
export function group(label: string, groups: readonly InSchool[], extra: Optional): Field<string | undefined>;
export function group(label: string, groups: readonly InSchool[], extra?: Extra): Field<string>;
export function group(label: string, groups: readonly InSchool[], extra: Extra = {}): AnyField {
  return inOrder(choice(label, namesOf(groups), extra), groups);
}

/** Several groups of the school. */
export const groups = (label: string, all: readonly InSchool[]): Field<string[]> =>
  inOrder(choices(label, namesOf(all)), all);

type Several<O extends Titles> = Extra & {
  alone?: keyof O & string;
  aboutStaff?: keyof O & string;
};

/** Several choices. `alone`: the choice that excludes all others ("geen van deze"). */
export function choices<const O extends Titles>(
  label: string,
  titles: O,
  extra: Optional,
): Field<(keyof O & string)[] | undefined>;
export function choices<const O extends Titles>(
  label: string,
  titles: O,
  extra?: Several<O>,
): Field<(keyof O & string)[]>;
export function choices(label: string, titles: Titles, extra: Several<Titles> & { optional?: true } = {}): AnyField {
  const most = extra.max ?? Object.keys(titles).length;
  return single({
    kind: 'choices',
    label,
    extra,
    missing: CHOOSE,
    options: optionsOf(titles),
    schema: () => severalOf(titles, extra.alone ?? '', most),
    show: (values: string[]) => [values.map((value) => titles[value] ?? value).join(' · ')],
  });
}

const isDay = z.iso.date('Dit is geen datum.');
const isTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 12:40.');

const isWithin = (most: number | undefined, day: string, now: string): boolean =>
  most === undefined || day <= plusDays(now, most);

type When = { past?: true; coming?: true; within?: number };
/**
 * A day as `YYYY-MM-DD`. `past`: not later than today. `coming`: not before today. `within`: at most so many days from
 * today.
 */
export function date(label: string, extra: Optional & When): Field<string | undefined>;
export function date(label: string, extra?: Extra & When): Field<string>;
export function date(label: string, extra: Extra & When = {}): AnyField {
  const schema = ({ now }: { now: string }) =>
    isDay
      .refine((day) => !extra.past || day <= dayOf(now), 'Deze datum ligt in de toekomst.')
      .refine((day) => !extra.coming || day >= dayOf(now), 'Deze datum is al voorbij.')
      .refine((day) => isWithin(extra.within, day, dayOf(now)), 'Dit is te ver weg. Kies een eerdere dag.');
  const show = (day: string) => [`${weekdayOn(day)} ${dayWithYear(day)}`];
  return single({ kind: 'date', label, extra, schema, show });
}

/** A clock time as `HH:mm`. */
export function time(label: string, extra: Optional): Field<string | undefined>;
export function time(label: string, extra?: Extra): Field<string>;
export function time(label: string, extra: Extra = {}): AnyField {
  return single({ kind: 'time', label, extra, schema: () => isTime, show: (hour) => [hour.replace(':', '.')] });
}

const typedOr = (typed: string | undefined, otherwise: string): string =>
  typed === undefined || typed === '' ? otherwise : typed;

/** A moment in the past, as UTC ISO. Untouched it means now. Shown folded, as "vandaag 12.40". */
export const moment = (label: string, extra: Extra = {}): Field<string> =>
  composite({
    kind: 'moment',
    label,
    extra,
    parts: ['datum', 'tijd'],
    read: (inputs, { now }) => {
      const day = isDay.safeParse(typedOr(inputs.datum, dayOf(now)));
      const hour = isTime.safeParse(typedOr(inputs.tijd, timeOf(now)));
      if (!day.success) return refuse('Dit is geen datum.');
      if (!hour.success) return refuse('Dit is geen tijd. Schrijf bijvoorbeeld 12:40.');
      const value = momentAt(day.data, hour.data);
      return value > now ? refuse('Dit ligt in de toekomst. Wanneer was het?') : { ok: true, value };
    },
    show: (value) => [momentWithYear(value)],
  });

/** A whole number, from 0 unless said otherwise. */
export function number(label: string, extra: Optional & { min?: number }): Field<number | undefined>;
export function number(label: string, extra?: Extra & { min?: number }): Field<number>;
export function number(label: string, extra: Extra & { min?: number } = {}): AnyField {
  return single({
    kind: 'number',
    label,
    extra,
    schema: () =>
      z.coerce
        .number('Vul een getal in.')
        .int('Vul een heel getal in.')
        .min(extra.min ?? 0, `Dit is te weinig. Het laagste is ${extra.min ?? 0}.`)
        .max(extra.max ?? 100_000, 'Dit getal is te groot.'),
    show: (value) => [String(value)],
  });
}

/** A plan of any length. Each line of the text is an item, with names kept as in a long text. */
export const lines = (label: string, extra: Extra = {}): Field<Part[][]> => {
  const written = longText(label, extra);
  return {
    ...written,
    kind: 'lines',
    read: (inputs, context) => {
      const read = written.read(inputs, context);
      return read.ok ? { ok: true, value: linesIn(read.value) } : read;
    },
    show: (items) => items.flatMap((line, n) => (n === 0 ? line : ['\n', ...line])),
  };
};
