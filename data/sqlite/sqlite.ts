import { randomUUID } from 'node:crypto';
import type { Connection } from './commits.js';
import type { Row, Statement, Value } from './database.js';
import type { Container, Documents, Due, Head, Kept, Query } from '../documentStore.js';
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

const BEAT = { sql: 'INSERT INTO pulse VALUES (1, 1) ON CONFLICT DO UPDATE SET beats = beats + 1', args: [] };

export const openDocuments = async (connection: Connection): Promise<Documents> => {
  const made = [...CONTAINERS.flatMap(tables), ...INDEXES];
  await connection.write(({ run }) => made.forEach((sql) => run(sql)));
  return { ...writing(connection), ...reading(connection), close: connection.close };
};

/** Every write is conditional and fails on no constraint. A failing statement would undo the saves beside it. */
const writing = ({ write, read, fold }: Connection): Pick<Documents, 'create' | 'replace' | 'remove' | 'ready'> => ({
  create: async (container, { partition, id, head, body }) => {
    const sql = `INSERT INTO ${container} VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
    const etag = randomUUID();
    const args = [partition, id, etag, JSON.stringify(head), body];
    if ((await write(({ run }) => run({ sql, args }))) === 1) return { etag };
    const there = `SELECT 1 FROM ${container} WHERE partition = ? AND id = ?`;
    return (await read({ sql: there, args: [partition, id] })).length === 1 ? 'exists' : 'code_taken';
  },
  replace: (container, { partition, id, head, body }, old) => {
    const etag = randomUUID();
    const sql = `UPDATE OR IGNORE ${container} SET etag = ?, head = ?, body = ? WHERE partition = ? AND id = ? AND etag = ?`;
    const statement = { sql, args: [etag, JSON.stringify(head), body, partition, id, old] };
    return write(({ run }) => (run(statement) === 1 ? etag : undefined));
  },
  remove: async (container, partition, id, etag) => {
    const sql = `DELETE FROM ${container} WHERE partition = ? AND id = ? AND etag = ?`;
    const gone = await write(({ run }) => run({ sql, args: [partition, id, etag] }) === 1);
    // `secure_delete` wipes the row. The log beside the file still has the old text, so it is folded.
    if (gone) await fold();
    return gone;
  },
  ready: async () => {
    await write(({ run }) => run(BEAT));
  },
});

const reading = ({ read }: Connection): Pick<Documents, 'read' | 'heads' | 'list' | 'due'> => ({
  read: async (container, partition, id) => {
    const sql = `SELECT etag, head, body FROM ${container} WHERE partition = ? AND id = ?`;
    const [row] = await read({ sql, args: [partition, id] });
    return row && keptOf([partition, id, ...row]);
  },
  heads: async (container, partition, query) =>
    (await read(select('head', container, partition, query))).map(([head]) => headOf(head)),
  list: async (container, partition, query) =>
    (await read(select('partition, id, etag, head, body', container, partition, query))).map(keptOf),
  due: async (before, limit) => {
    const sql = `SELECT json_extract(head, '$.school'), json_extract(head, '$.id'), ${DUE}
      FROM cases WHERE ${DUE} IS NOT NULL AND ${DUE} <= ? ORDER BY ${DUE} LIMIT ?`;
    return (await read({ sql, args: [before, limit] })).map(dueOf);
  },
});

const select = (columns: string, container: Container, partition: string, query: Query): Statement => {
  const [tagged, args] = tags(container, partition, query);
  const sql = `SELECT ${columns} FROM ${container} WHERE partition = ? ${tagged} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`;
  return { sql, args: [partition, ...args, query.limit ?? -1, query.offset ?? 0] };
};

const tags = (container: Container, partition: string, { any, between }: Query): [string, Value[]] => {
  const found = (condition: string) =>
    `AND id IN (SELECT id FROM ${container}_tags WHERE partition = ? AND ${condition})`;
  if (any) return [found('tag IN (SELECT value FROM json_each(?))'), [partition, JSON.stringify(any)]];
  if (between) return [found('tag >= ? AND tag < ?'), [partition, between.from, between.below]];
  return ['', []];
};

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
/** Who asks finds out whether it can be read. */
const dueOf = ([school, id, nextDueAt]: Row): Due => ({ school, id, nextDueAt }) as Due;
