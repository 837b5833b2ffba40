import type { PersonId } from '../school/ids.js';
import type { ColumnView, Errors, FieldView, FormView } from '../language/formView.js';
import type { Answer, Case, Task } from '../case/case.js';
import type { AnyField, Fields, Raw, ReadContext } from '../language/field.js';
import { askedOf, plainInput, plainView, withPlain } from '../language/plainWords.js';
import { restsView } from './rest.js';
import { askingWhose, withEach, withWhose } from './parts.js';
import type { Line } from '../language/words.js';
import type { Page, Step } from '../language/step.js';
import type { Sight } from '../language/sight.js';

/** The fields of a step for this case, here and now. `typed`: what stands on its cards so far. */
export const fieldsOf = (step: Step, c: Sight, typed: Raw = {}): Fields =>
  askingWhose(step, typeof step.fields === 'function' ? step.fields(c) : (step.fields ?? {}), c, typed);

/** The pages of a step; a step that names none is one page with all its fields. */
export const pagesOf = (step: Step, fields: Fields, title = step.title): readonly Page<Fields>[] =>
  withEach(
    step,
    fields,
    step.pages?.map((page) => ({
      ...page,
      fields: withWhose(page.fields, fields).filter((name) => name in fields),
    })) ?? [{ title, fields: Object.keys(fields) }],
  );

/** The inputs of one field, under the names of its parts. */
export const inputsOf = (name: string, field: AnyField, raw: Raw): Raw => {
  if (field.parts.length === 0) return withPlain({ '': raw[name] ?? '' }, name, field, raw);
  return Object.fromEntries(field.parts.map((part) => [part, raw[`${name}.${part}`] ?? '']));
};

/** The names of a field's inputs on a card. */
export const inputNames = (name: string, field: AnyField): string[] =>
  field.parts.length === 0 ? [name, ...plainInput(name, field)] : field.parts.map((part) => `${name}.${part}`);

/**
 * Whether an answer asks something besides that did not stand on the card yet. The press brings that question: nothing
 * on the card is wrong so far. `before`: what stood on it.
 */
export const asksMore = (fields: Fields, names: readonly string[], typed: Raw, before: Raw): boolean =>
  names.some((name) => {
    const field = fields[name];
    const part = field?.besides?.(inputsOf(name, field, typed));
    return part !== undefined && typed[`${name}.${part}`] === undefined && part !== besideOn(name, field, before);
  });

const besideOn = (name: string, field: AnyField | undefined, before: Raw): string | undefined =>
  field?.besides?.(inputsOf(name, field, before));

/** What these fields hold, or a sentence for every field that is wrong. */
export const readFields = (
  fields: Fields,
  names: readonly string[],
  raw: Raw,
  context: ReadContext,
): { answers: Answer[]; errors: Errors } => {
  const answers: Answer[] = [];
  const errors: Record<string, string> = {};
  for (const name of names) {
    const field = fields[name];
    if (field === undefined || field.counts?.(raw) === false) continue;
    const read = field.read(inputsOf(name, field, raw), context);
    if (read.ok) answers.push(answerOf(name, field, read.value));
    else Object.assign(errors, { [name]: read.why }, askedOf(name, read.words));
  }
  return { answers, errors };
};

const answerOf = (name: string, field: AnyField, value: unknown): Answer => ({
  field: name,
  label: field.label,
  value,
  shown: field.show(value),
  ...(field.inner && { inner: true }),
  ...(field.child !== undefined && { child: field.child }),
});

/** What this person typed before, on top of the values from the start. Texts of others are not shown. */
export const draftOf = (
  { draft, typedBy, filled }: Pick<Task, 'draft' | 'typedBy' | 'filled'>,
  person: PersonId,
): Raw => ({
  ...filled,
  ...(typedBy === undefined || typedBy === person ? draft : {}),
});

/** The title of a step. One of several has a title of its own. */
export const titleOf = (step: Step | undefined, of: string | undefined): string =>
  step?.each?.[of ?? ''] ?? step?.title ?? '';

export const formOf = (
  step: Step,
  c: Sight,
  task: Pick<Task, 'draft' | 'page' | 'of'>,
  errors: Errors = {},
): FormView => {
  const fields = fieldsOf(step, c, task.draft);
  const pages = pagesOf(step, fields, titleOf(step, task.of));
  const page = pages[task.page] ?? { title: step.title, fields: [] };
  const { pressed } = step;
  return {
    title: page.title,
    lines: asking(pressed && fields[pressed]?.label, page.title, [
      ...(step.text?.(c) ?? []),
      ...(page.note?.(task.draft, c) ?? []),
    ]),
    fields: questionsOf(
      fields,
      page.fields.filter((name) => name !== pressed),
      task.draft,
      errors,
    ),
    page: task.page,
    pages: pages.length,
    button: task.page + 1 < pages.length ? 'Verder' : (step.button ?? 'Opslaan'),
    ...(pressed !== undefined && { pressed: { field: pressed, options: fields[pressed]?.options ?? [] } }),
  };
};

/** Questions as a card shows them. */
export const questionsOf = (fields: Fields, names: readonly string[], draft: Raw, errors: Errors): FieldView[] =>
  names.flatMap((name) => [
    ...viewOf(name, fields[name], draft, errors[name] ?? errorInRows(name, fields[name], errors)),
    ...plainView(name, draft, errors),
    ...restsView(name, fields[name], draft, errors),
  ]);

const errorInRows = (name: string, field: AnyField | undefined, errors: Errors): string | undefined =>
  field?.parts.map((part) => errors[`${name}.${part}`]).find((why) => why !== undefined);

/** A question with buttons stands in words above them. The answer keeps that question. */
const asking = (question: string | undefined, title: string, lines: readonly Line[]): readonly Line[] => {
  if (question === undefined) return lines;
  const isAsked = [title, ...lines].some((line) => typeof line === 'string' && line.includes(question));
  return isAsked ? lines : [...lines, `**${question}**`];
};

const viewOf = (name: string, field: AnyField | undefined, draft: Raw, error: string | undefined): FieldView[] => {
  if (field === undefined) return [];
  const { kind, label, hint, required, options = [], folded, roles, self, among, child } = field;
  const typed = typedIn(name, field, draft);
  const shown = { name, kind, label, hint, required, options, folded, roles, self, among, child, typed, error };
  return [{ ...shown, ...(field.columns && rowsView(field.columns, field)) }];
};

const rowsView = (columns: Fields, { max, another }: AnyField): Partial<FieldView> => ({
  rows: max,
  another,
  columns: Object.entries(columns).map(([name, { kind, label, required, options = [] }]) => ({
    name,
    kind: kind as ColumnView['kind'],
    label,
    required,
    options,
  })),
});

const typedIn = (name: string, field: AnyField, draft: Raw): Raw =>
  draft[name] === undefined && field.preset !== undefined ? { '': field.preset } : inputsOf(name, field, draft);

/** The open task of this person, if any: the first to come due. */
export const ownTask = (c: Case, person: PersonId): Task | undefined =>
  c.tasks
    .filter((task) => task.status === 'open' && task.announced !== undefined && task.to.includes(person))
    .sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 0))[0];
