import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, LibsqlError, type Client } from '@libsql/client';
import { connect, type Connection, type OnFatal } from './commits.js';
import { StoreUnavailableError } from './store.js';

/** The file belongs to this process as long as it lives. */
export type OpenOptions = { file: string; onFatal: OnFatal };

/** In this order: the file must be ours before anything else touches it. */
const PRAGMAS = [
  { name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' },
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'secure_delete', set: 'ON', is: 1 },
] as const;

export const openConnection = async ({ file, onFatal }: OpenOptions): Promise<Connection> => {
  await createPrivately(file);
  // The default of 20 connections makes this process one of the others that EXCLUSIVE locks out.
  const client = createClient({ url: pathToFileURL(resolve(file)).href, concurrency: 1 });
  try {
    for (const pragma of PRAGMAS) await client.execute(`PRAGMA ${pragma.name}=${pragma.set}`);
    for (const pragma of PRAGMAS) await check(client, pragma);
  } catch (error) {
    client.close();
    throw refusal(file, error);
  }
  return connect(client, onFatal);
};

/** `wx`: opening and closing a file that SQLite has open in this process would drop its locks. */
const createPrivately = async (file: string): Promise<void> => {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw refusal(file, error);
  }
};

const check = async (client: Client, { name, is }: { name: string; is: string | number }): Promise<void> => {
  const { rows } = await client.execute(`PRAGMA ${name}`);
  if (rows[0]?.[0] !== is) throw new StoreUnavailableError(`PRAGMA ${name} is not ${is}.`);
};

const refusal = (file: string, cause: unknown): StoreUnavailableError =>
  cause instanceof LibsqlError && cause.code === 'SQLITE_BUSY'
    ? new StoreUnavailableError(`The data file ${file} is in use by another process; only one may have it open.`, {
        cause,
      })
    : new StoreUnavailableError(`The data file ${file} cannot be opened: ${(cause as Error).message}`, { cause });
