import { rm } from 'node:fs/promises';
import { connect, type Connection, type OnFatal } from './commits.js';
import { openDatabase, type Database, type Session } from './database.js';
import { cannot, claim, refusal } from './file/claim.js';
import { foldNow } from './file/folding.js';
import { placeOf, type Place } from './file/place.js';
import { PUT_BACK } from './file/plain.js';
import { FIRST_LAYOUT, IN_USE, UNSIGNED, WHOLE } from './file/signs.js';
import { StoreUnavailableError } from '../store.js';

/** The file belongs to this process as long as it lives. */
export type OpenOptions = { file: string; onFatal: OnFatal; foldSoonMs?: number | undefined };

const PRAGMAS = [
  { name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' },
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'secure_delete', set: 'ON', is: 1 },
] as const;

export const openConnection = async ({ file, onFatal, foldSoonMs }: OpenOptions): Promise<Connection> => {
  const { database, seal, close } = await openFile(await placeOf(file));
  return connect({ ...database, close }, onFatal, { seal, foldSoonMs });
};

export type OpenFile = {
  database: Database;
  /** Puts everything saved in the one file, which then says so. The file stays locked. */
  seal: () => Promise<void>;
  close: () => void;
};

/** Opens and locks the file. When it cannot, it says why in plain words. */
export const openFile = async (place: Place): Promise<OpenFile> => {
  const release = await claim(place);
  try {
    const { database, seal, close } = openClaimed(place);
    const end = (): void => {
      close();
      release();
    };
    return { database, seal, close: end };
  } catch (error) {
    release();
    throw error;
  }
};

/** For a file that this process claimed. */
export const openClaimed = (place: Place): OpenFile => {
  let database: Database | undefined;
  try {
    const one = (database = openDatabase(place.file));
    take(one, place.file);
    return { database: one, seal: () => seal(one, place), close: () => letGo(one) };
  } catch (error) {
    if (database !== undefined) letGo(database);
    throw refusal(place.file, error);
  }
};

/** The order matters. The file must be locked before we look at it, and ours before we write. */
const take = (database: Database, file: string): void => {
  database.rows('PRAGMA locking_mode = EXCLUSIVE');
  database.run('BEGIN EXCLUSIVE');
  // The lock stays.
  database.run('ROLLBACK');
  mustBeOurs(database, file);
  signLayout(database);
  for (const pragma of PRAGMAS) database.rows(`PRAGMA ${pragma.name}=${pragma.set}`);
  for (const pragma of PRAGMAS) check(database, pragma);
  database.rows(`PRAGMA application_id = ${IN_USE}`);
  foldNow(database.rows);
};

const mustBeOurs = ({ rows }: Database, file: string): void => {
  const names = rows('SELECT name FROM sqlite_master').map(([name]) => name);
  const [signed] = rows('PRAGMA application_id');
  if (names.length === 0 && signed?.[0] === UNSIGNED) rows(`PRAGMA application_id = ${WHOLE}`);
  else if (!isOurs(names))
    throw new StoreUnavailableError(`${cannot(file)}: it is the file of another program. ${PUT_BACK}`);
};

/** A build without signs said nothing of its layout. */
export const signLayout = ({ rows }: Session): void => {
  if (rows('PRAGMA application_id')[0]?.[0] === UNSIGNED) rows(`PRAGMA user_version = ${FIRST_LAYOUT}`);
};

/** True also for a file in which a bot died before it made its tables. */
export const isOurs = (names: readonly unknown[]): boolean =>
  names.length === 0 || ['cases', 'directory', 'audit'].every((table) => names.includes(table));

const check = ({ rows }: Database, { name, is }: { name: string; is: string | number }): void => {
  if (rows(`PRAGMA ${name}`)[0]?.[0] !== is) throw new StoreUnavailableError(`PRAGMA ${name} is not ${is}.`);
};

/** The file is signed, then folded, and then the log goes. Broken off at any point, it can be opened again. */
const seal = async ({ rows }: Database, { journal }: Place): Promise<void> => {
  rows(`PRAGMA application_id = ${WHOLE}`);
  foldNow(rows);
  rows('PRAGMA journal_mode = DELETE');
  // Lets go of the journal of the last line. The lock is kept, so nobody else can use that journal.
  rows('PRAGMA journal_mode = MEMORY');
  await rm(journal, { force: true });
};

/** The lock ends with the first look in the other mode. The driver may hold it long after it was closed. */
const letGo = (database: Database): void => {
  try {
    database.rows('PRAGMA locking_mode = NORMAL');
    database.rows('SELECT count(*) FROM sqlite_master');
  } catch {
    // A damaged file cannot be looked at.
  }
  database.close();
};
