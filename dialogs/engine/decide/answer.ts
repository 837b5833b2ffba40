import type { PersonId } from '../school/ids.js';
import { messages } from '../language/messages.js';
import { schoolDays } from '../school/calendar.js';
import type { Answer, Case, Task } from '../case/case.js';
import { type Actor, otherCase } from '../case/actor.js';
import type { Command, Decision } from '../rights/command.js';
import { actingWith } from './acting.js';
import { carryOut, message } from './effects.js';
import { keptDraft } from './draft.js';
import { early } from './beforeComplete.js';
import type { Fields, Raw } from '../language/field.js';
import type { Errors } from '../language/formView.js';
import { ended, entryOf, follow, record, stepOf, withTask, type Doing } from './follow.js';
import { asksMore, draftOf, fieldsOf, inputNames, pagesOf, readFields } from '../view/form.js';
import { isOffered, offeredTask } from '../view/offers.js';
import { printFor } from '../view/papers.js';
import { open } from '../language/effects.js';
import { type Step } from '../language/step.js';
import { ownedBy } from '../view/parts.js';
import { reading } from './readContext.js';
import { fitted, hasRest, restErrors, restInputs, tooMuch } from '../view/rest.js';
import { sightOf } from '../view/sightOf.js';
import { saysStaff, thrownAway, withoutText } from './aboutStaff.js';
import { keptOffer, unfinishedOf, withoutOffer } from './unfinished.js';
import { personIn, protocolOf, type World } from '../rights/world.js';

type Form = Extract<Command, { do: 'form' }>;

/** A press on a card of a step. Its page is kept, and the last page answers the step. */
export const form = (c: Case, task: Task, command: Form, world: World): Decision => {
  const step = stepOf(c, task.step, world);
  const sight = sightOf(c, world, command.by, task.of);
  const before = draftOf(task, command.by);
  const fields = fieldsOf(step, sight, { ...before, ...command.raw });
  const pages = pagesOf(step, fields);
  const page = Math.min(Math.max(command.page, 0), pages.length - 1);
  const draft = fitted(fields, { ...before, ...only(command.raw, fields) }, before);
  const typed = { ...task, page, draft, typedBy: command.by };
  if (saysStaff(fields, draft)) return aboutStaff(c, typed, step, command, world);
  const much = tooMuch(draft, c.status !== 'concept');
  if (much !== undefined) return { kind: 'again', task: { ...typed, draft: much.draft }, errors: much.errors };
  if (command.go === 'stay')
    return { kind: 'again', task: typed, errors: {}, ...keptDraft(c, typed, fields, command.by, world) };
  if (command.go === 'back') return kept(c, { ...typed, page: Math.max(page - 1, 0) }, command, world);
  if (command.go === 'later') return later(c, typed, command, world);
  const { wrong, answers } = readPages(typed, step, c, world, command.by);
  if (wrong !== undefined) {
    const kept = early(c, wrong.task, command, world) ?? keptDraft(c, wrong.task, fields, command.by, world);
    return { kind: 'again', ...wrong, errors: faultsIn(wrong, fields, pages, command.raw, before), ...kept };
  }
  if (page + 1 < pages.length) return kept(c, { ...typed, page: page + 1 }, command, world);
  return answered(c, typed, step, answers(), command, world);
};

type Pages = ReturnType<typeof pagesOf>;
type WrongPage = { task: Task; errors: Errors };

/** A question that an answer brings is asked first. Until then nothing on the card is a fault. */
const faultsIn = (wrong: WrongPage, fields: Fields, pages: Pages, raw: Raw, before: Raw): Errors =>
  asksMore(fields, pages[wrong.task.page]?.fields ?? [], raw, before) ? {} : wrong.errors;

/** A card about staff. The case may go on without it, and the card may come back with what was typed. */
const aboutStaff = (c: Case, task: Task, step: Step, command: Form, world: World): Decision => {
  const gone = thrownAway(c, task, step, command, world);
  if (gone !== undefined) return gone;
  const { wrong = { task, errors: {} } } = readPages(task, step, c, world, command.by);
  return { kind: 'again', ...wrong, ...withoutText(c, task, world) };
};

const only = (raw: Raw, fields: ReturnType<typeof fieldsOf>): Record<string, string> => {
  const names = Object.entries(fields).flatMap(([name, field]) => inputNames(name, field));
  return Object.fromEntries(
    [...names, ...restInputs(fields)].flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])),
  );
};

/** `wrong`: the first page whose answers are wrong now. `answers`: all that the form holds, once it is complete. */
type ReadPages = { wrong?: WrongPage; answers: () => Answer[] };

/**
 * Reads the pages up to this one. Something may have changed after the card was drawn. A text is read once: to look for
 * names in it costs most of a turn.
 */
const readPages = (task: Task, step: Step, c: Case, world: World, by: PersonId): ReadPages => {
  const { draft } = task;
  const fields = fieldsOf(step, sightOf(c, world, by, task.of), draft);
  const context = reading(c, fields, draft, by, world);
  const found = new Map<string, Answer>();
  const read = (names: readonly string[]): Errors => {
    const { answers, errors } = readFields(fields, names, draft, context);
    for (const answer of answers) found.set(answer.field, answer);
    return errors;
  };
  const pages = pagesOf(step, fields).slice(0, task.page + 1);
  const answers = (): Answer[] => {
    const names = Object.keys(fields);
    read(names.filter((name) => !pages.some((page) => page.fields.includes(name))));
    return names.flatMap((name) => found.get(name) ?? []);
  };
  for (const [n, page] of pages.entries()) {
    const errors = { ...read(page.fields), ...restErrors(fields, page.fields, draft) };
    if (Object.keys(errors).length > 0) return { wrong: { task: { ...task, page: n }, errors }, answers };
  }
  return { answers };
};

/** Keeps what was typed with the task. The log gets it only when the step is answered. */
const kept = (c: Case, task: Task, command: Doing, world: World): Decision => ({
  kind: 'decided',
  case: { ...withTask(c, task), updated: world.now },
  next: task,
  ...early(c, task, command, world),
});

/** Sets the card aside. The person gets a message to come back by. */
const later = (c: Case, task: Task, command: Form, world: World): Decision => {
  const alarmed = early(c, task, command, world);
  if (alarmed !== undefined) return { kind: 'decided', ...alarmed };
  const acting = actingWith(world, c, command.by, command.key);
  const sent = c.outbox.some(
    (one) => one.kind === 'message' && one.notice === messages.nietAf.id && one.task === task.id,
  );
  const posted = c.posted.some(({ message: one }) => one.notice === messages.nietAf.id && one.task === task.id);
  const so = { ...withTask(c, task), updated: world.now };
  if (sent || posted) return { kind: 'decided', case: so };
  return {
    kind: 'decided',
    case: message(so, [command.by], 'nietAf', 'normaal', { task: task.id, until: task.due }, acting),
  };
};

const answered = (c: Case, task: Task, step: Step, answers: Answer[], command: Doing, world: World): Decision => {
  const used = Object.keys(world.looked).length > 0 ? world.looked : undefined;
  const held = c.status === 'concept' ? true : undefined;
  const entry = entryOf(task, 'answered', command, world, { answers: ownedBy(answers), used, held });
  const after = step.many ? { ...task, draft: {}, page: 0 } : ended(task, 'done', command.by, world);
  const logged = record({ ...withTask(c, after), status: c.status === 'concept' ? 'open' : c.status }, entry);
  const values = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
  const sight = sightOf(logged, world, command.by, task.of);
  const effects = step.then(values, sight);
  const isHeld = c.status === 'concept' && effects.some(({ effect }) => effect === 'next');
  return follow(isHeld ? { ...logged, status: 'concept' } : logged, entry, effects, command, world);
};

/** Does an offer, a step that is open while its condition holds. */
export const offered = (c: Case, command: Extract<Command, { do: 'offer' }>, world: World): Decision => {
  const step = protocolOf(world, c.protocol).steps[command.step];
  const person = personIn(world, command.by);
  // A step that begins another case leaves nothing in this one.
  if (step === undefined || person === undefined || step.begins !== undefined) return { kind: 'refused' };
  const begun = c.tasks.find(({ id, to }) => id === begunBy(c, command, world) && to.includes(command.by));
  if (begun !== undefined) return { kind: 'decided', case: c, next: begun };
  if (!isOffered(command.step, person, c, world)) return { kind: 'refused' };
  const fields = fieldsOf(step, sightOf(c, world, command.by), command.raw);
  if (command.go === 'stay') return leftOffer(c, fields, command, world);
  const gone = saysStaff(fields, command.raw) ? thrownOffer(c, step, command, world) : undefined;
  if (gone !== undefined) return gone;
  const isLong = hasRest(fitted(fields, only(command.raw, fields), {}));
  return isLong || pagesOf(step, fields).length > 1
    ? beginOffer(c, step, command, world)
    : answerOffer(c, step, command, world);
};

/** Its reader goes on, and finds the text again. */
const leftOffer = (c: Case, fields: Fields, { step, by, raw }: OfferPress, world: World): Decision => {
  const draft = only(raw, fields);
  const kept = keptOffer(c, { step, by, fields, draft }, world);
  return { kind: 'again', task: { ...offeredTask(step), draft }, errors: {}, ...kept };
};
type OfferPress = Extract<Command, { do: 'offer' }>;

/** A card of an offer about staff: what was kept of it goes too. */
const thrownOffer = (c: Case, step: Step, command: OfferPress, world: World) => {
  const task = { ...offeredTask(command.step), draft: { ...command.raw } };
  return thrownAway(withoutOffer(c, command.step, command.by), task, step, { ...command, go: 'next' }, world);
};

const begunBy = (c: Case, { key }: { key: string }, world: World): string => world.id(`${c.id}.${key}.begun`);

/**
 * Makes a task of an offer that does not fit one card. Nothing typed is lost, and somebody finishes it. The others who
 * may do it see the task. Only its writer sees what was typed.
 */
const beginOffer = (c: Case, step: Step, command: Extract<Command, { do: 'offer' }>, world: World): Decision => {
  const fields = fieldsOf(step, sightOf(c, world, command.by), command.raw);
  const draft = fitted(fields, only(command.raw, fields), {});
  const { wrong } = readPages({ ...offeredTask(command.step), draft }, step, c, world, command.by);
  const errors = wrong && faultsIn(wrong, fields, pagesOf(step, fields), command.raw, {});
  if (wrong !== undefined && !hasRest(draft)) return { kind: 'again', ...wrong, errors: errors ?? {} };
  const shared = open(command.step, {
    to: [{ person: command.by }, step.by],
    due: schoolDays(1),
    noMessage: true,
    inList: true,
  });
  const next = carryOut(c, [shared], actingWith(world, c, command.by, command.key));
  const [opened] = next.tasks.slice(-1);
  if (opened === undefined) return { kind: 'refused' };
  const page = wrong?.task.page ?? 1;
  const task = { ...opened, id: begunBy(c, command, world), page, draft, typedBy: command.by };
  const begun = { ...next, tasks: [...c.tasks, task] };
  if (errors !== undefined) return { kind: 'again', task, errors, case: { ...begun, updated: world.now } };
  return kept(begun, task, command, world);
};

/** An offer of one card has no task. Its answer is still an entry. */
const answerOffer = (
  c: Case,
  step: Step,
  command: { step: string; key: string; by: Actor; raw: Raw },
  world: World,
): Decision => {
  const fields = fieldsOf(step, sightOf(c, world, command.by), command.raw);
  const draft = only(command.raw, fields);
  const offer = { ...offeredTask(command.step), draft };
  const { answers, errors } = readFields(
    fields,
    Object.keys(fields),
    draft,
    reading(c, fields, draft, command.by, world),
  );
  if (Object.keys(errors).length > 0) {
    const kept = keptOffer(c, { step: command.step, by: command.by, fields, draft }, world);
    const before = unfinishedOf(c, command.step, command.by);
    const isAsked = asksMore(fields, Object.keys(fields), command.raw, before);
    return { kind: 'again', task: offer, errors: isAsked ? {} : errors, ...kept };
  }
  return answered(withoutOffer(c, command.step, command.by), offer, step, answers, command, world);
};

/** Another case reports here, and answers a step that is offered to other cases. A concept gets no reports. */
export const reported = (c: Case, command: Extract<Command, { do: 'report' }>, world: World): Decision => {
  const step = protocolOf(world, c.protocol).steps[command.step];
  if (c.status === 'concept' || !step?.offer?.to.includes('andere_zaak')) return { kind: 'refused' };
  if (!step.offer.while(sightOf(c, world))) return { kind: 'refused' };
  return answerOffer(c, step, { ...command, by: otherCase(command.from) }, world);
};

/** Somebody fetched a paper. When a step notes that, it is answered in the name of that person. */
export const fetched = (c: Case, command: Extract<Command, { do: 'fetched' }>, world: World): Decision => {
  const person = personIn(world, command.by);
  const name = person && printFor(command.paper, person, c, world, 'keep')?.notes;
  const step = name === undefined ? undefined : protocolOf(world, c.protocol).steps[name];
  if (name === undefined || step === undefined) return { kind: 'refused' };
  return answerOffer(c, step, { step: name, key: command.key, by: command.by, raw: {} }, world);
};
