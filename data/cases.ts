import { openTasks, nextDueAt, undelivered, type Case, type Entry, type Task } from '../dialogs/engine/case/case.js';
import { URGENCIES } from '../dialogs/engine/school/urgency.js';
import { merge, safe, tag, type Document, type Documents, type Head, type Kept, type Query } from './documents.js';
import { isNewer, readBody, readHead } from './forms.js';
import { bytes } from './pages.js';
import { CASE, CASE_HEAD, PAGE } from './schema/case.js';
import {
  ConflictError,
  ReadOnlyError,
  StoreUnavailableError,
  TooLargeError,
  type CaseHead,
  type CasePage,
  type OpenTask,
  type Store,
} from './store.js';

const MAX_CASE = 128 * 1024;
const MAX_ENTRY = 16 * 1024;
/** The etag of a case that may not be saved: no document ever has it. */
const NEWER = 'newer';

type CasesOf = Pick<
  Store,
  | 'createCase'
  | 'readCase'
  | 'replaceCase'
  | 'removeConcept'
  | 'createPage'
  | 'readPages'
  | 'concepts'
  | 'assignedTo'
  | 'stillOpen'
  | 'waitingFor'
  | 'about'
  | 'due'
>;

export const casesOver = (documents: Documents): CasesOf => ({
  createCase: async (value) => documents.create('cases', caseDocument(value)),
  readCase: async (school, id) => {
    const kept = await documents.read('cases', safe(school), safe(id));
    return kept && { value: readBody(CASE, kept), etag: isNewer(CASE, kept.head) ? NEWER : kept.etag };
  },
  replaceCase: async (value, etag) => {
    if (etag === NEWER) throw new ReadOnlyError(`Case ${value.id} was saved by a newer version.`);
    const saved = await documents.replace('cases', caseDocument(value), etag);
    if (saved === undefined) throw new ConflictError(`Case ${value.id} was changed since it was read.`);
    return saved;
  },
  removeConcept: (school, id) => removeConcept(documents, school, id),
  createPage: (page) => merge(documents, 'cases', pageDocument(page), (old) => pageDocument(withEntries(old, page))),
  readPages: (school, id) => readPages(documents, school, id),
  ...lists(documents),
});

type Lists = 'concepts' | 'assignedTo' | 'stillOpen' | 'waitingFor' | 'about' | 'due';

const lists = (documents: Documents): Pick<CasesOf, Lists> => {
  const found = async (school: string, query: Query) =>
    (await documents.heads('cases', safe(school), query)).map((head) => readHead(CASE_HEAD, head));
  const heads = (school: string, any: string, order: 'due' | 'newest', page = {}) =>
    found(school, { any: [any], order, ...page });
  return {
    concepts: (school, starter) => heads(school, tag('concept', starter), 'newest'),
    assignedTo: (school, person, page) => heads(school, tag('assignee', person), 'due', page),
    stillOpen: async (school) => (await heads(school, tag('status', 'open'), 'newest')).toReversed(),
    waitingFor: (school, person) => heads(school, tag('waiting', person), 'newest'),
    about: async (school, pupil, since) =>
      (await found(school, { between: openedSince(pupil, since), order: 'newest' })).filter(
        ({ opened }) => opened >= since,
      ),
    due: documents.due,
  };
};

const removeConcept = async (documents: Documents, school: string, id: string): Promise<void> => {
  const kept = await documents.read('cases', safe(school), safe(id));
  if (!kept) return;
  const found = readBody(CASE, kept);
  if (found.status !== 'concept') throw new ReadOnlyError(`Case ${id} is no concept.`);
  if (isNewer(CASE, kept.head)) throw new ReadOnlyError(`Case ${id} was saved by a newer version.`);
  if (!(await documents.remove('cases', kept.partition, kept.id, kept.etag)))
    return removeConcept(documents, school, id);
  await Promise.all(pageIds(found).map((page) => removePage(documents, kept.partition, page)));
};

const removePage = async (documents: Documents, partition: string, id: string): Promise<void> => {
  const kept = await documents.read('cases', partition, id);
  if (kept) await documents.remove('cases', partition, id, kept.etag);
};

const readPages = async (documents: Documents, school: string, id: string): Promise<CasePage[]> => {
  const kept = await documents.read('cases', safe(school), safe(id));
  const pages = kept ? pageIds(readBody(CASE, kept)) : [];
  return Promise.all(
    pages.map(async (page) => {
      const found = await documents.read('cases', safe(school), page);
      if (!found) throw new StoreUnavailableError(`Page ${page} is counted by its case and is not there.`);
      return readBody(PAGE, found);
    }),
  );
};

const pageIds = (c: Case): string[] => Array.from({ length: c.pages }, (_, index) => pageId(c.id, index + 1));
/** `safe` leaves no dot in an id, so no case has the id of a page. */
const pageId = (id: string, number: number): string => `${safe(id)}.p${number}`;

/** A page of an attempt that never came to be counted may lack entries of this one. */
const withEntries = (old: Kept, page: CasePage): CasePage => {
  if (isNewer(PAGE, old.head)) throw new ReadOnlyError(`Page ${old.id} was saved by a newer version.`);
  const lying = readBody(PAGE, old);
  const known = new Set(lying.entries.map((entry) => entry.id));
  return { ...lying, entries: [...lying.entries, ...page.entries.filter((entry) => !known.has(entry.id))] };
};

const pageDocument = (page: CasePage): Document => ({
  partition: safe(page.school),
  id: pageId(page.case, page.number),
  head: { schema: PAGE.version, tags: [], code: `${page.code}.p${page.number}` },
  body: JSON.stringify(page),
});

const caseDocument = (c: Case): Document => {
  const body = JSON.stringify(c);
  const size = Buffer.byteLength(body);
  if (size > MAX_CASE) throw new TooLargeError(`Case ${c.id} is ${size} bytes.`);
  if (size > MAX_ENTRY && c.log.some((entry) => sizeOf(entry) > MAX_ENTRY))
    throw new TooLargeError(`Case ${c.id} has an entry that is too large.`);
  return { partition: safe(c.school), id: safe(c.id), head: headOf(c), body };
};

/** A text stands in an answer twice, as its value and as it is shown, and counts once. */
const sizeOf = (entry: Entry): number =>
  bytes({ ...entry, answers: entry.answers.map(({ value: _value, ...answer }) => answer) });

const headOf = (c: Case): Head => {
  const head = caseHead(c);
  const due = head.open.flatMap((task) => task.due ?? []).sort()[0] ?? '9999';
  return { ...head, schema: c.schema, tags: tagsOf(head), at: c.opened, due };
};

/** The day stands in the tag: of a child of whom much was written only what is asked for is read. */
const openedOn = (pupil: string, opened: string): string => `${tag('subject', pupil)}.${opened.slice(0, 10)}`;
const openedSince = (pupil: string, since: string) => ({
  from: openedOn(pupil, since),
  below: `${tag('subject', pupil)}/`,
});

/** A concept is in no list but that of its owner. */
const tagsOf = (head: CaseHead): string[] =>
  head.status === 'concept'
    ? [tag('concept', head.starter), ...waitingTags(head)]
    : [
        ...waitingTags(head),
        ...(head.status === 'open' ? [tag('status', head.status)] : []),
        ...head.assignees.map((person) => tag('assignee', person)),
        ...head.subjects.map((pupil) => openedOn(pupil, head.opened)),
      ];

const waitingTags = ({ waiting }: CaseHead): string[] => waiting.map((person) => tag('waiting', person));

const caseHead = (c: Case): CaseHead => {
  const now = openTasks(c).filter((task) => (task.opens ?? '') <= c.updated);
  return {
    id: c.id,
    school: c.school,
    code: c.code,
    protocol: c.protocol,
    status: c.status,
    starter: c.starter,
    way: c.way,
    subjects: c.subjects,
    visibility: c.visibility,
    excluded: c.excluded,
    assignees: [...new Set(now.flatMap(holders))],
    waiting: [...new Set(undelivered(c).map(({ to }) => to))],
    urgency: mostUrgent(now),
    open: now.map(openTask),
    facts: c.facts,
    nextDueAt: nextDueAt(c),
    opened: c.opened,
    updated: c.updated,
  };
};

/** What somebody picked up is open for that person alone. */
const holders = ({ taken, to }: Task): string[] => (taken === undefined ? to : [taken.by]);

const openTask = (task: Task): OpenTask => {
  const { step, of, due, urgency } = task;
  return { step, of, to: holders(task), due, urgency };
};

const mostUrgent = (tasks: Task[]): CaseHead['urgency'] =>
  URGENCIES.findLast((urgency) => tasks.some((task) => task.urgency === urgency)) ?? 'normaal';
