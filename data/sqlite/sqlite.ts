import { randomUUID } from 'node:crypto';
import type { Connection } from './commits.js';
import type { Row, Session, Statement } from './database.js';
import { layOut } from './layout.js';
import { codeOf, dueOf, moveBetweenLists, type Place } from './lists.js';
import { selectDocuments, selectHeads } from './queries.js';
import type { Container, Document, Documents, Head, Kept } from '../documentStore.js';
import { StoreUnavailableError, type Created } from '../store.js';

const BEAT = { sql: 'INSERT INTO pulse VALUES (1, 1) ON CONFLICT DO UPDATE SET beats = beats + 1', args: [] };

export const openDocuments = async (connection: Connection): Promise<Documents> => {
  await connection.write(layOut);
  return { ...writing(connection), ...reading(connection), close: connection.close };
};

const writing = ({ write, fold }: Connection): Pick<Documents, 'create' | 'replace' | 'remove' | 'ready'> => ({
  create: (container, document) => write((session) => create(session, container, document)),
  replace: (container, document, etag) => write((session) => replace(session, container, document, etag)),
  remove: async (container, partition, id, etag) => {
    const gone = await write((session) => remove(session, { container, partition, id }, etag));
    // `secure_delete` wipes the row. The log beside the file still has the old text, so it is folded.
    if (gone) await fold();
    return gone;
  },
  ready: async () => {
    await write(({ run }) => run(BEAT));
  },
});

/** Every write is conditional and fails on no constraint. A failing one would undo the saves beside it. */
const create = (session: Session, container: Container, { partition, id, head, body }: Document): Created => {
  const { run } = session;
  const isCoded = container === 'cases';
  if (isCoded && !takeCode(run, partition, head)) return isThere(session, partition, id) ? 'exists' : 'code_taken';
  const sql = `INSERT INTO ${container} VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
  const etag = randomUUID();
  if (run({ sql, args: [partition, id, etag, JSON.stringify(head), body] }) === 0) {
    if (isCoded) giveCode(run, partition, head);
    return 'exists';
  }
  moveBetweenLists(session, { container, partition, id }, undefined, head);
  return { etag };
};

/** Gives the new etag. */
const replace = (session: Session, container: Container, document: Document, old: string): string | undefined => {
  const { partition, id, head, body } = document;
  const place = { container, partition, id };
  const lying = headWith(session, place, old);
  if (lying === undefined || !movesCode(session.run, place, lying, head)) return undefined;
  const etag = randomUUID();
  const sql = `UPDATE ${container} SET etag = ?, head = ?, body = ? WHERE partition = ? AND id = ?`;
  session.run({ sql, args: [etag, JSON.stringify(head), body, partition, id] });
  moveBetweenLists(session, place, lying, head);
  return etag;
};

const remove = (session: Session, place: Place, etag: string): boolean => {
  const lying = headWith(session, place, etag);
  if (lying === undefined) return false;
  const { container, partition, id } = place;
  session.run({ sql: `DELETE FROM ${container} WHERE partition = ? AND id = ?`, args: [partition, id] });
  if (container === 'cases') giveCode(session.run, partition, lying);
  moveBetweenLists(session, place, lying);
  return true;
};

const headWith = ({ rows }: Session, { container, partition, id }: Place, etag: string): Head | undefined => {
  const sql = `SELECT head FROM ${container} WHERE partition = ? AND id = ? AND etag = ?`;
  const [row] = rows({ sql, args: [partition, id, etag] });
  return row && headOf(row[0]);
};

const isThere = ({ rows }: Session, partition: string, id: string): boolean =>
  rows({ sql: 'SELECT 1 FROM cases WHERE partition = ? AND id = ?', args: [partition, id] }).length > 0;

type Run = Session['run'];

/** False when another document of the school has it. */
const takeCode = (run: Run, partition: string, head: Head): boolean =>
  run({ sql: 'INSERT OR IGNORE INTO cases_codes VALUES (?, ?)', args: [partition, codeOf(head)] }) === 1;

const giveCode = (run: Run, partition: string, head: Head): void =>
  void run({ sql: 'DELETE FROM cases_codes WHERE partition = ? AND code = ?', args: [partition, codeOf(head)] });

const movesCode = (run: Run, { container, partition }: Place, from: Head, to: Head): boolean => {
  if (container !== 'cases' || codeOf(from) === codeOf(to)) return true;
  if (!takeCode(run, partition, to)) return false;
  giveCode(run, partition, from);
  return true;
};

const reading = ({ read }: Connection): Pick<Documents, 'read' | 'heads' | 'list' | 'due'> => ({
  read: async (container, partition, id) => {
    const sql = `SELECT etag, head, body FROM ${container} WHERE partition = ? AND id = ?`;
    const [row] = await read({ sql, args: [partition, id] });
    return row && keptOf([partition, id, ...row]);
  },
  heads: async (container, partition, query) =>
    (await read(selectHeads(container, partition, query))).map(([head]) => headOf(head)),
  list: async (container, partition, query) => (await read(selectDocuments(container, partition, query))).map(keptOf),
  due: async (before, limit) => (await read(selectDue(before, limit))).map(dueOf),
});

const selectDue = (before: string, limit: number): Statement => ({
  sql: 'SELECT at, of FROM cases_clock WHERE at <= ? ORDER BY at LIMIT ?',
  args: [before, limit],
});

const text = (value: unknown, column: string): string => {
  if (typeof value !== 'string') throw new StoreUnavailableError(`A stored document has no ${column}.`);
  return value;
};
const headOf = (value: unknown): Head => JSON.parse(text(value, 'head')) as Head;
const keptOf = ([partition, id, etag, head, body]: Row): Kept => ({
  partition: text(partition, 'partition'),
  id: text(id, 'id'),
  etag: text(etag, 'etag'),
  head: headOf(head),
  body: text(body, 'body'),
});
