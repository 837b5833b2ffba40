import type { Connection } from './commits.js';
import type { Row, Statement } from './database.js';
import { dueOf } from './lists.js';
import { selectDocuments, selectHeads } from './queries.js';
import type { Documents, Head, Kept } from '../documentStore.js';
import { StoreUnavailableError } from '../store.js';

type Used = Pick<Connection, 'read' | 'work' | 'fold' | 'close'>;

export const openDocuments = async (connection: Used): Promise<Documents> => {
  await connection.work('layOut');
  return { ...writing(connection), ...reading(connection), close: connection.close };
};

const writing = ({ work, fold }: Used): Pick<Documents, 'create' | 'replace' | 'remove' | 'ready'> => ({
  create: (container, { partition, id, head, body }) =>
    work('create', { container, partition, id }, JSON.stringify(head), body),
  replace: (container, { partition, id, head, body }, etag) =>
    work('replace', { container, partition, id }, JSON.stringify(head), body, etag),
  remove: async (container, partition, id, etag) => {
    const gone = await work('remove', { container, partition, id }, etag);
    // `secure_delete` wipes the row. The log beside the file still has the old text, so it is folded.
    if (gone) await fold();
    return gone;
  },
  ready: async () => {
    await work('beat');
  },
});

const reading = ({ read }: Used): Pick<Documents, 'read' | 'heads' | 'list' | 'due'> => ({
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
