import type { ChannelChat, Receiver } from '../dialogs/engine/case/actor.js';
import type { Case, Entry, Status, Visibility } from '../dialogs/engine/case/case.js';
import type { Urgency } from '../dialogs/engine/school/urgency.js';
import type { Person, Pupil, School } from '../dialogs/engine/school/school.js';
import type { PersonId, PupilId, CaseId, SchoolId, TenantId } from '../dialogs/engine/school/ids.js';

/** The document was changed by somebody else since it was read: load and decide again. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}
/** The store did not keep what it was given, or cannot say that it did. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}
/** A write was sent, and nobody can say now whether it was kept: keys and etags tell it at the next press. */
export class OutcomeUnknownError extends StoreUnavailableError {
  override name = 'OutcomeUnknownError';
}
/** The document is larger than a case may be: nothing was kept. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** This may not be changed or removed: a case that is no concept, or what a newer version saved. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
}

/** The case is there, and cannot be read whole: nobody decides on it, and nothing is saved in its place. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
  /** `left`: what can be read of it, to be shown; undefined when nobody can tell whose it is. */
  constructor(
    message: string,
    readonly left: Case | undefined,
  ) {
    super(message);
  }
}

export type Stored<T> = { value: T; etag: string };

/** A task as a list shows it. `of`: which one of several. */
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
  /** Who has something open here now. */
  assignees: PersonId[];
  /** For whom a message lies here that could not be brought yet. */
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

/** A chat of the bot with one person, or the channel of a team: where its messages go. Merged on every activity, never overwritten. */
export type Conversation = {
  tenant: TenantId;
  person: PersonId | ChannelChat;
  serviceUrl: string;
  conversation: string;
  greeted?: string | undefined;
  seen: string;
};

/** A look, a refusal, a change of rights: written before the answer is given. It lies in the looker's school. */
export type AuditEvent = {
  id: string;
  school: SchoolId;
  at: string;
  person: PersonId;
  /** `linked`: was given an address to fetch a file from; `exported`: fetched it. */
  did: 'looked' | 'searched' | 'refused' | 'linked' | 'exported' | 'rights_changed';
  case?: CaseId | undefined;
  subjects?: PupilId[] | undefined;
};

/** A file of a case that one person may fetch once, before `until`. `hash`: of the secret in its address, which lies nowhere. */
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

export type Created = 'created' | 'exists' | 'code_taken';

/**
 * All that the rest may ask of storage. Every call names its school; none crosses schools, except `due`,
 * which reads ids and dates only, and the links, which are found by a secret alone. Calls reject with the errors above and nothing else.
 */
export type Store = {
  /** `exists`: a document with this id is there already; `code_taken`: another case of the school has this code. */
  createCase: (value: Case) => Promise<Created>;
  /** UnreadableError, as for all that reads a case. */
  readCase: (school: SchoolId, id: CaseId) => Promise<Stored<Case> | undefined>;
  /**
   * Replaces what `etag` was read with and gives the new etag. ConflictError: it changed since;
   * ReadOnlyError: a newer version saved it; TooLargeError.
   */
  replaceCase: (value: Case, etag: string) => Promise<string>;
  /** Removes a concept for good; anything but a concept is refused. A missing one is already gone. */
  removeConcept: (school: SchoolId, id: CaseId) => Promise<void>;
  /**
   * Done when a page of this number is there with these entries. After an attempt that was never counted it may
   * hold more, which its case still has: entries are told apart by id.
   */
  createPage: (page: CasePage) => Promise<void>;
  /** The pages its case counts, oldest first. */
  readPages: (school: SchoolId, id: CaseId) => Promise<CasePage[]>;

  /** Unfinished texts of their owner, newest first. */
  concepts: (school: SchoolId, starter: PersonId) => Promise<CaseHead[]>;
  /** Cases in which this person has something open, earliest date first. */
  assignedTo: (school: SchoolId, person: PersonId, page: { limit: number; offset: number }) => Promise<CaseHead[]>;
  /** Open cases of the school, oldest first. */
  stillOpen: (school: SchoolId) => Promise<CaseHead[]>;
  /** Cases with a message that could not be brought to this person yet. */
  waitingFor: (school: SchoolId, person: Receiver) => Promise<CaseHead[]>;
  /** Cases about a child that are no concept, newest first. */
  about: (school: SchoolId, pupil: PupilId, since: string) => Promise<CaseHead[]>;
  /** What the clock must look at, of every school, earliest first. */
  due: (before: string, limit: number) => Promise<{ school: SchoolId; id: CaseId; nextDueAt: string }[]>;

  school: (id: SchoolId) => Promise<School | undefined>;
  /** Every school of a tenant, for a person whose school is not known yet; no closed track. */
  schools: (tenant: TenantId) => Promise<SchoolId[]>;
  saveSchool: (school: Omit<School, 'people'>) => Promise<void>;
  person: (tenant: TenantId, id: PersonId) => Promise<Person | undefined>;
  /** The whole record: read it first, so that what a newer version added stays. */
  savePerson: (person: Person) => Promise<void>;
  /** Saves what `how` makes of the record as it is then, whoever else changes it; nothing of it: nothing is saved. */
  changePerson: (tenant: TenantId, id: PersonId, how: (old: Person | undefined) => Person | undefined) => Promise<void>;
  /** Removes the person and the chat with them for good. */
  removePerson: (tenant: TenantId, id: PersonId) => Promise<void>;
  savePupils: (school: SchoolId, pupils: Pupil[]) => Promise<void>;
  removePupil: (school: SchoolId, id: PupilId) => Promise<void>;
  /** Those who left too. */
  allPupils: (school: SchoolId) => Promise<Pupil[]>;
  /** Nobody who left. */
  pupilsOfGroups: (school: SchoolId, groups: readonly string[]) => Promise<Pupil[]>;
  /** The whole register of a school, without who left. */
  pupilsOf: (school: SchoolId) => Promise<Pupil[]>;
  pupils: (school: SchoolId, ids: readonly PupilId[]) => Promise<Pupil[]>;

  conversation: (tenant: TenantId, person: PersonId | ChannelChat) => Promise<Conversation | undefined>;
  /** Keeps what the new record does not say. */
  mergeConversation: (conversation: Conversation) => Promise<Conversation>;

  audit: (event: AuditEvent) => Promise<void>;
  /** Who looked at a case, asked for it in vain or took it along, newest first. */
  looksAt: (school: SchoolId, id: CaseId) => Promise<AuditEvent[]>;
  /** Newest first. */
  auditOf: (school: SchoolId, page: { limit: number; offset: number }) => Promise<AuditEvent[]>;

  /** Those whose time has passed go with it. */
  keepOnce: (link: OnceLink) => Promise<void>;
  /** Looks, and uses nothing up. A secret knows no school; what it leads to is judged by who reads the link. */
  readOnce: (hash: string) => Promise<OnceLink | undefined>;
  /** True for the one that takes it, of all who try and whichever process they are in; never after its time. */
  takeOnce: (hash: string, at: string) => Promise<boolean>;

  /** The secret of this installation, the same for every process; the first one that asks makes it. */
  secret: () => Promise<string>;

  /** Answers when the store can keep a document now. */
  ready: () => Promise<void>;
  close: () => Promise<void>;
};
