import { z } from 'zod';
import { CASE_SCHEMA, type Case, type Entry, type Task } from '../dialogs/engine/case/case.js';
import type { Kept } from './documentStore.js';
import { decoded } from './forms.js';
import { entry, openTask, reader, status, task, visibility } from './schema/case.js';
import { text, texts } from './schema/school.js';
import type { OpenTask } from './store.js';

const record = z.record(z.string(), z.unknown());
const recordIn = (value: unknown): Record<string, unknown> => record.safeParse(value).data ?? {};

/** The whole items of a list. The others are left out. */
const wholeIn = <T>(schema: z.ZodType<T>, list: unknown): T[] =>
  (Array.isArray(list) ? list : []).flatMap((one) => schema.safeParse(one).data ?? []);

/**
 * What can be read of a case that is not whole. Its body is read piece by piece, and its head where that fails.
 * Undefined when its school, its children or its excluded people are unknown: then nobody may see it.
 */
export const leftOf = ({ head, body }: Kept): Case | undefined => {
  const found = recordIn(decoded(body)?.value);
  const read = <T>(schema: z.ZodType<T>, name: string): T | undefined =>
    [found[name], head[name]].map((value) => schema.safeParse(value).data).find((value) => value !== undefined);
  const parts = Object.entries<z.ZodType>(TOLD.shape).map(([name, schema]) => [name, read(schema, name)]);
  const told = TOLD.safeParse(Object.fromEntries(parts));
  if (!told.success) return undefined;
  return {
    ...told.data,
    schema: CASE_SCHEMA,
    version: read(z.number(), 'version') ?? 0,
    status: read(status, 'status') ?? (isNoConcept(head.tags) ? 'open' : 'concept'),
    visibility: read(visibility, 'visibility') ?? 'beperkt',
    stage: read(text, 'stage') ?? '',
    facts: read(z.record(text, text), 'facts') ?? {},
    readers: wholeIn(reader, found.readers),
    hands: read(z.record(text, texts), 'hands'),
    tasks: tasksIn(found.tasks, wholeIn(openTask, head.open)),
    log: logIn(found.log),
    pages: 0,
    outbox: [],
    posted: [],
  };
};

/** Nobody can be told of a case without these. */
const TOLD = z.object({
  id: text,
  school: text,
  protocol: text,
  code: text,
  way: text,
  starter: text,
  subjects: texts,
  excluded: texts,
  opened: z.iso.datetime(),
  updated: z.iso.datetime(),
});

/** A concept is its owner's alone. */
const isNoConcept = (tags: unknown): boolean =>
  Array.isArray(tags) && !tags.some((one) => typeof one !== 'string' || one.startsWith('concept='));

/** A task that is open here stays open for its person. The head says so when the task itself cannot be read. */
const tasksIn = (list: unknown, open: readonly OpenTask[]): Task[] => {
  const tasks = wholeIn(task, list);
  const isThere = ({ step, of }: OpenTask): boolean => tasks.some((one) => one.step === step && one.of === of);
  const others = open.filter((one) => !isThere(one));
  return [...tasks, ...others.map((one): Task => ({ ...one, id: '', status: 'open', draft: {}, page: 0 }))];
};

/** When the newest version of a text cannot be read, an older one must not come back. */
const logIn = (list: unknown): Entry[] => {
  const all: unknown[] = Array.isArray(list) ? list : [];
  const lost = all.filter((one) => !entry.safeParse(one).success).map(recordIn);
  const mayReplace = ({ step }: Entry) => lost.some((one) => 'held' in one && (one.step ?? step) === step);
  return wholeIn(entry, all).filter((one) => one.held === undefined || !mayReplace(one));
};
