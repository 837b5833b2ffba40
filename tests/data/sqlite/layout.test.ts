import { copyFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../../data/open.js';
import { openDatabase, type Database } from '../../../data/sqlite/database.js';
import { FIRST_LAYOUT, IN_USE, LAYOUT, WHOLE } from '../../../data/sqlite/file/signs.js';
import { restore } from '../../../data/sqlite/file/restore.js';
import { newFile, unexpected } from '../files.js';
import { ALL, at, ids } from '../fresh.js';
import { aCase, aPerson, aPupil, aSchool, aTask, EIK, LINDE } from '../samples.js';

/** How the first layout was made: its lists followed by triggers, and its order by indexes on heads. */
const FIRST = ['cases', 'directory', 'audit'].flatMap((name) => {
  const add = `INSERT INTO ${name}_tags SELECT DISTINCT NEW.partition, value, NEW.id FROM json_each(NEW.head, '$.tags');`;
  const drop = `DELETE FROM ${name}_tags WHERE partition = OLD.partition AND id = OLD.id;`;
  return [
    `CREATE TABLE ${name} (
       partition TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL, head TEXT NOT NULL, body TEXT NOT NULL,
       PRIMARY KEY (partition, id))`,
    `CREATE TABLE ${name}_tags (
       partition TEXT NOT NULL, tag TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (partition, tag, id)) WITHOUT ROWID`,
    `CREATE INDEX ${name}_tags_of ON ${name}_tags (partition, id)`,
    `CREATE TRIGGER ${name}_created AFTER INSERT ON ${name} BEGIN ${add} END`,
    `CREATE TRIGGER ${name}_replaced AFTER UPDATE ON ${name}
       WHEN json_extract(OLD.head, '$.tags') IS NOT json_extract(NEW.head, '$.tags') BEGIN ${drop} ${add} END`,
    `CREATE TRIGGER ${name}_removed AFTER DELETE ON ${name} BEGIN ${drop} END`,
  ];
});
const INDEXES = [
  `CREATE UNIQUE INDEX cases_code ON cases (partition, ifnull(json_extract(head, '$.code'), ''))`,
  `CREATE INDEX cases_due ON cases (json_extract(head, '$.nextDueAt')) WHERE json_extract(head, '$.nextDueAt') IS NOT NULL`,
  `CREATE INDEX audit_at ON audit (partition, json_extract(head, '$.at'), id)`,
  `CREATE TABLE pulse (one INTEGER PRIMARY KEY CHECK (one = 1), beats INTEGER NOT NULL)`,
];

const using = <T>(file: string, use: (database: Database) => T): T => {
  const database = openDatabase(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
};

const DOCUMENTS = ['cases', 'directory', 'audit'];
const FOUND_BY = [...DOCUMENTS.map((name) => `${name}_lists`), 'cases_codes', 'cases_clock'];

const rowsOf = (file: string, tables: string[]) =>
  using(file, ({ rows }) => tables.map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`)));

const code = 'K7P-4QX';

/** A file of this build, in which a little of everything happened. */
const filled = async (): Promise<string> => {
  const file = newFile();
  const store = await openEmbedded({ file, onFatal: unexpected });
  await store.saveSchool(aSchool());
  await store.savePerson(aPerson());
  await store.savePupils(LINDE, [aPupil('kim', 'Kim', 'Bos'), aPupil('bo', 'Bo', 'Aal')]);
  await store.createCase(aCase({ id: 'later', tasks: [aTask({ due: at(9), to: ['ib', 'dir'] })], opened: at(2) }));
  await store.createCase(aCase({ id: 'sooner', code, tasks: [aTask({ due: at(4) })], opened: at(1) }));
  await store.createCase(aCase({ id: 'concept', status: 'concept', tasks: [] }));
  await store.createCase(aCase({ id: 'elsewhere', school: EIK, code, tasks: [aTask({ due: at(5) })] }));
  const page = { case: 'later', school: LINDE, code: 'K1', number: 1, entries: [] };
  await store.createPage(page);
  for (const id of ['b', 'a'])
    await store.audit({ id, school: LINDE, at: at(3), person: 'ib', did: 'looked', case: 'later' });
  await store.close();
  return file;
};

/** The same documents, as a build of the first layout kept them. */
const asFirst = (from: string): string => {
  const file = newFile();
  const all = rowsOf(from, DOCUMENTS);
  using(file, ({ rows, run }) => {
    for (const sql of [...FIRST, ...INDEXES]) run(sql);
    DOCUMENTS.forEach((name, n) =>
      all[n]!.forEach((row) => run({ sql: `INSERT INTO ${name} VALUES (?, ?, ?, ?, ?)`, args: row as string[] })),
    );
    rows(`PRAGMA user_version = ${FIRST_LAYOUT}`);
    rows(`PRAGMA application_id = ${WHOLE}`);
  });
  return file;
};

const names = ({ rows }: Database): unknown[] => rows('SELECT name FROM sqlite_master').map(([name]) => name);

it('a file of the first layout gets the rows of this one, and keeps its documents', async () => {
  const from = await filled();
  const file = asFirst(from);
  await (await openEmbedded({ file, onFatal: unexpected })).close();
  for (const tables of [DOCUMENTS, FOUND_BY]) expect(rowsOf(file, tables)).toEqual(rowsOf(from, tables));
  expect(using(file, names).sort()).toEqual(using(from, names).sort());
  expect(using(file, ({ rows }) => rows('PRAGMA user_version'))).toEqual([[LAYOUT]]);
});

it('a file of the first layout is listed, changed and refused as it was', async () => {
  const file = asFirst(await filled());
  const store = await openEmbedded({ file, onFatal: unexpected });
  expect(ids(await store.assignedTo(LINDE, 'ib', ALL))).toEqual(['sooner', 'later']);
  expect((await store.due(at(5), 9)).map(({ id }) => id)).toEqual(['sooner', 'elsewhere']);
  expect((await store.pupilsOf(LINDE)).map(({ id }) => id)).toEqual(['bo', 'kim']);
  expect((await store.auditOf(LINDE, ALL)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await store.createCase(aCase({ code }))).toBe('code_taken');
  const { value, etag } = (await store.readCase(LINDE, 'sooner'))!;
  await store.replaceCase({ ...value, status: 'closed', tasks: [] }, etag);
  expect(ids(await store.assignedTo(LINDE, 'ib', ALL))).toEqual(['later']);
  await store.close();
});

it('a backup of the first layout is put back, and opens', async () => {
  const backup = asFirst(await filled());
  const file = newFile();
  expect(await restore({ file, backup, at: '2026', replaces: false, incomplete: false })).toMatchObject({
    schools: 1,
    cases: 4,
    newer: 0,
  });
  expect(using(file, ({ rows }) => rows('PRAGMA user_version'))).toEqual([[FIRST_LAYOUT]]);
  const store = await openEmbedded({ file, onFatal: unexpected });
  expect(ids(await store.stillOpen(LINDE))).toEqual(['sooner', 'later']);
  await store.close();
});

it('a file that a bot of the first layout was killed with is taken over too', async () => {
  const [from, file] = [asFirst(await filled()), newFile()];
  const database = openDatabase(from);
  for (const sql of ['journal_mode = WAL', `application_id = ${IN_USE}`]) database.rows(`PRAGMA ${sql}`);
  database.run(`DELETE FROM cases WHERE id = 'later'`);
  for (const end of ['', '-wal']) await copyFile(`${from}${end}`, `${file}${end}`);
  database.close();
  const store = await openEmbedded({ file, onFatal: unexpected });
  expect(ids(await store.stillOpen(LINDE))).toEqual(['sooner']);
  await store.close();
});
