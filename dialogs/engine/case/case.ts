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
  /** Which one, when a step has several: a colleague, a group, a plan line. */
  of?: string | undefined;
  /** The question of this task, when somebody wrote it. No list outside the case has it. */
  text?: string | undefined;
  to: PersonId[];
  /** The people who left it to the others. */
  declined?: PersonId[] | undefined;
  role?: Role | undefined;
  urgency: Urgency;
  opens?: string | undefined;
  due?: string | undefined;
  status: 'open' | 'done' | 'skipped' | 'dropped';
  taken?: { by: PersonId; at: string } | undefined;
  ended?: { by: Actor; at: string; reason?: string | undefined } | undefined;
  /** What `typedBy` typed so far, and on which page. Only that person sees it, and the log gets it with the answer. */
  draft: Record<string, string>;
  typedBy?: PersonId | undefined;
  /** What stood in its inputs from the start, for every owner. */
  filled?: Record<string, string> | undefined;
  page: number;
  /** It waits in a list, and is never the next card. */
  aside?: true | undefined;
  /** When its people are reminded. That is its date, moved to school hours unless it is `spoed`. */
  remind?: string | undefined;
  /** When it was announced, when it was reminded of, and when its date passed. Each happens once. */
  announced?: string | undefined;
  reminded?: string | undefined;
  late?: string | undefined;
  /** When the next person on the ladder gets it too. */
  climbs?: string | undefined;
};

/** One answer, with the question as it was asked. */
export type Answer = {
  field: string;
  label: string;
  value: unknown;
  shown: Part[];
  /** Only for people who may read all of the case. */
  inner?: true | undefined;
  /** In a case about several children: the child whose own part this is. */
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
  /** Written while the starter alone could read the case. A newer answer to the same step is what others read. */
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

/** A message for one person, or for the channel. It holds names of staff only. `task` is what its button opens. */
export type OutgoingMessage = {
  id: string;
  kind: 'message';
  to: Receiver;
  /** The id of the message, in the protocol or in the language. */
  notice: string;
  urgency: Urgency;
  at: string;
  task?: TaskId | undefined;
  /** A promise or a term. */
  until?: string | undefined;
  /** The colleague whom a sentence names. */
  about?: PersonId | undefined;
  /** The group that a sentence names. */
  group?: string | undefined;
  /** A newer message stands below it, and says what is known now of who was told. */
  older?: true | undefined;
  delivery: Delivery;
};

/** The children of a case, and the people who are shut out. A case that it starts takes both over. */
export type About = { subjects: PupilId[]; excluded: PersonId[]; visibility: Visibility };

/**
 * A command for another case, carried out after this one is saved. Its target's id is derived, so a second time changes
 * nothing.
 */
export type OutgoingCommand = {
  id: string;
  kind: 'start' | 'report';
  target: CaseId;
  /** For a named case: the id that older builds gave it. It may still lie under that id. */
  formerly?: CaseId | undefined;
  protocol?: string | undefined;
  way?: string | undefined;
  step: string;
  /** The owner of the started case. */
  by?: PersonId | undefined;
  answers: Record<string, string>;
  about?: About | undefined;
  at: string;
  delivery: Delivery;
};

/**
 * A change of who works at the school, or when. Carried out after this case is saved. A second time changes nothing.
 */
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
  /** When to try the drawing again, after one failed. */
  again?: string | undefined;
};

/** Typed on the card of an offer, and not done. It is for `by` alone, and goes after a while. */
export type Unfinished = { step: string; by: PersonId; draft: Record<string, string>; until: string };

export type Case = {
  schema: typeof CASE_SCHEMA;
  id: CaseId;
  school: SchoolId;
  protocol: string;
  version: number;
  code: string;
  status: Status;
  /** The way in that began it. */
  way: string;
  starter: PersonId;
  subjects: PupilId[];
  visibility: Visibility;
  stage: string;
  facts: Record<string, string>;
  excluded: PersonId[];
  readers: { person: PersonId; until: string }[];
  parent?: CaseId | undefined;
  /** Who answered a step that bars them from another one (four eyes). Kept here because the entry may lie on a page. */
  hands?: Record<string, PersonId[]> | undefined;
  tasks: Task[];
  unfinished?: Unfinished[] | undefined;
  log: Entry[];
  /** The number of pages beside this document, with older entries. */
  pages: number;
  outbox: Outgoing[];
  posted: Posted[];
  opened: string;
  updated: string;
};

export const openTasks = (c: Case): Task[] => c.tasks.filter((task) => task.status === 'open');

/** Messages that wait for a person to come, or were refused. They go out when the person is there again. */
export const undelivered = (c: Case): OutgoingMessage[] =>
  c.outbox.filter(
    (one): one is OutgoingMessage => one.kind === 'message' && ['waiting', 'refused'].includes(one.delivery.state),
  );

/** Messages that may have arrived. The bot does not send them again by itself. */
export const uncertain = (c: Case): OutgoingMessage[] =>
  c.outbox.filter(
    (one): one is OutgoingMessage =>
      one.kind === 'message' && one.delivery.state === 'unknown' && one.delivery.until === undefined,
  );

/** The earliest moment at which the clock must look at this case again. */
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

/** Whether the writer replaced this text before sending. Nobody was sent it, and a name may still stand in it. */
export const isReplaced = (entry: Entry, { log }: Case): boolean =>
  entry.held === true &&
  log.findLast(({ did, step, held }) => did === 'answered' && step === entry.step && held)?.id !== entry.id;
