import { randomUUID } from 'node:crypto';
import type { InStatement, InValue, Row } from '@libsql/client';
import type { Connection } from './commits.js';
import type { Container, Documents, Due, Head, Kept, Query } from '../documentStore.js';
import { gather } from '../gather.js';
import { StoreUnavailableError } from '../store.js';

const CONTAINERS: Container[] = ['cases', 'directory', 'audit'];

/** `head` stands before `body`. SQLite reads a row from the left, so a list never fetches a body. */
const tables = (name: Container): string[] => [
  `CREATE TABLE IF NOT EXISTS ${name} (
     partition TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL, head TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (partition, id))`,
  `CREATE TABLE IF NOT EXISTS ${name}_tags (
     partition TEXT NOT NULL, tag TEXT NOT NULL, id TEXT NOT NULL,
     PRIMARY KEY (partition, tag, id)) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS ${name}_tags_of ON ${name}_tags (partition, id)`,
  `CREATE TRIGGER IF NOT EXISTS ${name}_created AFTER INSERT ON ${name} BEGIN ${addTags(name)} END`,
  `CREATE TRIGGER IF NOT EXISTS ${name}_replaced AFTER UPDATE ON ${name}
     WHEN json_extract(OLD.head, '$.tags') IS NOT json_extract(NEW.head, '$.tags')
     BEGIN ${dropTags(name)} ${addTags(name)} END`,
  `CREATE TRIGGER IF NOT EXISTS ${name}_removed AFTER DELETE ON ${name} BEGIN ${dropTags(name)} END`,
];

const addTags = (name: Container): string =>
  `INSERT INTO ${name}_tags SELECT DISTINCT NEW.partition, value, NEW.id FROM json_each(NEW.head, '$.tags');`;
const dropTags = (name: Container): string =>
  `DELETE FROM ${name}_tags WHERE partition = OLD.partition AND id = OLD.id;`;

const DUE = "json_extract(head, '$.nextDueAt')";
const INDEXES = [
  // A missing code counts as a value, as in Cosmos. So every document in `cases` must have its own code.
  `CREATE UNIQUE INDEX IF NOT EXISTS cases_code ON cases (partition, ifnull(json_extract(head, '$.code'), ''))`,
  `CREATE INDEX IF NOT EXISTS cases_due ON cases (${DUE}) WHERE ${DUE} IS NOT NULL`,
  `CREATE INDEX IF NOT EXISTS audit_at ON audit (partition, json_extract(head, '$.at'), id)`,
  `CREATE TABLE IF NOT EXISTS pulse (one INTEGER PRIMARY KEY CHECK (one = 1), beats INTEGER NOT NULL)`,
];

const ORDERS: Record<Query['order'], string> = {
  due: "json_extract(head, '$.due'), id",
  newest: "json_extract(head, '$.at') DESC, id DESC",
  name: "json_extract(head, '$.name'), id",
};

const BEAT = 'INSERT INTO pulse VALUES (1, 1) ON CONFLICT DO UPDATE SET beats = beats + 1';

export const openDocuments = async (connection: Connection): Promise<Documents> => {
  await connection.write([...CONTAINERS.flatMap(tables), ...INDEXES], () => undefined);
  return { ...writing(connection), ...reading(connection), close: connection.close };
};

/** Every write is conditional and fails on no constraint. A failing statement would undo the saves beside it. */
const writing = ({ write, read, fold }: Connection): Pick<Documents, 'create' | 'replace' | 'remove' | 'ready'> => ({
  create: async (container, { partition, id, head, body }) => {
    const sql = `INSERT INTO ${container} VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
    const args = [partition, id, randomUUID(), JSON.stringify(head), body];
    const isNew = await write([{ sql, args }], ([inserted]) => inserted?.rowsAffected === 1);
    if (isNew) return 'created';
    const there = `SELECT 1 FROM ${container} WHERE partition = ? AND id = ?`;
    return (await read({ sql: there, args: [partition, id] })).length === 1 ? 'exists' : 'code_taken';
  },
  replace: (container, { partition, id, head, body }, old) => {
    const etag = randomUUID();
    const sql = `UPDATE OR IGNORE ${container} SET etag = ?, head = ?, body = ? WHERE partition = ? AND id = ? AND etag = ?`;
    const statement = { sql, args: [etag, JSON.stringify(head), body, partition, id, old] };
    return write([statement], ([updated]) => (updated?.rowsAffected === 1 ? etag : undefined));
  },
  remove: async (container, partition, id, etag) => {
    const sql = `DELETE FROM ${container} WHERE partition = ? AND id = ? AND etag = ?`;
    const gone = await write([{ sql, args: [partition, id, etag] }], ([removed]) => removed?.rowsAffected === 1);
    // `secure_delete` wipes the row. The log beside the file still has the old text, so it is folded.
    if (gone) await fold();
    return gone;
  },
  ready: () => write([BEAT], () => undefined),
});

const reading = ({ read }: Connection): Pick<Documents, 'read' | 'heads' | 'list' | 'due'> => ({
  read: lookUp(read),
  heads: async (container, partition, query) =>
    (await read(select('head', container, partition, query))).map((row) => headOf(row)),
  list: async (container, partition, query) =>
    (await read(select('partition, id, etag, head, body', container, partition, query))).map(keptOf),
  due: async (before, limit) => {
    const sql = `SELECT json_extract(head, '$.school') AS school, json_extract(head, '$.id') AS id, ${DUE} AS nextDueAt
      FROM cases WHERE ${DUE} IS NOT NULL AND ${DUE} <= ? ORDER BY ${DUE} LIMIT ?`;
    return (await read({ sql, args: [before, limit] })) as unknown as Due[];
  },
});

/**
 * One statement fetches all documents that are asked for in a tick. Preparing a statement costs more than finding a
 * row.
 */
const lookUp = (read: Connection['read']): Documents['read'] => {
  const found = (container: Container) =>
    gather(async (asked: [partition: string, id: string][]) => {
      const sql = `SELECT key AS place, etag, head, body FROM json_each(?) CROSS JOIN ${container} AS kept
        ON kept.partition = value ->> 0 AND kept.id = value ->> 1`;
      const rows = await read({ sql, args: [JSON.stringify(asked)] });
      const lying = new Map(rows.map((row) => [Number(row.place), row]));
      return asked.map((_, place) => lying.get(place));
    });
  const from = { cases: found('cases'), directory: found('directory'), audit: found('audit') };
  return async (container, partition, id) => {
    const row = await from[container]([partition, id]);
    return row && { partition, id, ...lyingIn(row) };
  };
};

const select = (columns: string, container: Container, partition: string, query: Query): InStatement => {
  const [tagged, args] = tags(container, partition, query);
  const sql = `SELECT ${columns} FROM ${container} WHERE partition = ? ${tagged} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`;
  return { sql, args: [partition, ...args, query.limit ?? -1, query.offset ?? 0] };
};

const tags = (container: Container, partition: string, { any, between }: Query): [string, InValue[]] => {
  const found = (condition: string) =>
    `AND id IN (SELECT id FROM ${container}_tags WHERE partition = ? AND ${condition})`;
  if (any) return [found('tag IN (SELECT value FROM json_each(?))'), [partition, JSON.stringify(any)]];
  if (between) return [found('tag >= ? AND tag < ?'), [partition, between.from, between.below]];
  return ['', []];
};

const text = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new StoreUnavailableError(`A stored document has no ${column}.`);
  return value;
};
const headOf = (row: Row): Head => JSON.parse(text(row, 'head')) as Head;
const lyingIn = (row: Row): Pick<Kept, 'etag' | 'head' | 'body'> => ({
  etag: text(row, 'etag'),
  head: headOf(row),
  body: text(row, 'body'),
});
const keptOf = (row: Row): Kept => ({ partition: text(row, 'partition'), id: text(row, 'id'), ...lyingIn(row) });
