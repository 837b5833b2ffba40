import type { CaseId, SchoolId } from '../dialogs/engine/school/ids.js';
import type { Case, Entry } from '../dialogs/engine/case/case.js';
import { merge, safe, tag, type Document, type Documents, type Head, type Kept, type Tagged } from './documentStore.js';
import { isNewer, readBody, tried } from './forms.js';
import { caseHead, headOf, openedSince } from './heads.js';
import { bytes } from './pages.js';
import type { Reading } from './reading.js';
import { PAGE } from './schema/case.js';
import {
  ConflictError,
  ReadOnlyError,
  StoreUnavailableError,
  TooLargeError,
  UnreadableError,
  type CaseHead,
  type CasePage,
  type Store,
} from './store.js';

const MAX_CASE = 128 * 1024;
const MAX_ENTRY = 16 * 1024;
/** The etag of a case that may not be saved. No document ever has it. */
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
  | 'startedBy'
  | 'stillOpen'
  | 'waitingFor'
  | 'about'
  | 'due'
>;

export const casesOver = (documents: Documents, reading: Reading): CasesOf => ({
  createCase: async (value) => documents.create('cases', caseDocument(value)),
  readCase: async (school, id) => {
    const kept = await documents.read('cases', safe(school), safe(id));
    const value = kept && reading.whole(kept);
    return value && { value, etag: reading.isNewer(value, kept) ? NEWER : kept.etag };
  },
  replaceCase: async (value, etag) => {
    if (etag === NEWER) throw new ReadOnlyError(`Case ${value.id} was saved by a newer version.`);
    const saved = await documents.replace('cases', caseDocument(value), etag);
    if (saved === undefined) throw new ConflictError(`Case ${value.id} was changed since it was read.`);
    return saved;
  },
  removeConcept: (school, id) => removeConcept(documents, reading, school, id),
  createPage: (page) => merge(documents, 'cases', pageDocument(page), (old) => pageDocument(withEntries(old, page))),
  readPages: (school, id) => readPages(documents, reading, school, id),
  ...lists(documents, reading),
});

type Lists = 'concepts' | 'assignedTo' | 'startedBy' | 'stillOpen' | 'waitingFor' | 'about' | 'due';

const lists = (documents: Documents, reading: Reading): Pick<CasesOf, Lists> => {
  const found = async (school: SchoolId, query: Tagged): Promise<CaseHead[]> => {
    const heads = await documents.heads('cases', safe(school), query);
    const read = heads.map(async (head) => reading.head(head) ?? (await anew(school, head, documents, reading)));
    return (await Promise.all(read)).filter((head) => head !== undefined);
  };
  const having = (school: SchoolId, any: string, page = {}) => found(school, { any: [any], ...page });
  return {
    concepts: (school, starter) => having(school, tag('concept', starter)),
    assignedTo: (school, person, page) => having(school, tag('assignee', person), page),
    startedBy: (school, person, page) => having(school, tag('starter', person), page),
    stillOpen: async (school) => (await having(school, tag('status', 'open'))).toReversed(),
    waitingFor: (school, person) => having(school, tag('waiting', person)),
    about: async (school, pupil, since) =>
      (await found(school, { between: openedSince(pupil, since) })).filter(({ opened }) => opened >= since),
    due: documents.due,
  };
};

/** A head that is not whole is made again from its case, as far as that can be read. */
const anew = async (
  school: SchoolId,
  { id }: Head,
  documents: Documents,
  reading: Reading,
): Promise<CaseHead | undefined> => {
  const kept = typeof id === 'string' ? await documents.read('cases', safe(school), safe(id)) : undefined;
  const found = kept && reading.left(kept);
  return found && caseHead(found);
};

const removeConcept = async (documents: Documents, reading: Reading, school: SchoolId, id: CaseId): Promise<void> => {
  const kept = await documents.read('cases', safe(school), safe(id));
  if (!kept) return;
  const found = reading.whole(kept);
  if (found.status !== 'concept') throw new ReadOnlyError(`Case ${id} is no concept.`);
  if (reading.isNewer(found, kept)) throw new ReadOnlyError(`Case ${id} was saved by a newer version.`);
  if (!(await documents.remove('cases', kept.partition, kept.id, kept.etag)))
    return removeConcept(documents, reading, school, id);
  await Promise.all(pageIds(found).map((page) => removePage(documents, kept.partition, page)));
};

const removePage = async (documents: Documents, partition: string, id: string): Promise<void> => {
  const kept = await documents.read('cases', partition, id);
  if (kept) await documents.remove('cases', partition, id, kept.etag);
};

const readPages = async (documents: Documents, reading: Reading, school: SchoolId, id: CaseId): Promise<CasePage[]> => {
  const kept = await documents.read('cases', safe(school), safe(id));
  const c = kept && reading.whole(kept);
  return Promise.all(
    (c === undefined ? [] : pageIds(c)).map(async (page) => {
      const found = await documents.read('cases', safe(school), page);
      if (!found) throw new StoreUnavailableError(`Page ${page} is counted by its case and is not there.`);
      return readPage(found, c, reading);
    }),
  );
};

/** A case without a part of its log is not whole either. */
const readPage = (kept: Kept, c: Case | undefined, reading: Reading): CasePage => {
  const page = tried(PAGE, kept);
  if ('why' in page) throw new UnreadableError(page.why, c);
  return { ...page.value, entries: reading.entries(page.value.entries, c?.protocol ?? '') };
};

const pageIds = (c: Case): string[] => Array.from({ length: c.pages }, (_, index) => pageId(c.id, index + 1));
/** `safe` leaves no dot in an id, so no case has the id of a page. */
const pageId = (id: string, number: number): string => `${safe(id)}.p${number}`;

/** A page may be left from a save that failed. It may lack entries of this save. */
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

/** A text stands in an answer twice: as its value, and as it is shown. It counts once. */
const sizeOf = (entry: Entry): number =>
  bytes({ ...entry, answers: entry.answers.map(({ value: _value, ...answer }) => answer) });
