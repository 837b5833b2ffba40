import type { CaseId, SchoolId } from '../../../dialogs/engine/school/ids.js';
import { ConflictError, StoreUnavailableError, type AuditEvent, type Stored } from '../../../data/store.js';
import { nextDueAt, type Case } from '../../../dialogs/engine/case/case.js';
import type { CaseStore, Job } from '../attempt.js';
import { isAtOnce } from '../cannotWait.js';

/** A case that cannot wait, as it was last seen here. `jobs`: what was decided on it and the store was not told yet. */
type Known = Stored<Case> & { jobs: Job[] };
type Due = { school: SchoolId; id: CaseId; nextDueAt: string };

/** More than all alarms of some days. Beyond it the oldest alarm that the store has is forgotten. */
const MOST_KNOWN = 500;

/**
 * The newest cases that cannot wait, in the memory of this process. They hold names of staff and a place, and no child.
 */
export type Alarms = {
  /** As the store has it now. */
  seen: (c: Case) => void;
  read: (school: SchoolId, id: CaseId) => Stored<Case> | undefined;
  /** Whether something was decided that the store was not told. */
  isHeld: (school: SchoolId, id: CaseId) => boolean;
  hold: (job: Job) => void;
  held: () => { school: SchoolId; id: CaseId; jobs: Job[] }[];
  /** Looks that could not be written down yet. */
  looks: AuditEvent[];
  due: (before: string) => Due[];
  /** A store for a queue, for these cases alone. */
  store: CaseStore;
};

export const createAlarms = (): Alarms => {
  const known = new Map<string, Known>();
  const keyOf = (school: SchoolId, id: CaseId): string => `${school} ${id}`;
  const at = (school: SchoolId, id: CaseId): Known | undefined => known.get(keyOf(school, id));
  let count = 0;

  const put = (value: Case, jobs: Job[]): string => {
    const etag = `memory-${(count += 1)}`;
    known.set(keyOf(value.school, value.id), { value, etag, jobs });
    return etag;
  };
  const isHeld: Alarms['isHeld'] = (school, id) => (at(school, id)?.jobs.length ?? 0) > 0;
  const forgetOldest = (): void => {
    const oldest = [...known].find(([, { jobs }]) => jobs.length === 0);
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest[0]);
  };

  const seen: Alarms['seen'] = (c) => {
    if (!isAtOnce(c.protocol) || isHeld(c.school, c.id)) return;
    known.delete(keyOf(c.school, c.id));
    // A closed alarm stays too: the press that began it may come in once more.
    put(c, []);
    forgetOldest();
  };

  return {
    seen,
    isHeld,
    read: at,
    hold: (job) => void at(job.school, job.case)?.jobs.push(job),
    looks: [],
    held: () =>
      [...known.values()]
        .filter(({ jobs }) => jobs.length > 0)
        .map(({ value, jobs }) => ({ school: value.school, id: value.id, jobs })),
    due: (before) =>
      [...known.values()].flatMap(({ value }) => {
        const next = nextDueAt(value);
        return next !== undefined && next <= before ? [{ school: value.school, id: value.id, nextDueAt: next }] : [];
      }),
    store: storeOf(at, put),
  };
};

/** For calls that memory cannot answer, or never gets. */
const away = () => Promise.reject(new StoreUnavailableError('not in memory'));

const storeOf = (
  at: (school: SchoolId, id: CaseId) => Known | undefined,
  put: (value: Case, jobs: Job[]) => string,
): CaseStore => ({
  readCase: (school, id) => Promise.resolve(at(school, id)),
  createCase: (value) => {
    if (at(value.school, value.id) !== undefined) return Promise.resolve('exists');
    return Promise.resolve({ etag: put(value, []) });
  },
  replaceCase: (value, etag) => {
    const old = at(value.school, value.id);
    if (old?.etag !== etag) return Promise.reject(new ConflictError('changed in memory'));
    return Promise.resolve(put(value, old.jobs));
  },
  createPage: away,
  removeConcept: away,
});
