import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../data/sqlite/commits.js';
import { openDocuments } from '../../data/sqlite/sqlite.js';
import { storeOver } from '../../data/open.js';
import type { Created, Store } from '../../data/store.js';
import { aCase } from './samples.js';

const folder = mkdtempSync(join(tmpdir(), 'vangnet-data-'));
let files = 0;

export const newFile = (): string => join(folder, `store ${String((files += 1))} #1?.db`);
export const unexpected = (error: Error): void => {
  throw error;
};
export const storeOn = async (connection: Omit<Connection, 'write'>): Promise<Store> =>
  storeOver(await openDocuments(connection));

export const saves = (store: Store, amount: number): Promise<Created>[] =>
  Array.from({ length: amount }, () => store.createCase(aCase()));

export const pragma = async ({ read }: Connection, name: string): Promise<unknown> =>
  (await read(`PRAGMA ${name}`))[0]?.[0];
