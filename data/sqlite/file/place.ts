import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** A data file, and what lies beside it. */
export type Place = {
  file: string;
  /** The log of SQLite, beside a file that is open or whose process died. */
  log: string;
  journal: string;
  /** Says that there was a school in the file. */
  known: string;
  /** The socket at which the process with the open file can be asked. */
  door: string;
};

/** SQLite follows links before it names the files beside a file. */
export const placeOf = async (file: string): Promise<Place> => {
  const path = await realpath(file).catch(() => inRealFolder(resolve(file)));
  return {
    file: path,
    log: `${path}-wal`,
    journal: `${path}-journal`,
    known: `${path}.known`,
    door: process.platform === 'win32' ? pipeOf(path) : `${path}.ask`,
  };
};

const inRealFolder = async (path: string): Promise<string> =>
  join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));

const pipeOf = (path: string): string =>
  `\\\\.\\pipe\\vangnet-${createHash('sha256').update(path.toLowerCase()).digest('hex').slice(0, 32)}`;

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
