import type { Session } from './database.js';
import { codeOf, moveBetweenLists, type Place } from './lists.js';
import { LAYOUT } from './file/signs.js';
import type { Container, Head } from '../documentStore.js';

/** The tables of a data file, and how a file of an earlier layout gets them. */

const CONTAINERS: Container[] = ['cases', 'directory', 'audit'];

/** `head` stands before `body`. SQLite reads a row from the left, so a list never fetches a body. */
const tables = (name: Container): string[] => [
  `CREATE TABLE IF NOT EXISTS ${name} (
     partition TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL, head TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (partition, id))`,
  `CREATE TABLE IF NOT EXISTS ${name}_lists (
     partition TEXT NOT NULL, tag TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
     PRIMARY KEY (partition, tag, sort, id)) WITHOUT ROWID`,
];

const TABLES = [
  ...CONTAINERS.flatMap(tables),
  `CREATE TABLE IF NOT EXISTS cases_codes (
     partition TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (partition, code)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS cases_clock (at TEXT NOT NULL, of TEXT NOT NULL, PRIMARY KEY (at, of)) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS pulse (one INTEGER PRIMARY KEY CHECK (one = 1), beats INTEGER NOT NULL)`,
];

/** In one transaction: a file whose layout was broken off has its old one. */
export const layOut = (session: Session): void => {
  const isOld = session.rows(`SELECT 1 FROM sqlite_master WHERE name = 'cases_tags'`).length > 0;
  for (const sql of TABLES) session.run(sql);
  if (isOld) takeOver(session);
  session.run(`PRAGMA user_version = ${LAYOUT}`);
};

/** Layout 1 had its lists in triggers and indexes, which read every head by SQL. */
const takeOver = (session: Session): void => {
  const named = session.rows(
    `SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR name IN ('cases_code', 'cases_due', 'audit_at')`,
  );
  for (const [type, name] of named as [string, string][]) session.run(`DROP ${type} ${name}`);
  for (const container of CONTAINERS) {
    for (const [partition] of session.rows(`SELECT DISTINCT partition FROM ${container}`) as [string][])
      listAll(session, container, partition);
    session.run(`DROP TABLE ${container}_tags`);
  }
};

const listAll = (session: Session, container: Container, partition: string): void => {
  const sql = `SELECT id, head FROM ${container} WHERE partition = ?`;
  for (const [id, text] of session.rows({ sql, args: [partition] }) as [string, string][]) {
    const head = JSON.parse(text) as Head;
    const place: Place = { container, partition, id };
    if (container === 'cases')
      session.run({ sql: 'INSERT OR IGNORE INTO cases_codes VALUES (?, ?)', args: [partition, codeOf(head)] });
    moveBetweenLists(session, place, undefined, head);
  }
};
