import { access, constants, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openConnection } from '../connection.js';
import { InUseError } from './claim.js';
import { StoreUnavailableError } from '../../store.js';
import { copyWhileStill } from './ask.js';
import { copyBytes, settled, settledFolder, withNewName } from './copy.js';
import { hasDoor } from './door.js';
import { inspect, type Content } from './inspect.js';
import { isThere, placeOf, type Place } from './place.js';
import { plainly } from './plain.js';

export type Backup = Content & { path: string; bytes: number };

type Wanted = {
  file: string;
  folder: string;
  /** Part of the name of the backup, such as 2026-11-10-0900. */
  at: string;
  /** How long the bot may take to answer and the copy to be made, in milliseconds. */
  mostMs?: number | undefined;
};

/** Everything saved before this call, as one file of which every page was read. Else an error in plain words. */
export const backUp = async ({ file, folder, at, mostMs }: Wanted): Promise<Backup> => {
  const place = await placeOf(file);
  if (!(await isThere(place.file))) throw new StoreUnavailableError(`There is no data file ${place.file}.`);
  const target = resolve(folder);
  await mustTakeFiles(target);
  const nameOf = (more: string): string => join(target, `vangnet-${at}${more}.sqlite`);
  return withNewName(nameOf, async (path, workshop) => {
    const copy = join(workshop, 'copy.sqlite');
    const make = (): Promise<void> => copyBytes(place.file, copy);
    if (!(await copyWhileStill(place, make, mostMs))) await copyAlone(place, copy);
    const content = inspect(copy, `The copy of ${place.file} cannot be used`);
    await settled(copy);
    await rename(copy, path);
    await settledFolder(path);
    return { ...content, path, bytes: (await stat(path)).size };
  }).catch(plainly(`The backup could not be made in ${target}`));
};

const mustTakeFiles = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(plainly(`The folder ${folder} cannot be used`));
  if (!found.isDirectory()) throw new StoreUnavailableError(`${folder} is no folder.`);
  await access(folder, constants.W_OK | constants.X_OK).catch(plainly(`The folder ${folder} cannot be used`));
};

/** Nobody has the file open, so this process may. It lets nobody else in meanwhile. */
const copyAlone = async ({ file, door }: Place, copy: string): Promise<void> => {
  const connection = await openConnection({ file, onFatal: () => undefined }).catch((error: unknown) => {
    if (!(error instanceof InUseError)) throw error;
    const why = hasDoor(door) ? '' : ' Its path is too long to ask that process for a copy.';
    throw new StoreUnavailableError(`${error.message}${why} Stop it first, or try again later.`);
  });
  try {
    // SQLite takes an empty file and does not change its owner.
    await writeFile(copy, '', { mode: 0o600, flag: 'wx' });
    await connection.read({ sql: 'VACUUM INTO ?', args: [copy] });
  } catch (error) {
    plainly(`${file} cannot be copied`)(error instanceof StoreUnavailableError ? error.cause : error);
  } finally {
    await connection.close();
  }
};
