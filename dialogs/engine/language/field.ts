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
  | 'lines'
  | 'rows';

/**
 * What reading an answer may look at: the time, and whom this person may choose. For names in a text also the register
 * of the school, and the children of the text.
 */
export type ReadContext = {
  now: string;
  /** The person who answers. A question must allow people to choose themselves. */
  by: PersonId | undefined;
  pupils: readonly Pupil[];
  colleagues: readonly Person[];
  register: readonly Pupil[];
  subjects: readonly Pupil[];
};

/** An answer as the protocol knows it, or a Dutch sentence to show at the field. */
export type Read<T> = { ok: true; value: T } | ({ ok: false } & Wrong);
/** `words`: words of the text that may be a name, on which nobody decided yet. */
export type Wrong = { why: string; words?: readonly string[] | undefined };

/**
 * One question. Its input has the name of the field. A kind with several inputs names them `field.part`. `read` gets
 * the inputs by part, and a single input under the empty name.
 */
export type Field<T> = {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly max?: number | undefined;
  readonly min?: number | undefined;
  /** The choice that excludes all others. */
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
  /** The questions of each row, and the title of the button that shows one more row. */
  readonly columns?: Readonly<Record<string, AnyField>> | undefined;
  readonly another?: string | undefined;
  readonly parts: readonly string[];
  /** The part that is asked only after this answer, on the card as it comes back. */
  readonly besides?: ((inputs: Raw) => string | undefined) | undefined;
  readonly read: (inputs: Raw, context: ReadContext) => Read<T>;
  /** The answer as it is kept beside its value, in words. */
  readonly show: (value: T) => Part[];
};

// The engine handles fields without knowing their answer types; a protocol always knows them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyField = Field<any>;
export type Fields = Readonly<Record<string, AnyField>>;
type AnswerTo<F> = F extends Field<infer T> ? T : never;
/** The answers to these questions, each with its own type. */
export type Answers<F extends Fields> = { [K in keyof F]: AnswerTo<F[K]> };

/**
 * What happens to a word that may be a name. The card `asks` its writer, another card asks (`asked`), or the text is
 * refused. `unknowing`: refused with the same words whatever child it is about, so that it tells nothing. `initials`:
 * for a paper that names nobody. There a sure name of one child becomes initials, any other name is refused, and a
 * doubtful one is asked. While nobody can tell, the text is kept.
 */
export type Veiling = 'asks' | 'asked' | 'refuses' | 'unknowing' | 'initials';

/** Options of a question besides its label. */
export type Extra = {
  /** Stands under the question. */
  hint?: string;
  /** The most characters, choices, children or colleagues. */
  max?: number;
  /** The fewest characters of a reason, or the fewest children. */
  min?: number;
  /** The value of the input before anything is typed. */
  preset?: string;
  /** With this choice nothing of the card may be kept, whatever else is wrong with it. */
  aboutStaff?: string;
  /** The title of the button that shows it. */
  folded?: string;
  /** Only colleagues with one of these roles can be chosen. */
  roles?: readonly Role[];
  /** The person who answers can be chosen too. */
  self?: true;
  /** Only people who may read all of the case see the answer. */
  inner?: true;
  /** Only these colleagues or children, in this order. */
  among?: readonly (PersonId | PupilId)[];
  /** In a case about several children: the child whose own part the answer is. Its name stands after the label. */
  child?: PupilId;
  /** A text for people who may not know the children. It is refused with a name of the register. */
  veiled?: Veiling;
  /** Children who may still be named in it, by the names people use. */
  named?: readonly PupilId[];
  /** Says in a sentence why a text cannot stand there. */
  shuns?: (typed: string) => string | undefined;
};
/** `counts`: whether it is an answer, by the other answers. When it is none, nothing of the input is kept. */
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

/** A field with one input. An empty input is no answer, and its zod schema reads any other. */
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
  spec: Omit<Spec<T>, 'schema'> & { parts: string[] } & Pick<Field<T>, 'read' | 'besides'>,
): Field<T> => ({
  kind: spec.kind,
  label: spec.label,
  ...questionOf(spec.extra),
  options: spec.options,
  parts: spec.parts,
  besides: spec.besides,
  read: spec.read,
  show: spec.show,
});

export const CHOOSE = 'Maak een keuze.';

/** What an input with several choices sends: ids with commas. */
export const split = (typed: unknown): string[] => [...new Set(String(typed).split(','))].filter((one) => one !== '');

/** Whether this typed answer says that it is about somebody who works here. */
export const isAboutStaff = ({ aboutStaff }: Pick<AnyField, 'aboutStaff'>, typed = ''): boolean =>
  aboutStaff !== undefined && split(typed).some((one) => one.trim() === aboutStaff);
