import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, LibsqlError, type Client } from '@libsql/client';
import { connect, type Connection, type OnFatal } from './commits.js';
import { foldNow } from './file/folding.js';
import { placeOf, type Place } from './file/place.js';
import { isDamage, PUT_BACK, reasonOf } from './file/plain.js';
import { faultOf, IN_USE, LAYOUT, UNSIGNED, WHOLE } from './file/signs.js';
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
  const place = await placeOf(file);
  const { client, seal, close } = await openClient(place);
  return connect({ ...callsOf(client), close }, onFatal, { seal, foldSoonMs });
};

const callsOf = (client: Client): Pick<Client, 'execute' | 'batch'> => ({
  execute: client.execute.bind(client),
  batch: client.batch.bind(client),
});

export type OpenFile = {
  client: Client;
  /** Puts everything saved in the one file, which then says so. The file stays locked. */
  seal: () => Promise<void>;
  close: () => Promise<void>;
};

/** Opens and locks the file. When it cannot, it says why in plain words. */
export const openClient = async (place: Place): Promise<OpenFile> => {
  const release = await claim(place).catch((error: unknown) => {
    throw refusal(place.file, error);
  });
  let client: Client | undefined;
  const close = async (): Promise<void> => {
    if (client !== undefined) await unlock(client).catch(() => undefined);
    client?.close();
    release();
  };
  try {
    // The default of 20 connections would lock this process out of its own EXCLUSIVE lock.
    client = createClient({ url: pathToFileURL(place.file).href, concurrency: 1 });
    const one = client;
    await take(one, place.file);
    return { client: one, seal: () => seal(one, place), close };
  } catch (error) {
    await close();
    throw refusal(place.file, error);
  }
};

/** The files that this process has open, by the identity of the system: a file may have several names. */
const claimed = new Set<string>();

/** SQLite locks out other processes. Inside this process, we must see that nobody opens or reads the file twice. */
const claim = async (place: Place): Promise<() => void> => {
  const known = await identityOf(place.file);
  if (known !== undefined && claimed.has(known)) throw new InUseError(place.file);
  const fault = await faultOf(place);
  if (fault !== undefined) throw new StoreUnavailableError(`${cannot(place.file)}: ${fault.says}. ${PUT_BACK}`);
  await createPrivately(place.file);
  const identity = known ?? (await identityOf(place.file)) ?? place.file;
  claimed.add(identity);
  return () => void claimed.delete(identity);
};

const identityOf = async (file: string): Promise<string | undefined> =>
  stat(file, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );

const createPrivately = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await open(file, 'wx', 0o600).then(
    (handle) => handle.close(),
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    },
  );
};

/** The order matters. The file must be locked before we look at it, and ours before we write. */
const take = async (client: Client, file: string): Promise<void> => {
  await client.execute('PRAGMA locking_mode = EXCLUSIVE');
  // The client rolls back an open transaction. The lock stays.
  await client.execute('BEGIN EXCLUSIVE');
  await mustBeOurs(client, file);
  for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma.name}=${pragma.set}`);
  for (const pragma of PRAGMAS) await check(client, pragma);
  await client.execute(`PRAGMA user_version = ${LAYOUT}`);
  await client.execute(`PRAGMA application_id = ${IN_USE}`);
  await foldNow(async (sql) => (await client.execute(sql)).rows);
};

const mustBeOurs = async (client: Client, file: string): Promise<void> => {
  const { rows } = await client.execute('SELECT name FROM sqlite_master');
  const [signed] = (await client.execute('PRAGMA application_id')).rows;
  if (rows.length === 0 && signed?.[0] === UNSIGNED) await client.execute(`PRAGMA application_id = ${WHOLE}`);
  else if (!isOurs(rows.map(({ name }) => name)))
    throw new StoreUnavailableError(`${cannot(file)}: it is the file of another program. ${PUT_BACK}`);
};

/** True also for a file in which a bot died before it made its tables. */
export const isOurs = (names: readonly unknown[]): boolean =>
  names.length === 0 || ['cases', 'directory', 'audit'].every((table) => names.includes(table));

const check = async (client: Client, { name, is }: { name: string; is: string | number }): Promise<void> => {
  const { rows } = await client.execute(`PRAGMA ${name}`);
  if (rows[0]?.[0] !== is) throw new StoreUnavailableError(`PRAGMA ${name} is not ${is}.`);
};

/** The file is signed, then folded, and then the log goes. Broken off at any point, it can be opened again. */
const seal = async (client: Client, { journal }: Place): Promise<void> => {
  await client.execute(`PRAGMA application_id = ${WHOLE}`);
  await foldNow(async (sql) => (await client.execute(sql)).rows);
  await client.execute('PRAGMA journal_mode = DELETE');
  // Lets go of the journal of the last line. The lock is kept, so nobody else can use that journal.
  await client.execute('PRAGMA journal_mode = MEMORY');
  await rm(journal, { force: true });
};

/** The lock ends with the first look after this. A client may hold it long after it was closed. */
const unlock = async (client: Client): Promise<void> => {
  await client.execute('PRAGMA locking_mode = NORMAL');
  await client.execute('SELECT count(*) FROM sqlite_master');
};

const cannot = (file: string): string => `The data file ${file} cannot be opened`;

export class InUseError extends StoreUnavailableError {
  override name = 'InUseError';
  constructor(file: string) {
    super(`The data file ${file} is in use by another process; only one may have it open.`);
  }
}

const refusal = (file: string, cause: unknown): StoreUnavailableError => {
  if (cause instanceof StoreUnavailableError) return cause;
  if (cause instanceof LibsqlError && cause.code.startsWith('SQLITE_BUSY')) return new InUseError(file);
  const how = isDamage(cause) ? ` ${PUT_BACK}` : '';
  return new StoreUnavailableError(`${cannot(file)}: ${reasonOf(cause)}.${how}`, { cause });
};
