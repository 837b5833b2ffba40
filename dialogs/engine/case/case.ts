import type { Urgency } from '../school/urgency.js';
import type { Part } from './part.js';
import type { Change } from '../school/staffChanges.js';
import type { CaseId, PersonId, PupilId, SchoolId, TaskId } from '../school/ids.js';
import type { Role } from '../school/school.js';
import type { Actor, Receiver } from './actor.js';

export const CASE_SCHEMA = 1;
/** `beperkt` closes a case to the teachers of the group (practice.md 12). */
export type Visibility = 'gewoon' | 'beperkt';
export type Status = 'concept' | 'open' | 'closed';

export type Task = {
  id: TaskId;
  step: string;
  /** Which one of several: a colleague, a group, a plan line. */
  of?: string | undefined;
  /** What it asks, when somebody wrote that. In no list that is kept apart from the case. */
  text?: string | undefined;
  to: PersonId[];
  /** Who left it to the others. */
  declined?: PersonId[] | undefined;
  role?: Role | undefined;
  urgency: Urgency;
  opens?: string | undefined;
  due?: string | undefined;
  status: 'open' | 'done' | 'skipped' | 'dropped';
  taken?: { by: PersonId; at: string } | undefined;
  ended?: { by: Actor; at: string; reason?: string | undefined } | undefined;
  /** What `typedBy` typed so far, on which page; for that person alone, and in no log until the step is answered. */
  draft: Record<string, string>;
  typedBy?: PersonId | undefined;
  /** What stood in its inputs from the start, for everybody who gets it. */
  filled?: Record<string, string> | undefined;
  page: number;
  /** It waits in a list, and is nobody's next card. */
  aside?: true | undefined;
  /** When its people are reminded: its date, moved to school hours unless it is `spoed`. */
  remind?: string | undefined;
  /** When it was announced, reminded of and passed its date, each once. */
  announced?: string | undefined;
  reminded?: string | undefined;
  late?: string | undefined;
  /** When the next on the ladder gets it too. */
  climbs?: string | undefined;
};

/** One answer, with the question as it was asked. */
export type Answer = {
  field: string;
  label: string;
  value: unknown;
  shown: Part[];
  /** For who may read all of the case. */
  inner?: true | undefined;
  /** Of a case about several children: the one whose own part this is. */
  child?: PupilId | undefined;
};

export type Entry = {
  id: string;
  at: string;
  by: Actor;
  did:
    | 'answered'
    | 'ticked'
    | 'unticked'
    | 'took'
    | 'declined'
    | 'assigned'
    | 'skipped'
    | 'snoozed'
    | 'finished'
    | 'late'
    | 'reported'
    | 'started';
  step: string;
  task?: TaskId | undefined;
  of?: string | undefined;
  answers: Answer[];
  /** Answered while the case was its starter’s alone; what was answered again after it is what others read. */
  held?: true | undefined;
  reason?: string | undefined;
  /** Looked-up facts this decision was shown. */
  used?: Record<string, unknown> | undefined;
};

export type Delivery = {
  state: 'waiting' | 'claimed' | 'refused' | 'unknown';
  until?: string | undefined;
  tries: number;
  reason?: string | undefined;
};

/** A message for one person, or for the channel. Names of staff only; `task` is what its button opens. */
export type OutgoingMessage = {
  id: string;
  kind: 'message';
  to: Receiver;
  /** Which message it is: the id of one of the protocol, or of the language. */
  notice: string;
  urgency: Urgency;
  at: string;
  task?: TaskId | undefined;
  /** A promise or a term. */
  until?: string | undefined;
  /** The colleague a sentence names. */
  about?: PersonId | undefined;
  /** The group a sentence names. */
  group?: string | undefined;
  /** A newer one stands under it, and says what is known now of who was told. */
  older?: true | undefined;
  delivery: Delivery;
};

/** Whom a case is about, and who has no part in it: a case that it starts takes this over. */
export type About = { subjects: PupilId[]; excluded: PersonId[]; visibility: Visibility };

/** A command for another case, carried out after this one is saved. Its target's id is derived, so twice is once. */
export type OutgoingCommand = {
  id: string;
  kind: 'start' | 'report';
  target: CaseId;
  /** Of a case that there is one of: the id that builds before this one gave it. It may lie there still. */
  formerly?: CaseId | undefined;
  protocol?: string | undefined;
  way?: string | undefined;
  step: string;
  /** Whose the started case is. */
  by?: PersonId | undefined;
  answers: Record<string, string>;
  about?: About | undefined;
  at: string;
  delivery: Delivery;
};

/** A change of who works at the school, or when; carried out after this case is saved. Twice is once. */
export type OutgoingChange = {
  id: string;
  kind: 'directory';
  change: Change;
  by: Actor;
  at: string;
  delivery: Delivery;
};

export type Outgoing = OutgoingMessage | OutgoingCommand | OutgoingChange;

/** A message as it stands in somebody's chat. `shows`: the state it was last drawn with. */
export type Posted = {
  message: Omit<OutgoingMessage, 'delivery' | 'kind'>;
  conversation: string;
  activity: string;
  shows: string;
  /** Drawing it anew did not succeed: when to try again. */
  again?: string | undefined;
};

/** Typed on the card of an offer, and not done; of `by` alone, until a moment. */
export type Unfinished = { step: string; by: PersonId; draft: Record<string, string>; until: string };

export type Case = {
  schema: typeof CASE_SCHEMA;
  id: CaseId;
  school: SchoolId;
  protocol: string;
  version: number;
  code: string;
  status: Status;
  /** Which of the protocol's ways in was taken. */
  way: string;
  starter: PersonId;
  subjects: PupilId[];
  visibility: Visibility;
  stage: string;
  facts: Record<string, string>;
  excluded: PersonId[];
  readers: { person: PersonId; until: string }[];
  parent?: CaseId | undefined;
  /** Who answered a step that bars them from another one (four eyes), also when the entry lies on a page. */
  hands?: Record<string, PersonId[]> | undefined;
  tasks: Task[];
  unfinished?: Unfinished[] | undefined;
  log: Entry[];
  /** Older entries live on so many pages beside this document. */
  pages: number;
  outbox: Outgoing[];
  posted: Posted[];
  opened: string;
  updated: string;
};

export const openTasks = (c: Case): Task[] => c.tasks.filter((task) => task.status === 'open');

/** Messages that wait for a person to come, or were refused. They go out when that person is heard of again. */
export const undelivered = (c: Case): OutgoingMessage[] =>
  c.outbox.filter(
    (one): one is OutgoingMessage => one.kind === 'message' && ['waiting', 'refused'].includes(one.delivery.state),
  );

/** Messages that may or may not have arrived, and are not sent again by themselves. */
export const uncertain = (c: Case): OutgoingMessage[] =>
  c.outbox.filter(
    (one): one is OutgoingMessage =>
      one.kind === 'message' && one.delivery.state === 'unknown' && one.delivery.until === undefined,
  );

/** When the clock must look at this case again: the earliest thing that is still to happen. */
export const nextDueAt = (c: Case): string | undefined => {
  const tasks = openTasks(c).flatMap((task) => [
    task.announced ? undefined : task.opens,
    task.reminded ? undefined : task.remind,
    task.late ? undefined : task.due,
    task.climbs,
  ]);
  const unfinished = (c.unfinished ?? []).map(({ until }) => until);
  const deliveries = c.outbox.map(({ delivery }) => delivery.until);
  const redraws = c.posted.map(({ again }) => again);
  return [...tasks, ...unfinished, ...deliveries, ...redraws].filter((when) => when !== undefined).sort()[0];
};

/** Nobody was sent what its writer wrote anew before sending: a name may stand in it still. */
export const isReplaced = (entry: Entry, { log }: Case): boolean =>
  entry.held === true &&
  log.findLast(({ did, step, held }) => did === 'answered' && step === entry.step && held)?.id !== entry.id;
