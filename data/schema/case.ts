import { z } from 'zod';
import { CASE_SCHEMA, type Case } from '../../dialogs/engine/case/case.js';
import { URGENCIES } from '../../dialogs/engine/school/urgency.js';
import type { Person, Pupil } from '../../dialogs/engine/school/school.js';
import { change } from '../change.js';
import { maybe, personSchema, pupilSchema, role, schoolSchema, text, texts, type SchoolRecord } from './school.js';
import type { AuditEvent, CaseHead, CasePage, Conversation, OnceLink, SecretRecord } from '../store.js';

/** The schemas of stored documents. Objects are loose: an optional field of a newer build stays when this one saves. */

const urgency = z.enum(URGENCIES);
export const status = z.enum(['concept', 'open', 'closed']);
export const visibility = z.enum(['gewoon', 'beperkt']);

export const task = z.looseObject({
  id: text,
  step: text,
  of: maybe,
  text: maybe,
  to: texts,
  declined: texts.optional(),
  role: role.optional(),
  urgency,
  opens: maybe,
  due: maybe,
  status: z.enum(['open', 'done', 'skipped', 'dropped']),
  taken: z.looseObject({ by: text, at: text }).optional(),
  ended: z.looseObject({ by: text, at: text, reason: maybe }).optional(),
  draft: z.record(text, text),
  filled: z.record(text, text).optional(),
  page: z.number(),
  aside: z.literal(true).optional(),
  remind: maybe,
  announced: maybe,
  reminded: maybe,
  late: maybe,
  climbs: maybe,
  typedBy: maybe,
});

const part = z.union([text, z.looseObject({ pupil: text, spelled: maybe }), z.looseObject({ person: text })]);

export const entry = z.looseObject({
  id: text,
  at: text,
  by: text,
  did: z.enum([
    'answered',
    'ticked',
    'unticked',
    'took',
    'declined',
    'assigned',
    'skipped',
    'snoozed',
    'finished',
    'late',
    'reported',
    'started',
  ]),
  step: text,
  task: maybe,
  of: maybe,
  answers: z.array(
    z.looseObject({
      field: text,
      label: text,
      value: z.unknown().catch(undefined),
      shown: z.array(part),
      inner: z.literal(true).optional(),
      child: z.string().optional(),
    }),
  ),
  held: z.literal(true).optional(),
  reason: maybe,
  used: z.record(text, z.unknown()).optional(),
});

const delivery = z.looseObject({
  state: z.enum(['waiting', 'claimed', 'refused', 'unknown']),
  until: maybe,
  tries: z.number(),
  reason: maybe,
});

const message = z.looseObject({
  id: text,
  to: text,
  notice: z.string(),
  urgency,
  at: text,
  task: maybe,
  until: maybe,
  about: maybe,
  group: maybe,
  older: z.literal(true).optional(),
});

const command = z.looseObject({
  id: text,
  kind: z.enum(['start', 'report']),
  target: text,
  formerly: maybe,
  protocol: maybe,
  way: maybe,
  by: maybe,
  step: text,
  answers: z.record(text, text),
  about: z.looseObject({ subjects: texts, excluded: texts, visibility }).optional(),
  at: text,
  delivery,
});

const directory = z.looseObject({ id: text, kind: z.literal('directory'), change, by: text, at: text, delivery });

export const reader = z.looseObject({ person: text, until: text });

const caseSchema = z.looseObject({
  // Reading turns another number into this one. The head holds the stored number.
  schema: z.literal(CASE_SCHEMA).catch(CASE_SCHEMA),
  id: text,
  school: text,
  protocol: text,
  version: z.number(),
  code: text,
  status,
  way: text,
  starter: text,
  subjects: texts,
  visibility,
  stage: text,
  facts: z.record(text, text),
  excluded: texts,
  readers: z.array(reader),
  parent: maybe,
  hands: z.record(text, texts).optional(),
  tasks: z.array(task),
  unfinished: z.array(z.looseObject({ step: text, by: text, draft: z.record(text, text), until: text })).optional(),
  log: z.array(entry),
  pages: z.number(),
  outbox: z.array(z.union([message.extend({ kind: z.literal('message'), delivery }), command, directory])),
  posted: z.array(z.looseObject({ message, conversation: text, activity: text, shows: text, again: maybe })),
  opened: text,
  updated: text,
});

const pageSchema = z.looseObject({
  case: text,
  school: text,
  code: text,
  number: z.number(),
  entries: z.array(entry),
});

export const openTask = z.object({ step: text, of: maybe, to: texts, due: maybe, urgency });

/** Gives known fields only, because a head is never written back. */
const caseHeadSchema = z.object({
  id: text,
  school: text,
  code: text,
  protocol: text,
  status,
  starter: text,
  way: text,
  subjects: texts,
  visibility,
  excluded: texts,
  assignees: texts,
  waiting: texts.catch([]),
  urgency,
  facts: z.record(text, text),
  open: z.array(openTask).catch([]),
  nextDueAt: maybe,
  opened: text,
  updated: text,
});

const conversationSchema = z.looseObject({
  tenant: text,
  person: text,
  serviceUrl: text,
  conversation: text,
  greeted: maybe,
  seen: text,
});

const auditSchema = z.looseObject({
  id: text,
  school: text,
  at: text,
  person: text,
  did: z.enum(['looked', 'searched', 'refused', 'linked', 'exported', 'rights_changed']),
  case: maybe,
  subjects: texts.optional(),
});

const onceSchema = z.looseObject({
  hash: text,
  tenant: text,
  school: text,
  person: text,
  case: text,
  paper: text,
  made: text,
  until: text,
  taken: maybe,
});

/** A short secret could be guessed. */
const secretSchema = z.looseObject({ secret: text.min(32) });

/** One kind of document: the number of its shape now, and how it is read. */
export type Form<T> = { kind: string; version: number; schema: z.ZodType<T> };

/** Every field of a type, optional or not, without the extra ones of a loose object. An id is a text. */
type Fields<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? Fields<Item>[]
    : T extends object
      ? { [K in keyof T as string extends K ? (unknown extends T[K] ? never : K) : K]-?: Fields<T[K]> }
      : T;
type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** Compiles only when the schema and the type agree, also on optional fields that one of them lacks. */
const form =
  <T>() =>
  <S extends z.ZodType<T>>(
    kind: string,
    version: number,
    schema: Same<Fields<z.output<S>>, Fields<T>> extends true ? S : never,
  ): Form<T> => ({ kind, version, schema });

export const CASE = form<Case>()('case', CASE_SCHEMA, caseSchema);
export const PAGE = form<CasePage>()('page', 1, pageSchema);
export const PERSON = form<Person>()('person', 1, personSchema);
export const SCHOOL = form<SchoolRecord>()('school', 1, schoolSchema);
export const PUPIL = form<Pupil>()('pupil', 1, pupilSchema);
export const CONVERSATION = form<Conversation>()('conversation', 1, conversationSchema);
export const AUDIT = form<AuditEvent>()('audit', 1, auditSchema);
export const ONCE = form<OnceLink>()('once', 1, onceSchema);
export const SECRET = form<SecretRecord>()('secret', 1, secretSchema);
export const CASE_HEAD = form<CaseHead>()('case head', CASE_SCHEMA, caseHeadSchema);

/** The highest number that a stored document of this kind has. */
export const NEWEST = {
  cases: Math.max(CASE.version, PAGE.version),
  directory: Math.max(
    PERSON.version,
    SCHOOL.version,
    PUPIL.version,
    CONVERSATION.version,
    ONCE.version,
    SECRET.version,
  ),
  audit: AUDIT.version,
} as const;
