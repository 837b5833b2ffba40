import type { Acting } from './acting.js';
import { dueAt, isOpen, nextOpening, urgentWaits, type DueFor } from '../school/calendar.js';
import { type Urgency } from '../school/urgency.js';
import { type Case, type Outgoing, type OutgoingMessage, type Task } from '../case/case.js';
import { type Actor, type Receiver, isChannel, personOf, personsOf } from '../case/actor.js';
import { termOfConcept } from './begin.js';
import { claimed } from '../case/outboxClaims.js';
import { dropTasks, restored } from './dropTasks.js';
import { command } from './otherCases.js';
import { deliveryFor } from './whenToSend.js';
import { isSilent } from '../case/caseFacts.js';
import type { Change } from '../school/staffChanges.js';
import type { Message } from '../language/message.js';
import { messages } from '../language/messages.js';
import type { Effect, OpenOptions } from '../language/effects.js';
import { firstRole, othersIn, personIds, type To } from './receivers.js';
import type { PersonId, PupilId } from '../school/ids.js';
import { forStep, isFamily } from '../rights/who.js';
import { protocolOf, type World } from '../rights/world.js';

type About = Pick<OutgoingMessage, 'task' | 'until' | 'about' | 'group'>;

/** Puts one message for each person in the outbox. A silent case puts none there. */
export const message = (
  c: Case,
  to: readonly Receiver[],
  notice: string,
  urgency: Urgency,
  about: About,
  acting: Acting,
): Case =>
  isSilent(c)
    ? c
    : {
        ...c,
        outbox: [
          ...c.outbox,
          ...to.map((person): Outgoing => ({
            id: acting.nextId(),
            kind: 'message',
            to: person,
            notice,
            urgency,
            at: acting.world.now,
            ...about,
            delivery: deliveryFor(c, { to: person, notice, urgency, by: acting.actor }, acting.world),
          })),
        ],
      };

/** Whether its people hear of it only when the school opens. */
const isHeld = (urgency: Urgency, { school, now }: World): boolean => urgency === 'spoed' && urgentWaits(school, now);

/** Tells the people of a task. The person who opened it sees it as the next card. */
export const announce = (c: Case, task: Task, kind: Message, acting: Acting): Case =>
  message(
    c,
    task.to.filter((id) => id !== acting.actor),
    kind.id,
    task.urgency,
    { task: task.id, until: task.due },
    acting,
  );

/** A reminder outside school hours waits for the next morning, unless it is `spoed`. */
export const remindAt = (due: string | undefined, urgency: Urgency, world: World): string | undefined =>
  due === undefined || isOpen(world.school, due) ? due : nextOpening(world.school, due);

/** The owners of a new task: those named, else those of the step, else the directeur. There is always one. */
const ownersOf = (c: Case, step: string, to: To | undefined, urgency: Urgency, world: World) => {
  const by = protocolOf(world, c.protocol).steps[step]?.by ?? 'starter';
  const tried = [to ?? by, by, 'directeur' as const].map((one) => ({
    to: personIds(one, forStep(step, c, world), world, urgency),
    role: firstRole(one),
  }));
  return tried.find((owners) => owners.to.length > 0) ?? { to: [], role: undefined };
};

/** The people whose days and leaving times count for a task. */
export const dueFor = (c: Case, to: readonly PersonId[], { school, partners, pupils }: World): DueFor => {
  const assignees = [...school.people, ...partners].filter(({ id }) => to.includes(id));
  const groups = pupils.filter((pupil) => c.subjects.includes(pupil.id)).map((pupil) => pupil.group);
  const own = assignees.flatMap(({ roles }) => roles.flatMap((role) => (role.school === school.id ? role.groups : [])));
  return { school, assignees, groups: groups.length > 0 ? groups : own };
};

const remindOf = (options: OpenOptions, due: string | undefined, now: string, when: DueFor): string | undefined => {
  if (options.remind === 'never') return undefined;
  return options.remind === undefined ? due : dueAt(options.remind, now, when);
};

const newTask = (c: Case, step: string, options: OpenOptions, acting: Acting): Task => {
  const { world } = acting;
  const urgency = options.urgency ?? 'normaal';
  const { to, role } = ownersOf(c, step, options.to, urgency, world);
  const when = dueFor(c, to, world);
  // The task begins when its people can be told of it.
  const now = isHeld(urgency, world) ? nextOpening(world.school, world.now) : world.now;
  const opens = options.opens && dueAt(options.opens, now, when);
  const due = options.due && dueAt(options.due, opens ?? now, when);
  return {
    id: acting.nextId(),
    step,
    of: options.of,
    text: options.text,
    to,
    role,
    urgency,
    opens,
    due,
    remind: remindAt(remindOf(options, due, now, when), urgency, world),
    status: 'open',
    ...(options.inList && { aside: true }),
    ...(options.filled && { filled: { ...options.filled } }),
    draft: {},
    page: 0,
    announced: opens !== undefined && opens > world.now ? undefined : world.now,
  };
};

const openTask = (c: Case, step: string, options: OpenOptions, acting: Acting): Case => {
  const task = newTask(c, step, options, acting);
  const next = { ...c, tasks: [...c.tasks, task] };
  return options.noMessage || task.announced === undefined
    ? next
    : announce(next, task, messageFor(c, task, acting), acting);
};

/** The message of a task, when its step has words of its own. */
export const messageFor = (c: Case, { step }: Task, { world }: Acting, otherwise: Message = messages.taak): Message =>
  protocolOf(world, c.protocol).steps[step]?.message ?? otherwise;

type Telling = Pick<Extract<Effect, { effect: 'tell' }>, 'unlessAmong' | 'except'> & { to: To; urgency: Urgency };
const toldOf = (c: Case, { to, urgency, except, unlessAmong }: Telling, acting: Acting): PersonId[] => {
  const all = personIds(to, c, acting.world, urgency).filter((id) => id !== except);
  return unlessAmong && all.some((id) => id === acting.actor) ? othersIn(all, to, c, acting) : all;
};

const tell = (c: Case, effect: Extract<Effect, { effect: 'tell' }>, acting: Acting): Case => {
  const urgency = effect.urgency ?? 'normaal';
  const to: readonly Receiver[] = isChannel(effect.to)
    ? [effect.to]
    : toldOf(c, { ...effect, to: effect.to, urgency }, acting);
  const task = effect.opens && c.tasks.findLast(({ step, status }) => step === effect.opens && status === 'open')?.id;
  const { until, about, group } = effect;
  return message(c, to, effect.notice, urgency, { task, until, about, ...(group !== undefined && { group }) }, acting);
};

/**
 * Gives the open task of a step to somebody else. A person who gives it to themselves has picked it up. Others are told
 * that it is theirs.
 */
const pass = (c: Case, { step, to, of, noMessage }: Extract<Effect, { effect: 'pass' }>, acting: Acting): Case => {
  const task = c.tasks.findLast((one) => one.step === step && one.status === 'open' && (of ?? one.of) === one.of);
  const people = task === undefined ? [] : personIds(to, forStep(step, c, acting.world), acting.world, task.urgency);
  if (task === undefined || people.length === 0) return c;
  const self = people.length === 1 && people[0] === acting.actor ? people[0] : undefined;
  const taken = self === undefined ? undefined : { by: self, at: acting.world.now };
  const moved = { ...task, to: people, taken, draft: {}, page: 0 };
  const next = { ...c, tasks: c.tasks.map((one) => (one.id === task.id ? moved : one)) };
  return noMessage ? next : announce(next, moved, messageFor(c, moved, acting), acting);
};

const letGo = ({ taken }: Task, actor: Actor): Partial<Task> => (taken?.by === actor ? { taken: undefined } : {});
const leftOf = ({ to }: Task, actor: Actor): PersonId[] =>
  to.some((id) => id !== actor) ? to.filter((id) => id !== actor) : to;

/**
 * Takes this person off the task. The last person keeps it, because somebody must have it. Who had picked it up no
 * longer has.
 */
const decline = (c: Case, step: string, { actor }: Acting): Case => ({
  ...c,
  tasks: c.tasks.map((task) =>
    task.step === step && task.status === 'open'
      ? {
          ...task,
          ...letGo(task, actor),
          to: leftOf(task, actor),
          declined: [...(task.declined ?? []), ...personsOf([actor])],
        }
      : task,
  ),
});

const share = (c: Case, person: PersonId, until: string): Case => ({
  ...c,
  readers: [...c.readers.filter((reader) => reader.person !== person), { person, until }],
});

/**
 * Family of a child is shut out of its cases, whatever role that person has (practice.md 11). Colleagues of the same
 * group do not read them (practice.md 12). Family of a child that it is not about after all is let in again.
 */
const concern = (c: Case, pupils: readonly PupilId[], acting: Acting): Case => {
  const family = acting.world.school.people.filter((person) => pupils.some((pupil) => isFamily(person, pupil)));
  const ids = family.map(({ id }) => id);
  const gone = c.subjects.filter((pupil) => !pupils.includes(pupil));
  const isFreed = (id: PersonId): boolean =>
    acting.world.school.people.some((person) => person.id === id && gone.some((pupil) => isFamily(person, pupil)));
  const excluded = c.excluded.filter((id) => !isFreed(id));
  const visibility = ids.length > 0 ? 'beperkt' : c.visibility;
  return withoutPeople({ ...c, subjects: [...pupils], excluded, visibility }, ids, acting);
};

/** The people of a task, or the one who picked up a task of a team. */
export const heldBy = ({ to, taken }: Task): PersonId[] => (taken === undefined ? to : [...to, taken.by]);

/** Hands on the open tasks of these people: to others who have the task, else up the ladder. */
const withoutPeople = (c: Case, people: readonly PersonId[], acting: Acting): Case => {
  const next = { ...c, excluded: [...new Set([...c.excluded, ...people])] };
  return next.tasks
    .filter((task) => task.status === 'open' && heldBy(task).some((id) => people.includes(id)))
    .reduce((current, task) => handOn(current, task, people, acting), next);
};

/** How heirs are told of a task, and who of them need not be. */
type Inheriting = { notice: Message; unless: (heir: PersonId) => boolean };

/** Hands on one task without these people. It stays when there is nobody else at all. */
export const handOn = (
  c: Case,
  task: Task,
  people: readonly PersonId[],
  acting: Acting,
  { notice, unless }: Inheriting = { notice: messages.taak, unless: () => false },
): Case => {
  const left = task.to.filter((id) => !people.includes(id));
  const heirs = ownersOf(c, task.step, task.role, task.urgency, acting.world);
  if (left.length === 0 && heirs.to.length === 0) return c;
  const taken = task.taken !== undefined && people.includes(task.taken.by) ? undefined : task.taken;
  const without = taken === task.taken ? task : { ...task, taken, draft: {}, page: 0 };
  const moved = left.length > 0 ? { ...without, to: left } : { ...without, ...heirs, draft: {}, page: 0 };
  const next = { ...c, tasks: c.tasks.map((one) => (one.id === task.id ? moved : one)) };
  if (left.length > 0 || task.announced === undefined) return next;
  return announce(next, { ...moved, to: moved.to.filter((heir) => !unless(heir)) }, notice, acting);
};

/** A change of the school's people leaves with the case, in the same write. */
const changes = (c: Case, change: Change, { actor, world, nextId }: Acting): Case => ({
  ...c,
  outbox: [
    ...c.outbox,
    { id: nextId(), kind: 'directory', change, by: actor, at: world.now, delivery: claimed(world.now) },
  ],
});

/** The next card of a concept, kept as long as its first. A starter who is shut out gets none. */
const nextCard = (c: Case, step: string, acting: Acting): Case => {
  if (c.excluded.includes(c.starter)) return c;
  const task = newTask(c, step, { to: 'starter', noMessage: true }, acting);
  return { ...c, tasks: [...c.tasks, { ...task, ...termOfConcept(acting.world) }] };
};

type Carry = {
  [K in Effect['effect']]: (c: Case, effect: Extract<Effect, { effect: K }>, acting: Acting) => Case;
};

const CARRY: Carry = {
  open: (c, { step, options }, acting) => openTask(c, step, options, acting),
  next: (c, { step }, acting) => nextCard(c, step, acting),
  drop: (c, { step, of, why }, acting) =>
    dropTasks(c, acting, why, (task) => task.step === step && (of ?? task.of) === task.of),
  pass,
  close: (c, { why }, acting) => ({
    ...dropTasks(c, acting, why, () => true),
    unfinished: undefined,
    status: 'closed',
  }),
  reopen: (c, { restores }) => ({ ...restored(c, restores), status: 'open' }),
  tell,
  start: command,
  report: command,
  stage: (c, { stage }) => ({ ...c, stage }),
  fact: (c, { name, value }) => ({ ...c, facts: { ...c.facts, [name]: value } }),
  subjects: (c, { pupils }, acting) => concern(c, pupils, acting),
  visibility: (c, { visibility }) => ({ ...c, visibility }),
  exclude: (c, { person }, acting) => withoutPeople(c, [person], acting),
  share: (c, { person, until }) => share(c, person, until),
  decline: (c, { step }, acting) => decline(c, step, acting),
  enrol: (c, { role }, acting) => changes(c, { what: 'enrol', ...role }, acting),
  leave: (c, { person, until }, acting) => changes(c, { what: 'leave', person, until }, acting),
  absent: (c, { period }, acting) => {
    const person = personOf(acting.actor);
    return person === undefined ? c : changes(c, { what: 'absent', person, period }, acting);
  },
};

/** The entry for this kind of effect, which takes effects of this kind only. */
const apply = (c: Case, effect: Effect, acting: Acting): Case => CARRY[effect.effect](c, effect as never, acting);

/** Carries out the effects of a protocol, in order. Pure. */
export const carryOut = (c: Case, effects: readonly Effect[], acting: Acting): Case =>
  effects.reduce((current, effect) => apply(current, effect, acting), c);
