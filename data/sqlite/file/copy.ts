import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isThere } from './place.js';

/** Copies to a new file, readable for this account only. The copy is on the disk when this is done. */
export const copyBytes = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));

export const settled = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
};

/** A new name is on the disk once its folder is. Windows opens no folder, and sees to this itself. */
export const settledFolder = async (file: string): Promise<void> => {
  try {
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
};

const MOST_NAMES = 100;

/**
 * Gives a free name, and a folder of our own to work in. Whoever makes that folder has the name. So two processes never
 * write over each other.
 */
export const withNewName = async <T>(
  nameOf: (more: string) => string,
  work: (name: string, workshop: string) => Promise<T>,
): Promise<T> => {
  for (let n = 1; n <= MOST_NAMES; n += 1) {
    const name = nameOf(n === 1 ? '' : `-${n}`);
    const workshop = `${name}.part`;
    if (!(await isMade(workshop))) continue;
    try {
      if (!(await isThere(name))) return await work(name, workshop);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  }
  throw Object.assign(new Error('no name is free'), { code: 'EEXIST' });
};

const isMade = (folder: string): Promise<boolean> =>
  mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    },
  );
