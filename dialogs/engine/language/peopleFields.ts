import { term } from '../school/terms.js';
import { z } from 'zod';
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
  type Raw,
  type ReadContext,
} from './field.js';
import { own } from '../case/own.js';
import { type Part } from '../case/part.js';
import type { PersonId, PupilId } from '../school/ids.js';

/** Fields that ask for people: children of the register, and colleagues. */

const MAX_NAME = 200;

/** Whom it is about. `name`: the text about a child that is not in the list. */
export type About = { pupils: PupilId[]; unknown?: 'niet_op_de_lijst' | 'weet_ik_niet'; name?: string };

export const MORE = 'meer';
export const NOT_LISTED = 'niet_op_de_lijst';
export const DONT_KNOW = 'weet_ik_niet';
export const MOST_PUPILS = 8;
/** What a choice asks besides: which children, or which name. */
const BESIDES: Readonly<Record<string, string>> = { [MORE]: 'meer', [NOT_LISTED]: 'naam' };

/**
 * One or more pupils. A list of the own group, *meer kinderen*, *staat er niet bij* and *weet ik niet* (practice.md
 * 4.1). With `min` and `max`: so many children of the list, and no other answer.
 */
export function pupils(label: string, extra: Optional): Field<About | undefined>;
export function pupils(label: string, extra?: Extra): Field<About>;
export function pupils(label: string, extra: Extra & { optional?: true } = {}): AnyField {
  return composite<About | undefined>({
    kind: 'pupils',
    label,
    extra,
    parts: ['wie', 'meer', 'naam', 'zoek'],
    besides: ({ wie = '' }) => own(BESIDES, wie),
    read: (inputs, { pupils: known }) => {
      const chosen = inputs.wie ?? '';
      if (chosen === '' && extra.optional) return { ok: true, value: undefined };
      const isKnown = (id: PupilId): boolean => known.some((pupil) => pupil.id === id);
      if (extra.min !== undefined) return readSoMany(inputs, extra, isKnown);
      if (chosen === '') return refuse('Kies over wie het gaat. Of kies: Weet ik niet.');
      if (chosen === DONT_KNOW) return { ok: true, value: { pupils: [], unknown: DONT_KNOW } };
      if (chosen === NOT_LISTED) return readUnlisted(inputs);
      const ids = chosen === MORE ? split(inputs.meer ?? '') : [chosen];
      return readPupils(ids, chosen === MORE, isKnown);
    },
    show: (about) => (about === undefined ? [] : showAbout(about)),
  });
}

const readSoMany = (inputs: Raw, { min = 1, max = MOST_PUPILS }: Extra, isKnown: (id: PupilId) => boolean) => {
  if (inputs.wie !== MORE) return refuse(`Kies ‘Meer kinderen’. Daarna kies je ${min} tot ${max} kinderen.`);
  const ids = split(inputs.meer ?? '');
  if (ids.length < min || ids.length > max) return refuse(`Kies hieronder ${min} tot ${max} kinderen.`);
  return readPupils(ids, true, isKnown);
};

const showAbout = ({ pupils: chosen, name = 'Weet ik niet' }: About): Part[] =>
  chosen.length > 0 ? chosen.flatMap((pupil, n) => (n === 0 ? [{ pupil }] : [', ', { pupil }])) : [name];

const readUnlisted = (inputs: Raw) => {
  const name = (inputs.naam ?? '').trim().slice(0, MAX_NAME);
  if (name === '') return refuse(`Schrijf de naam en de groep. De ${term.intern_begeleider} koppelt het kind.`);
  return { ok: true as const, value: { pupils: [], unknown: NOT_LISTED, name } satisfies About };
};

const readPupils = (ids: string[], several: boolean, known: (id: PupilId) => boolean) => {
  if (several && ids.length < 2) return refuse('Kies hieronder twee of meer kinderen.');
  if (ids.length > MOST_PUPILS) return refuse(`Kies er hoogstens ${MOST_PUPILS}.`);
  if (!ids.every(known)) return refuse('Dit kind staat niet in de lijst. Kies opnieuw.');
  return { ok: true as const, value: { pupils: ids } satisfies About };
};

/** The same question for exactly one child of the list. */
export const onePupil = (label: string, extra: Extra = {}): Field<PupilId> =>
  composite<PupilId>({
    kind: 'pupils',
    label,
    extra,
    parts: ['wie', 'meer', 'naam', 'zoek'],
    read: ({ wie = '' }, { pupils: known }) =>
      known.some(({ id }) => id === wie)
        ? { ok: true, value: wie }
        : refuse('Kies één kind uit de lijst. Staat het er niet bij? Leg dan eerst een signaal vast.'),
    show: (id) => [{ pupil: id }],
  });

/** One pupil of the list from which this person may choose. */
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

const isAskable = (id: PersonId, { by, colleagues: known }: ReadContext, { roles, among, self }: Extra): boolean =>
  (id !== by || self === true) &&
  (among === undefined || among.includes(id)) &&
  known.some((one) => one.id === id && (!roles || one.roles.some(({ role }) => roles.includes(role))));

/** One colleague who works here. With `self` it may be the person who answers. */
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

/** Several colleagues, twenty at most. */
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
