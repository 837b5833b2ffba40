import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { step as stepCard } from '../../cards/step/card.js';
import type { Case, Task } from '../../dialogs/engine/case/case.js';
import { draftOf, formOf } from '../../dialogs/engine/view/form.js';
import { type Errors, type FieldView, type FormView } from '../../dialogs/engine/language/formView.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { fullName, listedName } from '../../dialogs/engine/names/names.js';
import type { Choosable } from '../../dialogs/engine/language/picker.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { rolesAt, type Person, type Pupil } from '../../dialogs/engine/school/school.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';
import { papersFor } from '../../dialogs/engine/view/papers.js';
import { mayKnow } from '../../dialogs/engine/rights/who.js';
import type { Step } from '../../dialogs/engine/language/step.js';
import { hasRest } from '../../dialogs/engine/view/rest.js';
import { storyOf } from '../../dialogs/engine/view/storyFirst.js';
import { view } from '../../dialogs/engine/view/view.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { personIn, protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { onwardFrom, type Found } from '../people/found.js';
import { freshKey } from '../support/ids.js';
import type { Reply } from './reply.js';
import { stepId, wayId } from './ways.js';
import { HELP } from './buttons.js';
import { choosableFor } from './colleagues.js';
import { marked } from './drill.js';

export type FormOptions = {
  c: Case;
  task: Task;
  world: World;
  person: PersonId;
  errors?: Errors;
  /** What just happened, read above the card. */
  notice?: readonly Line[] | undefined;
  /** Pupils that *Zoek* found. */
  found?: Found | undefined;
  /** The key of the earlier drawing: nothing came of that press yet. */
  key?: string;
  /** An unfinished text that is taken up again. Its writer can throw it away, or leave it for a new one. */
  resumed?: boolean;
  /** Gives a button to all that was written in the case. */
  reads?: boolean;
  /** The place in a list from where it was opened. */
  list?: string | undefined;
};

const option = (world: World) => (pupil: Pupil) => {
  const group = world.school.groups.find(({ id }) => id === pupil.group)?.name;
  return { value: pupil.id, title: group === undefined ? listedName(pupil) : `${listedName(pupil)}, ${group}` };
};

const asksFor = (who: 'pupil' | 'colleague', asked: readonly FieldView[]): boolean =>
  asked.some(({ kind }) => kind === who || kind === `${who}s`);

/** Whom the choices of this card offer. */
const choosableIn = ({ c, world, person, found }: FormOptions, asked: readonly FieldView[]): Choosable => ({
  ...(asksFor('colleague', asked) ? choosableFor(c, person, world) : NOBODY),
  pupils: asksFor('pupil', asked) ? world.choosable.map(option(world)) : [],
  found: (found?.pupils ?? []).map(option(world)),
  searched: found !== undefined,
  hits: found?.hits,
});
const NOBODY = { colleagues: [] };

/**
 * Children on this card who are not in the own list of its reader. *Zoek* found them, or their id was sent along. This
 * person may not know of the last.
 */
export const unseenOn = (options: FormOptions, reader: Person): Pupil[] => {
  const { c, world } = options;
  const found = options.found?.pupils ?? [];
  const groups = rolesAt(reader, world.school.id, dayOf(world.now)).flatMap((held) => held.groups);
  const isOwn = ({ group }: Pupil): boolean => groups.includes(group);
  const isKnown = (pupil: Pupil): boolean =>
    isOwn(pupil) || mayKnow(reader, pupil, world) || c.subjects.includes(pupil.id);
  const sent = world.choosable.filter((pupil) => !isKnown(pupil) && !found.some(({ id }) => id === pupil.id));
  const shown = sent.length > 0 && asksFor('pupil', viewOf(options).fields) ? sent : [];
  return [...found.filter((pupil) => !isOwn(pupil)), ...shown];
};

/** The button that answers; one for every option of a choice that is asked so. */
const answers = ({ button, pressed }: FormView, press: (title: string) => Button): Button[] =>
  (pressed?.options ?? [{ title: button, value: '' }]).map(({ title, value }, n) => {
    const made = press(title);
    const data = pressed === undefined ? made.data : { ...made.data, [pressed.field]: value };
    return { ...made, data, ...(n === 0 && { style: 'positive' as const }) };
  });

/** Papers that its step names, for who may have them. */
const printButtons = ({ c, task, world, person }: FormOptions, ids: Button['data']): Button[] => {
  const reader = personIn(world, person);
  const names = protocolOf(world, c.protocol).steps[task.step]?.prints?.(sightOf(c, world, person, task.of)) ?? [];
  if (reader === undefined || names.length === 0) return [];
  return papersFor(reader, c, world)
    .filter(({ use, name }) => use === 'keep' && names.includes(name))
    .map(({ name, title }) => ({ title, data: { ...ids, go: 'paper', step: name } }));
};

/** The button to the others found, when they do not fit. */
const onward = ({ found }: FormOptions, asked: readonly FieldView[], press: (go: string, title: string) => Button) => {
  const name = asked.find(({ kind }) => kind === 'pupils')?.name;
  const next = found && onwardFrom(found);
  if (name === undefined || next === undefined) return {};
  const made = press('search', next.title);
  return { onward: { ...made, data: { ...made.data, [`${name}.vanaf`]: String(next.from) } } };
};

const stepIn = ({ c, task, world }: FormOptions) => {
  const step = protocolOf(world, c.protocol).steps[task.step];
  if (step === undefined) throw new Error('no such step in this protocol');
  return step;
};

const viewOf = (options: FormOptions): FormView => {
  const { c, task, world, person, errors } = options;
  const mine = { draft: draftOf(task, person), page: task.page, of: task.of };
  return formOf(stepIn(options), sightOf(c, world, person, task.of), mine, errors);
};

/** A question about one child names that child. */
const ofChild = (field: FieldView, { choosable }: World): FieldView => {
  const child = choosable.find(({ id }) => id === field.child);
  return child === undefined ? field : { ...field, label: `${field.label} ${fullName(child)}` };
};

/**
 * Whom and what a running case is about, so nobody answers without having it before them. The writer knows the own
 * text.
 */
const aboutOf = ({ c, person, world }: FormOptions): { about: string; story: readonly Told[] } => {
  const reader = personIn(world, person);
  const seen = c.status === 'concept' || reader === undefined ? undefined : view(c, reader, world);
  if (seen === undefined) return { about: '', story: [] };
  return { about: seen.about, story: seen.mine ? [] : storyOf(seen) };
};
type Told = { label: string; text: string };

type Press = (go: string, title: string) => Button;

/** The ways off a card that is not answered yet. */
const waysOut = ({ c, resumed, reads }: FormOptions, { page }: FormView, step: Step, press: Press): Button[] => {
  const isRunning = c.status !== 'concept';
  return [
    ...(page > 0 ? [press('back', 'Terug')] : []),
    ...(step.instead ? [press('instead', step.instead.title)] : []),
    ...(reads ? [press('read', 'Zaak lezen')] : []),
    ...(isRunning && page === 0 && !reads ? [press('leave', 'Terug')] : []),
    ...(isRunning || resumed || step.instead ? [] : [press('later', 'Later afmaken')]),
  ];
};

/** The card of a step, drawn from its fields and filled in with what was typed. */
export const formScreen = (options: FormOptions, about = aboutOf(options)): AdaptiveCard => {
  const { c, task, notice = [], key = freshKey(), resumed } = options;
  const step = stepIn(options);
  const form = viewOf(options);
  const ids = {
    school: c.school,
    case: c.id,
    task: task.id,
    once: key,
    page: String(form.page),
    way: wayId(c.protocol, c.way),
    step: stepId(c.protocol, task.step),
    ...(c.status === 'concept' && c.parent !== undefined && { from: c.parent }),
    ...(options.list !== undefined && { list: options.list }),
  };
  const press: Press = (go, title) => ({ title, data: { go, ...ids } });
  return stepCard.render({
    ...about,
    ...rehearsed(c, { ...form, fields: form.fields.map((field) => ofChild(field, options.world)) }),
    notice: marked(c, notice),
    choosable: choosableIn(options, form.fields),
    search: press('search', 'Zoek'),
    ...onward(options, form.fields, press),
    buttons: [
      ...answers(form, (title) => press(task.id === '' ? 'give' : 'next', title)),
      ...waysOut(options, form, step, press),
      ...(hasRest(draftOf(task, options.person)) ? [press('rest', 'Rest lezen')] : []),
      ...printButtons(options, ids),
      ...(resumed ? [press('fresh', 'Nieuw signaal'), press('drop', 'Weggooien')] : []),
    ],
    ...(step.instead ? {} : { help: { ...HELP, data: { ...ids, ...HELP.data } } }),
    ...(c.status === 'concept' ? {} : { code: c.code }),
  });
};

/** The card as an answer to its reader, with the children that must be written down. */
export const formReply = (options: FormOptions, reader: Person): Reply => {
  const about = aboutOf(options);
  return {
    kind: 'screen',
    card: formScreen(options, about),
    searched: unseenOn(options, reader).map(({ id }) => id),
    ...(about.story.length > 0 && { looked: options.c.id }),
  };
};
