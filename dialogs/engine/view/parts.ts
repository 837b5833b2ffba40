import { z } from 'zod';
import { rightsOf } from '../rights/access.js';
import type { Answer, Case, Entry } from '../case/case.js';
import { CHOOSE, single, split, type AnyField, type Fields, type Raw } from '../language/field.js';
import { longText } from '../language/fields.js';
import type { Page, Step } from '../language/step.js';
import type { Sight } from '../language/sight.js';
import type { Person } from '../school/school.js';
import type { PersonId, PupilId } from '../school/ids.js';
import { isTaughtBy, mayKnow } from '../rights/who.js';
import { MORE, MOST_PUPILS } from '../language/peopleFields.js';
import { personIn, type World } from '../rights/world.js';

/**
 * A case about several children has a common part, and a part of each child alone (practice2.md 1, law 1). Every text
 * in it says of which part it is. An answer with a `child` is that child's own part. One without is for all of them.
 */

/** The question that every step with a text gets in such a case. */
export const WHOSE = 'vanKind';

const TEXTS: readonly AnyField['kind'][] = ['text', 'longText'];
const isText = (field: AnyField | undefined): boolean => field !== undefined && TEXTS.includes(field.kind);

const ALL = { value: 'alle', title: 'Over alle kinderen' };

const whose = (among: readonly PupilId[]): AnyField =>
  single<PupilId | undefined>({
    kind: 'pupil',
    label: 'Over welk kind gaat dit?',
    extra: {
      optional: true,
      among,
      preset: ALL.value,
      hint: 'Kies je een kind? Dan staat dit niet bij de andere kinderen.',
    },
    options: [ALL],
    schema: () =>
      z
        .string()
        .refine((id) => id === ALL.value || among.includes(id), CHOOSE)
        .transform((id) => (id === ALL.value ? undefined : id)),
    show: (id) => (id === undefined ? [] : [{ pupil: id }]),
  });

/** The fields for each child alone. */
const EACH = /^kind[1-8]$/;
const each = (children: readonly PupilId[]): Fields =>
  Object.fromEntries(
    children.map((child, n) => [`kind${n + 1}`, longText('Alleen over', { optional: true, max: 2000, child })]),
  );

const chosenIn = ({ perChild }: Step, typed: Raw): string[] =>
  perChild !== undefined && typed[`${perChild.of}.wie`] === MORE ? split(typed[`${perChild.of}.meer`]) : [];

/** The fields of a step with these questions. A case about one child has none of them. */
export const askingWhose = (step: Step, fields: Fields, c: Sight, typed: Raw): Fields => {
  const chosen = chosenIn(step, typed).slice(0, MOST_PUPILS);
  if (chosen.length > 1) return { ...fields, ...each(chosen) };
  const first = Object.keys(fields).find((name) => isText(fields[name]));
  const isAsked = first !== undefined && !step.common && c.subjects.length > 1 && c.knows.length > 1;
  return isAsked ? before(first, whose(c.knows), fields) : fields;
};

const before = (place: string, asked: AnyField, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap((one) => (one[0] === place ? [[WHOSE, asked] as const, one] : [one])),
  );

/** The card about one child alone comes after the one that chose the children. */
export const withEach = (
  { perChild }: Step,
  fields: Fields,
  pages: readonly Page<Fields>[],
): readonly Page<Fields>[] => {
  const asked = Object.keys(fields).filter((name) => EACH.test(name) && fields[name]?.child !== undefined);
  if (perChild === undefined || asked.length === 0) return pages;
  const { title, text, of } = perChild;
  return pages.flatMap((page) => {
    const without = { ...page, fields: page.fields.filter((name) => !asked.includes(name)) };
    return page.fields.includes(of) ? [without, { title, fields: asked, note: () => text }] : [without];
  });
};

/** The question stands on the card with the first text. */
export const withWhose = (names: readonly string[], fields: Fields): readonly string[] => {
  const first = Object.keys(fields)[Object.keys(fields).indexOf(WHOSE) + 1];
  return WHOSE in fields && !names.includes(WHOSE) && first !== undefined && names.includes(first)
    ? names.flatMap((name) => (name === first ? [WHOSE, name] : [name]))
    : names;
};

/** All answers on a card with that question belong to the chosen child. */
export const ownedBy = (answers: readonly Answer[]): Answer[] => {
  const child = answers.find(({ field }) => field === WHOSE)?.value;
  return answers.map((answer) => (typeof child === 'string' && child !== '' ? { ...answer, child } : answer));
};

/** The children whose part this person may choose. In a case without names the writer sees no names. */
export const knownIn = (c: Case, world: World, actor: PersonId | undefined): PupilId[] => {
  const person = personIn(world, actor);
  if (person === undefined || rightsOf(person, c, world).as !== 'full') return [];
  return world.pupils
    .filter((pupil) => c.subjects.includes(pupil.id))
    .filter((pupil) => actor === c.starter || mayKnow(person, pupil, world))
    .map(({ id }) => id);
};

/** Whether somebody reads the own part of this child. `of`: only the record of that child is read. */
export type Reads = (child: PupilId) => boolean;

/** Who reads all of the case reads every part. Anybody else reads parts of children of the own groups. */
export const readsOf = (person: Person, c: Case, world: World, of?: PupilId): Reads => {
  const { all } = rightsOf(person, c, world);
  return (child) => {
    if (of !== undefined) return child === of;
    const pupil = world.pupils.find(({ id }) => id === child);
    return all || c.subjects.length < 2 || (pupil !== undefined && isTaughtBy(person, pupil, world));
  };
};

/** An entry without the parts of children that are not read. */
export const partOn = (entry: Entry, reads: Reads): Entry => {
  const answers = entry.answers.filter(({ child }) => child === undefined || reads(child));
  return answers.length === entry.answers.length ? entry : { ...entry, answers };
};

/** An entry for a person. Its writer reads it whole, except in the record of another child. */
export const partOf = (entry: Entry, person: Person, reads: Reads, of?: PupilId): Entry =>
  of === undefined && entry.by === person.id ? entry : partOn(entry, reads);

/** The child whose part an answer is, when the entry itself does not say. */
export const childIn = ({ child }: Answer, { answers }: Entry): PupilId | undefined =>
  answers.some(({ field }) => field === WHOSE) ? undefined : child;
