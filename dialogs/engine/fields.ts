import { z } from 'zod';
import { dayOf, momentAt, timeOf, weekdayOn } from './calendar.js';
import {
  composite,
  refuse,
  single,
  type AnyField,
  type Extra,
  type Field,
  type Optional,
  type Part,
  type Raw,
  type Read,
  type ReadContext,
} from './field.js';
import { mark } from './mentions.js';
import { veil } from './veil.js';
import { dayAndMonth, dayAndTime } from './wording.js';
import type { PersonId, PupilId } from './school.js';

const MAX_TEXT = 200;
const MAX_LONG_TEXT = 4000;
const CHOOSE = 'Maak een keuze.';

/** A schema costs much more to make than to use, and the fields of a step are made anew at every look. */
type Known<K, S> = { get: (key: K) => S | undefined; set: (key: K, schema: S) => unknown };
const remembered = <K, S>(known: Known<K, S>, key: K, make: () => S): S => {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
};

const lengths = new Map<number, z.ZodString>();
const ofLength = (max: number) =>
  remembered(lengths, max, () =>
    z
      .string()
      .max(max, `Dit is te lang. Er passen ${max} tekens in. Kort het in of schrijf de rest in een nieuw signaal.`),
  );
const plain = (value: string): Part[] => [value];

export function text(label: string, extra: Optional): Field<string | undefined>;
export function text(label: string, extra?: Extra): Field<string>;
export function text(label: string, extra: Extra = {}): AnyField {
  const max = extra.max ?? MAX_TEXT;
  return single({ kind: 'text', label, extra: { ...extra, max }, schema: () => ofLength(max), show: plain });
}

/** Up to 4,000 characters; kept as parts, so that who a name in it is stands beside the name as it was typed. */
export function longText(label: string, extra: Optional): Field<Part[] | undefined>;
export function longText(label: string, extra?: Extra): Field<Part[]>;
export function longText(label: string, extra: Extra = {}): AnyField {
  const max = extra.max ?? MAX_LONG_TEXT;
  const typed = single({ kind: 'longText', label, extra: { ...extra, max }, schema: () => ofLength(max), show: plain });
  const read: AnyField['read'] = (inputs, context) => {
    const found: Read<string | undefined> = typed.read(inputs, context);
    if (!found.ok || found.value === undefined) return found;
    const why = extra.veiled && unveiled(found.value, context);
    if (why) return refuse(why);
    return { ok: true, value: mark(found.value, { pupils: context.register, subjects: context.subjects }) };
  };
  return { ...typed, read, show: (parts: Part[] | undefined) => parts ?? [] };
}

/** Why a text cannot go to who may not know the children; without the register nobody can tell. */
const unveiled = (text: string, { register, subjects }: ReadContext): string | undefined => {
  if (register.length === 0) return 'Ik kan nu niet nakijken of hier een naam staat. Probeer het zo nog eens.';
  const { names } = veil(text, { pupils: register, subjects });
  return names.length === 0 ? undefined : `Hier staat nog een naam: ${names.join(', ')}. Haal die weg.`;
};

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

/** Several choices. `alone` is the choice that cannot go together with another ("geen van deze"). */
export function choices<const O extends Titles>(
  label: string,
  titles: O,
  extra: Optional,
): Field<(keyof O & string)[] | undefined>;
export function choices<const O extends Titles>(
  label: string,
  titles: O,
  extra?: Extra & { alone?: keyof O & string },
): Field<(keyof O & string)[]>;
export function choices(label: string, titles: Titles, extra: Extra & { alone?: string } = {}): AnyField {
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

const split = (typed: unknown): string[] => [...new Set(String(typed).split(','))].filter((one) => one !== '');

const isDay = z.iso.date('Dit is geen datum.');
const isTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Dit is geen tijd. Schrijf bijvoorbeeld 12:40.');

/** A day as `YYYY-MM-DD`. `past`: not later than today; `coming`: not before today. */
type When = { past?: true; coming?: true };
export function date(label: string, extra: Optional & When): Field<string | undefined>;
export function date(label: string, extra?: Extra & When): Field<string>;
export function date(label: string, extra: Extra & When = {}): AnyField {
  const schema = ({ now }: { now: string }) =>
    isDay
      .refine((day) => !extra.past || day <= dayOf(now), 'Deze datum ligt in de toekomst.')
      .refine((day) => !extra.coming || day >= dayOf(now), 'Deze datum is al voorbij.');
  const show = (day: string) => [`${weekdayOn(day)} ${dayAndMonth(`${day}T12:00:00Z`)}`];
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

/** A moment in the past, as UTC ISO; left alone it is now. Shown folded, as "vandaag 12.40". */
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
    show: (value) => [dayAndTime(value)],
  });

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

/** Who it is about. `name`: what was written of a child that is not in the list. */
export type About = { pupils: PupilId[]; unknown?: 'niet_op_de_lijst' | 'weet_ik_niet'; name?: string };

export const MORE = 'meer';
export const NOT_LISTED = 'niet_op_de_lijst';
export const DONT_KNOW = 'weet_ik_niet';
const MOST_PUPILS = 8;

/** One or more pupils: a list of the own group, *meer kinderen*, *staat er niet bij* and *weet ik niet* (practice.md 4.1). */
export function pupils(label: string, extra: Optional): Field<About | undefined>;
export function pupils(label: string, extra?: Extra): Field<About>;
export function pupils(label: string, extra: Extra & { optional?: true } = {}): AnyField {
  return composite<About | undefined>({
    kind: 'pupils',
    label,
    extra,
    parts: ['wie', 'meer', 'naam', 'zoek'],
    read: (inputs, { pupils: known }) => {
      const chosen = inputs.wie ?? '';
      if (chosen === '' && extra.optional) return { ok: true, value: undefined };
      if (chosen === '') return refuse('Kies over wie het gaat. Of kies: Weet ik niet.');
      if (chosen === DONT_KNOW) return { ok: true, value: { pupils: [], unknown: DONT_KNOW } };
      if (chosen === NOT_LISTED) return readUnlisted(inputs);
      const ids = chosen === MORE ? split(inputs.meer ?? '') : [chosen];
      return readPupils(ids, chosen === MORE, (id) => known.some((pupil) => pupil.id === id));
    },
    show: (about) => (about === undefined ? [] : showAbout(about)),
  });
}

const showAbout = ({ pupils: chosen, name = 'Weet ik niet' }: About): Part[] =>
  chosen.length > 0 ? chosen.flatMap((pupil, n) => (n === 0 ? [{ pupil }] : [', ', { pupil }])) : [name];

const readUnlisted = (inputs: Raw) => {
  const name = (inputs.naam ?? '').trim().slice(0, MAX_TEXT);
  if (name === '') return refuse('Schrijf de naam en de groep. De IB’er koppelt het kind.');
  return { ok: true as const, value: { pupils: [], unknown: NOT_LISTED, name } satisfies About };
};

const readPupils = (ids: string[], several: boolean, known: (id: PupilId) => boolean) => {
  if (several && ids.length < 2) return refuse('Kies hieronder twee of meer kinderen.');
  if (ids.length > MOST_PUPILS) return refuse(`Kies er hoogstens ${MOST_PUPILS}.`);
  if (!ids.every(known)) return refuse('Dit kind staat niet in de lijst. Kies opnieuw.');
  return { ok: true as const, value: { pupils: ids } satisfies About };
};

/** One pupil of the list this person may choose from. */
export const pupil = (label: string, extra: Extra = {}): Field<PupilId> =>
  single<PupilId>({
    kind: 'pupil',
    label,
    extra,
    missing: CHOOSE,
    schema: ({ pupils: known }) =>
      z.string().refine((id) => known.some((one) => one.id === id), 'Kies een kind uit de lijst.'),
    show: (id) => [{ pupil: id }],
  });

const CANNOT_ASK = 'Deze collega kan ik niet vragen. Kies een ander.';

const isAskable = (id: string, { colleagues: known }: ReadContext, { roles, among }: Extra): boolean =>
  (among === undefined || among.includes(id)) &&
  known.some((one) => one.id === id && (!roles || one.roles.some(({ role }) => roles.includes(role))));

export function colleague(label: string, extra: Optional): Field<PersonId | undefined>;
export function colleague(label: string, extra?: Extra): Field<PersonId>;
export function colleague(label: string, extra: Extra = {}): AnyField {
  return single<PersonId>({
    kind: 'colleague',
    label,
    extra,
    missing: CHOOSE,
    schema: (context) => z.string().refine((id) => isAskable(id, context, extra), CANNOT_ASK),
    show: (person) => [{ person }],
  });
}

export function colleagues(label: string, extra: Optional): Field<PersonId[] | undefined>;
export function colleagues(label: string, extra?: Extra): Field<PersonId[]>;
export function colleagues(label: string, extra: Extra = {}): AnyField {
  return single<PersonId[]>({
    kind: 'colleagues',
    label,
    extra,
    missing: CHOOSE,
    schema: (context) =>
      z.preprocess(
        split,
        z
          .array(z.string().refine((id) => isAskable(id, context, extra), CANNOT_ASK))
          .min(1, CHOOSE)
          .max(extra.max ?? 20, `Kies er hoogstens ${extra.max ?? 20}.`),
      ),
    show: (people) => people.flatMap((person, n) => (n === 0 ? [{ person }] : [', ', { person }])),
  });
}

/** A plan of unknown length: one line of text an item. */
export const lines = (label: string, extra: Extra = {}): Field<string[]> =>
  single<string[]>({
    kind: 'lines',
    label,
    extra: { max: MAX_LONG_TEXT, ...extra },
    schema: () =>
      ofLength(extra.max ?? MAX_LONG_TEXT).transform((typed) =>
        typed
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    show: (items) => [items.join('\n')],
  });
