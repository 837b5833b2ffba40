import { type Receiver, personsOf } from './actor.js';
import type { Case, OutgoingMessage, Task } from './case.js';
import { isHeld } from './outboxClaims.js';
import type { PersonId } from '../school/ids.js';

/**
 * What is known of who was told. A sent message does not prove that a person read it, and a waiting one was not sent.
 * `later`: it goes out when the school opens.
 */
const STATES = ['later', 'underWay', 'missed', 'reached'] as const;
type State = (typeof STATES)[number];
type Reached = Readonly<Record<State, readonly PersonId[]>>;

type Told = Pick<OutgoingMessage, 'to' | 'at' | 'task'> & { state: State };

const stateOf = ({ delivery }: OutgoingMessage): State => {
  if (isHeld(delivery)) return 'later';
  // A message that is tried again did not arrive, as far as anybody knows.
  return delivery.state === 'claimed' && delivery.reason === undefined ? 'underWay' : 'missed';
};

/**
 * Every message of a case; of each receiver the last one. Who got one counts as told, also while a next one is under
 * way.
 */
const allTold = (c: Case): Told[] =>
  [
    ...c.outbox.filter((one) => one.kind === 'message').map((one) => ({ ...one, state: stateOf(one) })),
    ...c.posted.map(({ message }): Told => ({ ...message, state: 'reached' })),
  ].sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));

const sorted = (told: readonly Told[]): Reached => {
  const last = new Map(told.map(({ to, state }) => [to, state]));
  const those = (wanted: State): PersonId[] =>
    [...last].flatMap(([to, state]) => (state === wanted ? personsOf([to]) : []));
  return { reached: those('reached'), underWay: those('underWay'), missed: those('missed'), later: those('later') };
};

/** Whether the people of these tasks were told, also those who declined. It goes by the messages about the tasks. */
export const reachedFor = (tasks: readonly Task[], c: Case): Reached => {
  const asked = new Set<Receiver>(tasks.flatMap(({ to, declined = [] }) => [...to, ...declined]));
  return sorted(allTold(c).filter(({ to, task }) => asked.has(to) && tasks.some(({ id }) => id === task)));
};

/** The same for the people asked at that moment. People asked earlier are reminded, and do not count. */
const reachedAt = ({ at }: Telling, tellsOf: TellsOf, tasks: readonly Task[], c: Case): Reached => {
  const told = allTold(c).filter(({ task }) => tasks.some(({ id }) => id === task));
  const before = new Set(told.filter((one) => one.at < at).map(({ to }) => to));
  return sorted(told.filter((one) => one.at === at && (tellsOf === 'asked' || !before.has(one.to))));
};

/** People to whom an urgent message of that moment could not be brought. */
export const missedAt = (at: string, c: Case): PersonId[] => {
  const unsent = c.outbox.filter((one) => one.kind === 'message');
  const urgent = unsent.filter((one) => one.at === at && one.urgency === 'spoed' && stateOf(one) === 'missed');
  return [...new Set(personsOf(urgent.map(({ to }) => to)))];
};

type Telling = Pick<OutgoingMessage, 'to' | 'at' | 'task'>;
/** Of whom a message tells: everybody with its task, who was asked at this moment, or whose task is late. */
type TellsOf = 'all' | 'asked' | 'late';

/** The tasks that were late when this was told. Tasks of its reader alone do not count. */
const lateTasks = ({ at, to, task }: Telling, c: Case): Task[] => {
  const step = c.tasks.find(({ id }) => id === task)?.step;
  return c.tasks.filter(
    (one) => one.late === at && one.to.some((id) => id !== to) && (step === undefined || one.step === step),
  );
};

const tasksOf = (message: Telling, tellsOf: TellsOf, c: Case): Task[] =>
  tellsOf === 'late' ? lateTasks(message, c) : c.tasks.filter(({ id }) => id === message.task);

const without = (person: Receiver, people: readonly PersonId[]): PersonId[] => people.filter((id) => id !== person);

/**
 * What a message says of others: who was told, who has not reacted, and who comes. Undefined when it says nothing of
 * others.
 */
type Others = Reached & { waiting: readonly PersonId[]; coming: readonly PersonId[] };
export const othersIn = (message: Telling, c: Case, tellsOf: TellsOf | undefined): Others | undefined => {
  const { to } = message;
  if (tellsOf === undefined) return undefined;
  const tasks = tasksOf(message, tellsOf, c);
  const { reached, underWay, missed, later } =
    tellsOf === 'all' ? reachedFor(tasks, c) : reachedAt(message, tellsOf, tasks, c);
  const isFree = ({ status, taken }: Task): boolean => status === 'open' && taken === undefined;
  const declined = tasks.flatMap((task) => task.declined ?? []);
  const waiting = tasks.filter(isFree).flatMap((task) => task.to.filter((id) => !declined.includes(id)));
  const coming = tasks.flatMap(
    ({ status, taken, ended }) => taken?.by ?? (status === 'done' ? personsOf(ended ? [ended.by] : []) : []),
  );
  return {
    reached: without(to, reached),
    underWay: without(to, underWay),
    missed: without(to, missed),
    later: without(to, later),
    waiting: without(to, [...new Set(waiting)]),
    coming: without(to, [...new Set(coming)]),
  };
};
