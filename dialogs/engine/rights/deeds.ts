import { knowsOf, rightsOf, type Rights } from './access.js';
import { uncertain, type Case, type OutgoingMessage, type Task } from '../case/case.js';
import type { Command } from './command.js';
import type { Step } from '../language/step.js';
import type { PersonId, TaskId } from '../school/ids.js';
import { barredFrom, hasLeft, is } from './who.js';
import { messageOf, personIn, protocolOf, type World } from './world.js';
import { messages } from '../language/messages.js';

/** What somebody may do with a task now. Drawing cards and judging commands both use it, so the two cannot differ. */

export type Deed = Extract<Command, { task: TaskId }>['do'];
/** A task, and the person who has its card. */
export type OnTask = { c: Case; task: Task; by: PersonId; world: World };

/** A person who may not know of the case does nothing in it. People who left do nothing anywhere. */
export const mayAct = (c: Case, by: PersonId, world: World): boolean => {
  const person = personIn(world, by);
  return person !== undefined && !hasLeft(by, world) && knowsOf(person, c, world);
};

const stepIn = ({ c, task, world }: OnTask): Partial<Step> => protocolOf(world, c.protocol).steps[task.step] ?? {};

const isList = (on: OnTask): boolean => stepIn(on).also !== undefined;

/** The step says that others may do it too. */
const isShared = (on: OnTask): boolean => {
  const person = personIn(on.world, on.by);
  return person !== undefined && (stepIn(on).also ?? []).some((who) => is(person, who, on.c, on.world));
};

const isOwn = ({ task, by }: OnTask): boolean => task.to.includes(by);

/** Messages that ask somebody to do something, and have a button for it. */
const ASKS: readonly string[] = [messages.taak.id, messages.herinnering.id];
const asks = (notice: string): boolean => ASKS.includes(notice);

type Asked = Pick<OutgoingMessage, 'to' | 'task' | 'notice' | 'urgency'>;
const sentIn = ({ outbox, posted }: Case): Asked[] => [
  ...outbox.filter((one): one is OutgoingMessage => one.kind === 'message'),
  ...posted.map(({ message }) => message),
];

/** Whether such a message is in this person's chat, or on its way there. */
const wasAsked = ({ c, task, by }: OnTask, which: (notice: string) => boolean): boolean =>
  sentIn(c).some((one) => one.to === by && one.task === task.id && one.urgency === task.urgency && which(one.notice));

const calls =
  ({ c, world }: OnTask) =>
  (notice: string): boolean =>
    messageOf(world, c.protocol, notice).calls === true;

/** Somebody who left it to others may still pick it up, on the message that asked. */
const comesBack = (on: OnTask): boolean =>
  on.task.urgency === 'spoed' &&
  (on.task.declined ?? []).includes(on.by) &&
  wasAsked(on, (notice) => asks(notice) || calls(on)(notice));

const hasIt = (deed: Deed, on: OnTask): boolean => {
  if (deed === 'snooze' || deed === 'cannot') return isOwn(on);
  if (deed === 'take') return isOwn(on) || comesBack(on);
  return isOwn(on) || isShared(on);
};

/** Until it is sent, its writer can only fill it in. */
const isUnsent = (deed: Deed, { c, by }: OnTask): boolean =>
  c.status === 'concept' && (deed !== 'form' || by !== c.starter);

/** It waits for its day, and stands on no card before that. */
const isLater = ({ task: { announced, opens = '' }, world }: OnTask): boolean =>
  announced === undefined && opens > world.now;

/** Somebody who picked up a task of a team keeps nobody else from doing it. */
const isEnded = (deed: Deed, on: OnTask): boolean => {
  const { c, task, by } = on;
  if (deed === 'untick') return task.status !== 'done' || c.status === 'closed';
  return task.status !== 'open' || (!isShared(on) && task.taken !== undefined && task.taken.by !== by);
};

/**
 * Nobody picks up an own question, or a task of one press. A task of one person only is picked up where its step has a
 * word for that.
 */
const isPickedUp = (on: OnTask): boolean => {
  const { c, task, by } = on;
  const { take, tick } = stepIn(on);
  if (by === c.starter || (task.role === undefined && take === undefined)) return false;
  if (isList(on)) return task.urgency === 'spoed' && wasAsked(on, asks);
  return task.urgency === 'spoed' || tick !== true;
};

type Rule = (on: OnTask) => boolean;

/** The deeds that fit a step, whatever became of the task. */
const FITS: Readonly<Partial<Record<Deed, Rule>>> = {
  form: (on) => stepIn(on).tick !== true,
  tick: (on) => stepIn(on).tick === true,
  untick: (on) => isList(on) && stepIn(on).tick === true,
  finish: (on) => stepIn(on).many === true,
  skip: (on) => isList(on) && stepIn(on).skipped !== undefined,
  assign: isList,
};

/** Deeds that only some people are offered, on some messages. */
const ASKED: Readonly<Partial<Record<Deed, Rule>>> = {
  take: isPickedUp,
  cannot: (on) => on.task.urgency === 'spoed' && on.task.role !== undefined && wasAsked(on, asks),
  snooze: (on) => on.task.urgency === 'normaal' && wasAsked(on, asks),
};

/** Nobody sees a task before its time, or in a case that is closed to them. */
const isInSight = (on: OnTask): boolean => {
  const { c, task, by, world } = on;
  if (!mayAct(c, by, world) || isUnsent('form', on)) return false;
  return !isLater(on) && !barredFrom(task.step, c, world).includes(by);
};

/** Whether it is an open task of this person, also when somebody else picked it up. */
export const isOpenTo = (on: OnTask): boolean => on.task.status === 'open' && isOwn(on) && !isList(on) && isInSight(on);

/** Whether it stands on this person's list of a team, done or not. */
export const isListedFor = (on: OnTask): boolean =>
  on.task.status !== 'dropped' && isList(on) && (isOwn(on) || isShared(on)) && isInSight(on);

const rightsIn = ({ c, by, world }: OnTask): Rights | undefined => {
  const person = personIn(world, by);
  return person && rightsOf(person, c, world);
};

type Verdict = 'offered' | 'ended' | 'refused';

/** `ended`: somebody else did it, picked it up or has it now, and this person may know that. */
export const judge = (deed: Deed, on: OnTask): Verdict => {
  const { c, task, by, world } = on;
  if (!mayAct(c, by, world) || isUnsent(deed, on)) return 'refused';
  const rights = rightsIn(on);
  // A former owner who is shut out of the case still learns that the task is done.
  if (rights?.code !== true) return isOwn(on) && task.status !== 'open' ? 'ended' : 'refused';
  // A former owner, and a reader of the whole case, learn who has it now.
  if (!hasIt(deed, on)) return rights.all ? 'ended' : 'refused';
  return judgeHad(deed, on);
};

const judgeHad = (deed: Deed, on: OnTask): Verdict => {
  const { c, task, by, world } = on;
  if (isLater(on) || barredFrom(task.step, c, world).includes(by) || FITS[deed]?.(on) === false) return 'refused';
  if (isEnded(deed, on)) return 'ended';
  return ASKED[deed]?.(on) === false ? 'refused' : 'offered';
};

export const mayDo = (deed: Deed, on: OnTask): boolean => judge(deed, on) === 'offered';

/** The starter of the case sends once more what may have arrived, and must be able to read the case. */
export const mayResend = (c: Case, by: PersonId, world: World): boolean => {
  const person = personIn(world, by);
  if (person === undefined || by !== c.starter || c.status === 'concept') return false;
  return mayAct(c, by, world) && uncertain(c).length > 0 && rightsOf(person, c, world).code;
};
