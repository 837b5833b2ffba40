import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded } from '../../../../data/open.js';
import type { Store } from '../../../../data/store.js';
import { aCase, aSchool } from '../../../data/samples.js';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vangnet-backup-'));
export const listing = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();
export const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

/** Without this process reading the file: that would end the lock of whoever has it open here. */
export const copied = async (from: string, to: string): Promise<string> => {
  await promisify(execFile)('cp', [from, to]);
  return to;
};

/** Every byte that lies in a folder, and the names. */
export const bytesIn = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const name of await listing(folder)) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
};

export const onFatal = (error: Error): void => {
  throw error;
};
export const opened = (file: string, foldSoonMs?: number): Promise<Store> =>
  openEmbedded({ file, onFatal, foldSoonMs });

/** A file that holds a school and so many cases, of a bot that was stopped. */
export const aFile = async (cases = 3, file = join(newFolder(), 'vangnet.sqlite')): Promise<string> => {
  const store = await opened(file);
  await store.saveSchool(aSchool());
  for (let n = 0; n < cases; n += 1) await store.createCase(aCase({ id: `saved-${n}` }));
  await store.close();
  return file;
};
