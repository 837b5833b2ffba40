import Libsql from 'libsql';
import { SqliteFault } from './fault.js';

/** SQLite inside this process: one connection, which keeps the statements that it prepared. */

export type Value = string | number;
/** A text alone is prepared each time, because a pragma may do its work while it is prepared. */
export type Statement = string | { sql: string; args: readonly Value[] };
/** The values of the columns, in the order of the statement. */
export type Row = readonly unknown[];

export type Session = {
  rows: (statement: Statement) => Row[];
  /** Gives how many rows it changed. */
  run: (statement: Statement) => number;
};

export type Database = Session & {
  /** All that `work` writes is kept, or nothing. */
  together: <T>(work: (session: Session) => T) => T;
  isInTransaction: () => boolean;
  close: () => void;
};

export const openDatabase = (file: string): Database => {
  const driver = open(file);
  const session = sessionOf(driver);
  const isInTransaction = (): boolean => driver.open && driver.inTransaction;
  return {
    ...session,
    together: (work) => {
      try {
        session.run(BEGIN);
        const done = work(session);
        session.run(COMMIT);
        return done;
      } catch (error) {
        if (isInTransaction()) session.run(ROLLBACK);
        throw error;
      }
    },
    isInTransaction,
    close: () => void driver.close(),
  };
};

const BEGIN = { sql: 'BEGIN IMMEDIATE', args: [] };
const COMMIT = { sql: 'COMMIT', args: [] };
const ROLLBACK = { sql: 'ROLLBACK', args: [] };

/** The driver has no code for this one failure. */
const open = (file: string): Libsql.Database => {
  try {
    return new Libsql(file);
  } catch (cause) {
    throw new SqliteFault(`${file} cannot be opened.`, 'SQLITE_CANTOPEN', cause);
  }
};

const sessionOf = (driver: Libsql.Database): Session => {
  const kept = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const made = driver.prepare(sql);
    return made.reader ? made.raw(true) : made;
  };
  const keep = (sql: string): Libsql.Statement => {
    const made = kept.get(sql) ?? prepare(sql);
    if (!kept.has(sql)) kept.set(sql, made);
    return made;
  };
  const using = <T>(statement: Statement, use: (prepared: Libsql.Statement, args: readonly Value[]) => T): T => {
    try {
      return typeof statement === 'string' ? use(prepare(statement), []) : use(keep(statement.sql), statement.args);
    } catch (error) {
      throw inOurWords(error);
    }
  };
  return {
    rows: (statement) => using(statement, (prepared, args) => prepared.all(args) as Row[]),
    run: (statement) => using(statement, (prepared, args) => prepared.run(args).changes),
  };
};

/** The lowest byte of a result code is the primary one. */
const inOurWords = (error: unknown): unknown => {
  if (!(error instanceof Libsql.SqliteError)) return error;
  const code = PRIMARY[(error.rawCode ?? 0) & 0xff];
  return new SqliteFault(error.message, code ?? error.code, error);
};

/** By number, from 0 (https://sqlite.org/rescode.html). */
const PRIMARY = [
  'OK',
  'ERROR',
  'INTERNAL',
  'PERM',
  'ABORT',
  'BUSY',
  'LOCKED',
  'NOMEM',
  'READONLY',
  'INTERRUPT',
  'IOERR',
  'CORRUPT',
  'NOTFOUND',
  'FULL',
  'CANTOPEN',
  'PROTOCOL',
  'EMPTY',
  'SCHEMA',
  'TOOBIG',
  'CONSTRAINT',
  'MISMATCH',
  'MISUSE',
  'NOLFS',
  'AUTH',
  'FORMAT',
  'RANGE',
  'NOTADB',
].map((name) => `SQLITE_${name}`);
