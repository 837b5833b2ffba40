import type { ChannelChat, Receiver } from '../dialogs/engine/case/actor.js';
import type { Case, Entry, Status, Visibility } from '../dialogs/engine/case/case.js';
import type { Urgency } from '../dialogs/engine/school/urgency.js';
import type { Person, Pupil, School } from '../dialogs/engine/school/school.js';
import type { PersonId, PupilId, CaseId, SchoolId, TenantId } from '../dialogs/engine/school/ids.js';

/** Somebody else changed the document since it was read. Load and decide again. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}
/** The store did not keep a value, or cannot say that it did. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}
/** A write was sent, and nobody knows whether it was kept. Keys and etags tell it at the next press. */
export class OutcomeUnknownError extends StoreUnavailableError {
  override name = 'OutcomeUnknownError';
}
/** The document is larger than a case may be. Nothing was kept. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** This may not be changed or removed: it is no concept, or a newer version saved it. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
}

/** The case is there and cannot be read whole. Nobody decides on it, and nothing is saved in its place. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
  /** `left`: what can be read of it, to be shown. Undefined when nobody can tell whose it is. */
  constructor(
    message: string,
    readonly left: Case | undefined,
  ) {
    super(message);
  }
}

export type Stored<T> = { value: T; etag: string };

/** A task as a list shows it. `of`: which one, when the step has several. */
export type OpenTask = {
  step: string;
  of?: string | undefined;
  to: PersonId[];
  due?: string | undefined;
  urgency: Urgency;
};

/** What lists, the clock and counts may read of a case: no story. */
export type CaseHead = {
  id: CaseId;
  school: SchoolId;
  code: string;
  protocol: string;
  status: Status;
  starter: PersonId;
  way: string;
  subjects: PupilId[];
  visibility: Visibility;
  excluded: PersonId[];
  /** The people who have something open here now. */
  assignees: PersonId[];
  /** The receivers of messages that could not be delivered yet. */
  waiting: Receiver[];
  urgency: Urgency;
  facts: Record<string, string>;
  /** What stands open now, for lists: no story. */
  open: OpenTask[];
  nextDueAt?: string | undefined;
  opened: string;
  updated: string;
};

/** Entries of a case that no longer fit in its document. */
export type CasePage = { case: CaseId; school: SchoolId; code: string; number: number; entries: Entry[] };

/**
 * A chat of the bot with one person, or the channel of a team, where its messages go. Every activity adds to it and
 * overwrites nothing.
 */
export type Conversation = {
  tenant: TenantId;
  person: PersonId | ChannelChat;
  serviceUrl: string;
  conversation: string;
  greeted?: string | undefined;
  seen: string;
};

/**
 * A look, a refusal or a change of rights. It is written before the answer is given, and lies in the looker's school.
 */
export type AuditEvent = {
  id: string;
  school: SchoolId;
  at: string;
  person: PersonId;
  /** `linked`: got an address to fetch a file from. `exported`: fetched it. */
  did: 'looked' | 'searched' | 'refused' | 'linked' | 'exported' | 'rights_changed';
  case?: CaseId | undefined;
  subjects?: PupilId[] | undefined;
};

/**
 * A file of a case that one person may fetch once, before `until`. `hash`: of the secret in its address. The secret
 * itself is stored nowhere.
 */
export type OnceLink = {
  hash: string;
  tenant: TenantId;
  school: SchoolId;
  person: PersonId;
  case: CaseId;
  /** Which of the protocol's papers. */
  paper: string;
  made: string;
  until: string;
  taken?: string | undefined;
};

/** Made once for an installation. It stands in no head, no log and no error. */
export type SecretRecord = { secret: string };

/** `etag`: of what was created. `exists`, `code_taken`: nothing was. */
export type Created = { etag: string } | 'exists' | 'code_taken';

/**
 * All that the rest may ask of storage. Every call names its school, and none crosses schools. Two exceptions: `due`
 * reads ids and dates only, and a link is found by its secret. Calls reject with the errors above and nothing else.
 */
export type Store = {
  /** `exists`: a document has this id already. `code_taken`: another case of the school has this code. */
  createCase: (value: Case) => Promise<Created>;
  /** Rejects with UnreadableError, as every call does that reads a case. */
  readCase: (school: SchoolId, id: CaseId) => Promise<Stored<Case> | undefined>;
  /**
   * Replaces the version of `etag` and gives the new etag. ConflictError: it changed since. ReadOnlyError: a newer
   * version saved it. TooLargeError.
   */
  replaceCase: (value: Case, etag: string) => Promise<string>;
  /** Removes a concept for good, and refuses anything else. A missing one counts as removed. */
  removeConcept: (school: SchoolId, id: CaseId) => Promise<void>;
  /**
   * Makes sure that a page of this number has these entries. A failed save may have left more in it, which the case
   * still has. Entries are told apart by id.
   */
  createPage: (page: CasePage) => Promise<void>;
  /** The pages its case counts, oldest first. */
  readPages: (school: SchoolId, id: CaseId) => Promise<CasePage[]>;

  /** Unfinished texts of this owner, newest first. */
  concepts: (school: SchoolId, starter: PersonId) => Promise<CaseHead[]>;
  /** Cases in which this person has something open: urgent ones first, then the earliest date. */
  assignedTo: (school: SchoolId, person: PersonId, page: { limit: number; offset: number }) => Promise<CaseHead[]>;
  /** What this person began and is no concept, newest first. Cases of before this list came are not in it. */
  startedBy: (school: SchoolId, person: PersonId, page: { limit: number; offset: number }) => Promise<CaseHead[]>;
  /** Open cases of the school, oldest first. */
  stillOpen: (school: SchoolId) => Promise<CaseHead[]>;
  /** Cases with a message that could not be delivered to this person yet. */
  waitingFor: (school: SchoolId, person: Receiver) => Promise<CaseHead[]>;
  /** Cases about a child that are no concept, newest first. */
  about: (school: SchoolId, pupil: PupilId, since: string) => Promise<CaseHead[]>;
  /** Cases at which the clock must look, of every school, earliest first. */
  due: (before: string, limit: number) => Promise<{ school: SchoolId; id: CaseId; nextDueAt: string }[]>;

  school: (id: SchoolId) => Promise<School | undefined>;
  /** Every school of a tenant, for a person whose school is unknown. Without the partition of a bestuur. */
  schools: (tenant: TenantId) => Promise<SchoolId[]>;
  saveSchool: (school: Omit<School, 'people'>) => Promise<void>;
  person: (tenant: TenantId, id: PersonId) => Promise<Person | undefined>;
  /** Saves the whole record. Read it first, so that fields of a newer version stay. */
  savePerson: (person: Person) => Promise<void>;
  /**
   * Saves what `how` makes of the newest record, whoever else changes it. When `how` gives nothing, nothing is saved.
   */
  changePerson: (tenant: TenantId, id: PersonId, how: (old: Person | undefined) => Person | undefined) => Promise<void>;
  /** Removes the person and the chat with them for good. */
  removePerson: (tenant: TenantId, id: PersonId) => Promise<void>;
  savePupils: (school: SchoolId, pupils: Pupil[]) => Promise<void>;
  removePupil: (school: SchoolId, id: PupilId) => Promise<void>;
  /** All pupils, also those who left. */
  allPupils: (school: SchoolId) => Promise<Pupil[]>;
  /** Without pupils who left. */
  pupilsOfGroups: (school: SchoolId, groups: readonly string[]) => Promise<Pupil[]>;
  /** The whole register of a school, without pupils who left. */
  pupilsOf: (school: SchoolId) => Promise<Pupil[]>;
  pupils: (school: SchoolId, ids: readonly PupilId[]) => Promise<Pupil[]>;

  conversation: (tenant: TenantId, person: PersonId | ChannelChat) => Promise<Conversation | undefined>;
  /** Adds to the stored record: fields that the new one lacks stay. */
  mergeConversation: (conversation: Conversation) => Promise<Conversation>;

  audit: (event: AuditEvent) => Promise<void>;
  /** Who looked at a case, asked for it in vain or took a file of it. Newest first. */
  looksAt: (school: SchoolId, id: CaseId) => Promise<AuditEvent[]>;
  /** Newest first. */
  auditOf: (school: SchoolId, page: { limit: number; offset: number }) => Promise<AuditEvent[]>;

  /** Keeps a link, and removes those whose time has passed. */
  keepOnce: (link: OnceLink) => Promise<void>;
  /** Reads without using it up. A secret knows no school, so the reader of the link judges what it leads to. */
  readOnce: (hash: string) => Promise<OnceLink | undefined>;
  /** True for one taker only, of all who try in any process. Never true after its time. */
  takeOnce: (hash: string, at: string) => Promise<boolean>;

  /** The secret of this installation, the same for every process. The first asker makes it. */
  secret: () => Promise<string>;

  /** Resolves when the store can keep a document now. */
  ready: () => Promise<void>;
  close: () => Promise<void>;
};
