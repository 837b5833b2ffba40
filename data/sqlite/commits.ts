import { setImmediate as nextTick } from 'node:timers/promises';
import { LibsqlError, type Client, type InStatement, type ResultSet, type Row } from '@libsql/client';
import { foldingOf, type Folding } from './file/folding.js';
import { StoreUnavailableError } from '../store.js';

/** One SQLite file, one process, one connection. */
export type Connection = {
  read: (statement: InStatement) => Promise<Row[]>;
  /** Keeps these statements together. `answer` gets their results. Writes that come together share one commit. */
  write: <T>(statements: InStatement[], answer: (results: ResultSet[]) => T) => Promise<T>;
  close: () => Promise<void>;
} & Pick<Folding, 'fold' | 'still'>;

/** This process can keep nothing any more, and must exit. Called once. */
export type OnFatal = (error: StoreUnavailableError) => void;

type OneClient = Pick<Client, 'execute' | 'batch'> & { close: () => void | Promise<void> };

type More = {
  /** The last work on the file when it is closed without a fault. */
  seal?: () => Promise<void>;
  /** How long after a save the log is folded, in milliseconds. */
  foldSoonMs?: number | undefined;
};

/** Every call goes through this. After the end nothing reaches the client. */
type Guard = {
  run: <T>(call: () => Promise<T>) => Promise<T>;
  /** Whether this call was the end. */
  end: (error: StoreUnavailableError) => boolean;
};

export const connect = (client: OneClient, onFatal: OnFatal, { seal, foldSoonMs }: More = {}): Connection => {
  const guard = guardOf(client, onFatal);
  const group = groupCommit(client, guard);
  const read: Connection['read'] = async (statement) => (await guard.run(() => client.execute(statement))).rows;
  const { fold, still, soon, end } = foldingOf(read, foldSoonMs);
  return {
    read,
    fold,
    still,
    write: async (statements, answer) => {
      try {
        return answer(await group.add(statements));
      } finally {
        // Only after the write: an earlier fold would leave this write in the log.
        soon();
      }
    },
    close: async () => {
      await group.idle();
      await end();
      // On a full disk the file cannot be sealed. It is still whole together with its log.
      if (guard.end(new StoreUnavailableError('The store is closed.'))) await seal?.().catch(() => undefined);
      await client.close();
    },
  };
};

/** After these faults nobody knows what this connection keeps. */
const FATAL = /^SQLITE_(BUSY|LOCKED|IOERR|CORRUPT|NOTADB|CANTOPEN|PROTOCOL|READONLY|NOMEM)/;

const guardOf = (client: OneClient, onFatal: OnFatal): Guard => {
  let ended: StoreUnavailableError | undefined;
  const failed = async (cause: unknown): Promise<StoreUnavailableError> => {
    if (ended) return ended;
    const error = new StoreUnavailableError(`The data file failed: ${(cause as Error).message}`, { cause });
    if (isFatal(cause) || !(await isOurs(client))) {
      ended = error;
      onFatal(error);
    }
    return error;
  };
  return {
    run: async (call) => {
      if (ended) throw ended;
      try {
        return await call();
      } catch (cause) {
        throw await failed(cause);
      }
    },
    end: (error) => (ended ??= error) === error,
  };
};

const isFatal = (cause: unknown): boolean => cause instanceof LibsqlError && FATAL.test(cause.code);

/** A client whose rollback failed silently opens a second connection. That one lacks our pragmas and the lock. */
const isOurs = async (client: OneClient): Promise<boolean> => {
  try {
    return (await client.execute('PRAGMA locking_mode')).rows[0]?.[0] === 'exclusive';
  } catch {
    return false;
  }
};

type Waiting = {
  statements: InStatement[];
  resolve: (results: ResultSet[]) => void;
  reject: (error: unknown) => void;
};

/** The most writes that wait for the disk together. */
const MOST_TOGETHER = 256;

/** Gathers writes as long as every tick brings more. All of them share one commit and one wait for the disk. */
const groupCommit = (client: OneClient, guard: Guard) => {
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
      await commit(client, guard, writes);
    }
    flushing = undefined;
  };

  return {
    add: (statements: InStatement[]): Promise<ResultSet[]> =>
      new Promise((resolve, reject) => {
        waiting.push({ statements, resolve, reject });
        flushing ??= flush();
      }),
    idle: async () => flushing,
  };
};

/** A failing write undoes its whole batch. Each write is then tried alone, so that it spoils no other. */
const commit = async (client: OneClient, guard: Guard, writes: Waiting[]): Promise<void> => {
  const statements = writes.flatMap((write) => write.statements);
  try {
    const results = await guard.run(() => client.batch(statements, 'write'));
    let from = 0;
    for (const write of writes) write.resolve(results.slice(from, (from += write.statements.length)));
  } catch (error) {
    if (writes.length > 1) for (const write of writes) await commit(client, guard, [write]);
    else for (const write of writes) write.reject(error);
  }
};
