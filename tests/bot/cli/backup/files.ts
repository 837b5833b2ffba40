import { stat, truncate, writeFile } from 'node:fs/promises';
import { openDatabase } from '../../../../data/sqlite/database.js';
import { UNSIGNED, WHOLE } from '../../../../data/sqlite/file/signs.js';
import { aCase } from '../../../data/samples.js';
import { aFile, copied, newFolder, opened } from './support.js';

/** Files that a data file may be by mistake, each in a folder of its own. */

export const sql = (file: string, ...statements: string[]): void => {
  const database = openDatabase(file);
  for (const statement of statements) database.rows(statement);
  database.close();
};

const named = (): string => `${newFolder()}/vangnet.sqlite`;

/** A file as it lies there while a bot has it open, or was killed. */
export const running = async (log: 'with its log' | 'without its log', to = named()): Promise<string> => {
  const from = await aFile();
  const store = await opened(from);
  await store.createCase(aCase({ id: 'saved-last' }));
  const isLogged = await stat(`${from}-wal`).then(
    () => true,
    () => false,
  );
  await copied(from, to);
  if (isLogged && log === 'with its log') await copied(`${from}-wal`, `${to}-wal`);
  await store.close();
  // Seen once, on a busy machine: the log was folded and gone by then. Such a file is no file of a bot that was killed.
  return isLogged ? to : running(log, to);
};

const cutTo = async (part: number): Promise<string> => {
  const file = await aFile(40);
  const { size } = await stat(file);
  await truncate(file, Math.floor(size * part));
  return file;
};

const text = async (words: string): Promise<string> => {
  const file = named();
  await writeFile(file, words);
  return file;
};

const ofAnother = (...statements: string[]): Promise<string> => {
  const file = named();
  sql(file, 'CREATE TABLE recipes (name TEXT)', ...statements);
  return Promise.resolve(file);
};

const overwritten = async (): Promise<string> => {
  const file = await aFile();
  await writeFile(file, Buffer.alloc(200_000));
  return file;
};

const byNewer = async (): Promise<string> => {
  const file = await aFile();
  sql(file, 'PRAGMA user_version = 99');
  return file;
};

/** What a build without signs left when somebody copied its file and nothing was folded yet. */
const bare = (): Promise<string> => {
  const file = named();
  sql(file, `PRAGMA application_id = ${WHOLE}`, `PRAGMA application_id = ${UNSIGNED}`, 'PRAGMA journal_mode=WAL');
  return Promise.resolve(file);
};

const withLogOfAnother = async (): Promise<string> => {
  const file = await aFile();
  const other = await running('with its log');
  await copied(`${other}-wal`, `${file}-wal`);
  return file;
};

const damaged = async (): Promise<string> => {
  const file = await aFile(200);
  sql(file, 'PRAGMA writable_schema = ON', "UPDATE sqlite_master SET rootpage = 3 WHERE name = 'cases'");
  return file;
};

type Bad = { is: string; make: () => Promise<string>; says: RegExp };

/** Neither opened as a data file nor put back as one. */
export const BAD: Bad[] = [
  { is: 'a text', make: () => text('Lijst van de kinderen in groep 5'), says: /no SQLite file/ },
  { is: 'one byte', make: () => text('S'), says: /no SQLite file/ },
  { is: 'overwritten with nothing', make: overwritten, says: /no SQLite file/ },
  { is: 'half of it', make: () => cutTo(0.5), says: /cut off: \d+ bytes are left of \d+/ },
  { is: 'all but the last bytes', make: () => cutTo(0.9999), says: /cut off: \d+ bytes are left of \d+/ },
  { is: 'its first page', make: () => cutTo(0.03), says: /cut off: \d+ bytes are left of \d+/ },
  { is: 'of another program', make: () => ofAnother(), says: /file of another program/ },
  {
    is: 'of another program, with a sign',
    make: () => ofAnother('PRAGMA application_id = 42'),
    says: /file of another program/,
  },
  { is: 'of a newer version', make: byNewer, says: /newer version of Vangnet made it/ },
  {
    is: 'beside the log of another',
    make: withLogOfAnother,
    says: /log that lies beside it .* belongs to another file/,
  },
  { is: 'copied from a running bot', make: () => running('without its log'), says: /copied from a running bot/ },
  { is: 'so copied, of an older version', make: bare, says: /copied from a running bot/ },
];

/** Only a whole reading finds these. */
export const DAMAGED: Bad[] = [{ is: 'damaged inside', make: damaged, says: /damaged/ }];

/** As a build without signs left it: stopped, or killed. Copied away: a driver holds its locks long after it was closed. */
export const unsigned = async (how: 'stopped' | 'killed'): Promise<string> => {
  const [from, to] = [await aFile(), named()];
  const saved = `UPDATE cases SET body = replace(body, 'saved-0', 'saved-last'), id = 'saved-last' WHERE id = 'saved-0'`;
  sql(
    from,
    `PRAGMA application_id = ${UNSIGNED}`,
    'PRAGMA user_version = 0',
    'PRAGMA journal_mode=WAL',
    ...(how === 'killed' ? [saved] : []),
  );
  for (const end of how === 'killed' ? ['', '-wal'] : ['']) await copied(`${from}${end}`, `${to}${end}`);
  return to;
};
