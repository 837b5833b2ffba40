import type { Part } from '../case/part.js';
import { z } from 'zod';
import { isBlank } from './length.js';
import type { Person, Pupil, Role } from '../school/school.js';
import type { PersonId, PupilId } from '../school/ids.js';

/** What a form's inputs hold: strings only, as Teams submits them. */
export type Raw = Readonly<Record<string, string>>;

export type Option = { value: string; title: string };

export type FieldKind =
  | 'text'
  | 'longText'
  | 'choice'
  | 'choices'
  | 'date'
  | 'time'
  | 'moment'
  | 'number'
  | 'pupil'
  | 'pupils'
  | 'colleague'
  | 'colleagues'
  | 'lines';

/**
 * What reading an answer may look at. The time, and who this person may choose. For names in a text: the register of
 * the school and the children it is about.
 */
export type ReadContext = {
  now: string;
  /** Who answers, and chooses himself only where a question allows that. */
  by: PersonId | undefined;
  pupils: readonly Pupil[];
  colleagues: readonly Person[];
  register: readonly Pupil[];
  subjects: readonly Pupil[];
};

/** An answer as the protocol knows it, or a Dutch sentence to show at the field. */
export type Read<T> = { ok: true; value: T } | ({ ok: false } & Wrong);
/** `words`: those of the text that may be a name, and nobody said yet. */
export type Wrong = { why: string; words?: readonly string[] | undefined };

/**
 * One question. Its inputs are named after the field, those of a kind with several inputs `field.part`.
 * `read` gets those inputs under their part's name, a plain input under the empty name.
 */
export type Field<T> = {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly max?: number | undefined;
  readonly min?: number | undefined;
  /** The choice that cannot go together with another. */
  readonly alone?: string | undefined;
  /** The choice that says: this is about somebody who works here. */
  readonly aboutStaff?: string | undefined;
  readonly preset?: string | undefined;
  readonly options?: readonly Option[] | undefined;
  readonly folded?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly self?: true | undefined;
  readonly inner?: true | undefined;
  readonly among?: readonly (PersonId | PupilId)[] | undefined;
  readonly veiled?: Veiling | undefined;
  readonly shuns?: ((typed: string) => string | undefined) | undefined;
  readonly child?: PupilId | undefined;
  readonly counts?: ((typed: Raw) => boolean) | undefined;
  readonly parts: readonly string[];
  readonly read: (inputs: Raw, context: ReadContext) => Read<T>;
  /** The answer as it is kept beside its value, in words. */
  readonly show: (value: T) => Part[];
};

// The engine handles fields without knowing their answer types; a protocol always knows them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyField = Field<any>;
export type Fields = Readonly<Record<string, AnyField>>;
type AnswerTo<F> = F extends Field<infer T> ? T : never;
/** What was answered to these questions, each as its own type. */
export type Answers<F extends Fields> = { [K in keyof F]: AnswerTo<F[K]> };

/**
 * What may be a name and may be a word. The card `asks` its writer, the protocol asks it on another card (`asked`), or
 * the text is refused. Who is `unknowing` is refused the same words whatever child it is about, and so learns nothing
 * from it. `initials`: it goes on a paper that names nobody. What is surely one child is initials there. Any other name
 * is refused, and what may be one is asked. While nobody can tell, it is kept.
 */
export type Veiling = 'asks' | 'asked' | 'refuses' | 'unknowing' | 'initials';

/** What a question may say besides its label. */
export type Extra = {
  /** Stands under the question. */
  hint?: string;
  /** The most characters, choices, children or colleagues. */
  max?: number;
  /** The fewest: characters of a text that gives reasons, or children. */
  min?: number;
  /** What stands in the input before anything is typed. */
  preset?: string;
  /** The choice with which nothing of the card may stay, whatever else is wrong with it. */
  aboutStaff?: string;
  /** The button it hides behind. */
  folded?: string;
  /** Only colleagues with one of these can be chosen. */
  roles?: readonly Role[];
  /** The one who answers can be chosen too. */
  self?: true;
  /** The answer is for who may read all of the case. */
  inner?: true;
  /** Only these colleagues or children, in this order. */
  among?: readonly (PersonId | PupilId)[];
  /** Of a case about several children: whose own part the answer is. Its name stands behind the label. */
  child?: PupilId;
  /** A text for who may not know the children; with a name of the register it is refused. */
  veiled?: Veiling;
  /** Children who may be named in it all the same, as they are called. */
  named?: readonly PupilId[];
  /** A sentence why a text cannot stand there. */
  shuns?: (typed: string) => string | undefined;
};
/** `counts`: only after these other answers is it one; what else stands in the input is not kept. */
export type Optional = Extra & { optional: true; counts?: (typed: Raw) => boolean };

const ok = <T>(value: T): Read<T> => ({ ok: true, value });
export const refuse = (why: string): Read<never> => ({ ok: false, why });
const parse = <T>(schema: z.ZodType<T>, typed: unknown): Read<T> => {
  const result = schema.safeParse(typed);
  return result.success ? ok(result.data) : refuse(result.error.issues[0]?.message ?? 'Dit klopt niet.');
};

type Spec<T> = {
  kind: FieldKind;
  label: string;
  extra: Extra & Partial<Pick<Optional, 'optional' | 'counts'>>;
  missing?: string;
  options?: readonly Option[];
  schema: (context: ReadContext) => z.ZodType<T>;
  show: (value: T) => Part[];
};

const questionOf = ({ optional, ...extra }: Spec<never>['extra']) => ({ ...extra, required: optional !== true });

/** A field with one input: empty is no answer, anything else is read by its zod schema. */
export const single = <T>(spec: Spec<T>): AnyField => ({
  kind: spec.kind,
  label: spec.label,
  ...questionOf(spec.extra),
  options: spec.options,
  parts: [],
  read: (inputs, context) => {
    const typed = (inputs[''] ?? '').trim();
    if (!isBlank(typed)) return parse(spec.schema(context), typed);
    return spec.extra.optional ? ok(undefined) : refuse(spec.missing ?? 'Vul dit in.');
  },
  show: (value: T | undefined) => (value === undefined ? [] : spec.show(value)),
});

/** A field of several inputs, read together. */
export const composite = <T>(
  spec: Omit<Spec<T>, 'schema'> & { parts: string[]; read: Field<T>['read'] },
): Field<T> => ({
  kind: spec.kind,
  label: spec.label,
  ...questionOf(spec.extra),
  options: spec.options,
  parts: spec.parts,
  read: spec.read,
  show: spec.show,
});

export const CHOOSE = 'Maak een keuze.';

/** What an input with several choices sends: ids with commas. */
export const split = (typed: unknown): string[] => [...new Set(String(typed).split(','))].filter((one) => one !== '');

/** Whether this answer, as it was typed, says that it is about somebody who works here. */
export const isAboutStaff = ({ aboutStaff }: Pick<AnyField, 'aboutStaff'>, typed = ''): boolean =>
  aboutStaff !== undefined && split(typed).some((one) => one.trim() === aboutStaff);
