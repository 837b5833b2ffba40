import { setImmediate as nextTick } from 'node:timers/promises';
import type { Database, Row, Session, Statement } from './database.js';
import { SqliteFault } from './fault.js';
import { done, type Work } from './jobs.js';
import { foldingOf, type Folding } from './file/folding.js';
import { StoreUnavailableError } from '../store.js';

/** One SQLite file, one process, one connection. */
export type Connection = {
  read: (statement: Statement) => Promise<Row[]>;
  /** Keeps all that `work` writes, or nothing. Writes that come together share one commit, and may be tried twice. */
  write: <T>(work: (session: Session) => T) => Promise<T>;
  work: Work;
  close: () => Promise<void>;
} & Pick<Folding, 'fold' | 'still'>;

/** This process can keep nothing any more, and must exit. Called once. */
export type OnFatal = (error: StoreUnavailableError) => void;

type Used = Omit<Database, 'close' | 'run'> & { close: () => void | Promise<void> };

type More = {
  /** The last work on the file when it is closed without a fault. */
  seal?: () => Promise<void>;
  /** How long after a save the log is folded, in milliseconds. */
  foldSoonMs?: number | undefined;
};

/** Every call goes through this. After the end nothing reaches the file. */
type Guard = {
  run: <T>(call: () => T) => T;
  /** Whether this call was the end. */
  end: (error: StoreUnavailableError) => boolean;
};

export const connect = (database: Used, onFatal: OnFatal, { seal, foldSoonMs }: More = {}): Connection => {
  const guard = guardOf(database, onFatal);
  const group = groupCommit(database, guard);
  const read: Connection['read'] = (statement) =>
    new Promise((resolve) => resolve(guard.run(() => database.rows(statement))));
  const { fold, still, soon, end } = foldingOf(read, foldSoonMs);
  const write: Connection['write'] = async (work) => {
    try {
      return await group.add(work);
    } finally {
      // Only after the write: an earlier fold would leave this write in the log.
      soon();
    }
  };
  return {
    read,
    fold,
    still,
    write,
    work: (name, ...args) => write((session) => done(session, name, args)),
    close: async () => {
      await group.idle();
      await end();
      // On a full disk the file cannot be sealed. It is still whole together with its log.
      if (guard.end(new StoreUnavailableError('The store is closed.'))) await seal?.().catch(() => undefined);
      await database.close();
    },
  };
};

/** After these faults nobody knows what this connection keeps. */
const FATAL = /^SQLITE_(BUSY|LOCKED|IOERR|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|READONLY|NOMEM)/;

const guardOf = (database: Used, onFatal: OnFatal): Guard => {
  let ended: StoreUnavailableError | undefined;
  const failed = (cause: unknown): StoreUnavailableError => {
    if (ended) return ended;
    const error = new StoreUnavailableError(`The data file failed: ${(cause as Error).message}`, { cause });
    if (isFatal(cause) || !isOurs(database)) {
      ended = error;
      onFatal(error);
    }
    return error;
  };
  return {
    run: (call) => {
      if (ended) throw ended;
      try {
        return call();
      } catch (cause) {
        throw failed(cause);
      }
    },
    end: (error) => (ended ??= error) === error,
  };
};

const isFatal = (cause: unknown): boolean => cause instanceof SqliteFault && FATAL.test(cause.code);

/** Without the lock others may write. In a transaction that could not be rolled back, nothing more is kept. */
const isOurs = ({ rows, isInTransaction }: Used): boolean => {
  try {
    return !isInTransaction() && rows('PRAGMA locking_mode')[0]?.[0] === 'exclusive';
  } catch {
    return false;
  }
};

type Waiting = {
  /** Does its part of the commit, and keeps the answer until that is on the disk. */
  work: (session: Session) => void;
  resolve: () => void;
  reject: (error: unknown) => void;
};

/** The most writes that wait for the disk together. */
const MOST_TOGETHER = 256;

/** Gathers writes as long as every tick brings more. All of them share one commit and one wait for the disk. */
const groupCommit = (database: Used, guard: Guard) => {
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;

  const untilNoMore = async (): Promise<void> => {
    let seen = 0;
    while (seen < waiting.length && seen < MOST_TOGETHER) {
      seen = waiting.length;
      await nextTick();
    }
  };

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      await untilNoMore();
      const writes = waiting;
      waiting = [];
      commit(database, guard, writes);
    }
    flushing = undefined;
  };

  return {
    add: <T>(work: (session: Session) => T): Promise<T> =>
      new Promise((resolve, reject) => {
        waiting.push(waitingFor(work, resolve, reject));
        flushing ??= flush();
      }),
    idle: async () => flushing,
  };
};

const waitingFor = <T>(
  work: (session: Session) => T,
  resolve: (answer: T) => void,
  reject: Waiting['reject'],
): Waiting => {
  const done: { answer?: T } = {};
  return {
    work: (session) => void (done.answer = work(session)),
    resolve: () => resolve(done.answer as T),
    reject,
  };
};

/** A failing write undoes its whole batch. Each write is then tried alone, so that it spoils no other. */
const commit = (database: Used, guard: Guard, writes: Waiting[]): void => {
  try {
    guard.run(() => database.together((session) => writes.forEach(({ work }) => work(session))));
    for (const { resolve } of writes) resolve();
  } catch (error) {
    if (writes.length > 1) for (const write of writes) commit(database, guard, [write]);
    else for (const { reject } of writes) reject(error);
  }
};
