import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFile, type OpenFile } from '../connection.js';
import { InUseError } from './claim.js';
import { StoreUnavailableError } from '../../store.js';
import { isAnswered } from './ask.js';
import { copyBytes, settled, settledFolder, withNewName } from './copy.js';
import { inspect, type Content } from './inspect.js';
import { remember } from './known.js';
import { isThere, placeOf, type Place } from './place.js';
import { plainly } from './plain.js';
import { faultOf } from './signs.js';

export type Restored = Content & { path: string; kept?: string };

type Wanted = {
  /** The data file that the backup will become. */
  file: string;
  backup: string;
  /** Part of the name of the old file. */
  at: string;
  /** The old file may be put aside. */
  replaces: boolean;
  /** A copy without the newest saves is good enough. */
  incomplete: boolean;
};

/**
 * Checks a backup and puts it in the place of the data file. Else it gives an error in plain words, and changes
 * nothing.
 */
export const restore = async ({ file, backup, at, replaces, incomplete }: Wanted): Promise<Restored> => {
  const [target, source] = [await placeOf(file), await placeOf(backup)];
  await mustBeUsable(source, incomplete);
  await mustBeFree(target, source, replaces);
  await mkdir(dirname(target.file), { recursive: true }).catch(plainly(`The folder of ${target.file} cannot be made`));
  return withNewName(
    (more) => `${target.file}.before-${at}${more}`,
    async (kept, workshop) => {
      const copy = join(workshop, 'copy.sqlite');
      const content = await checkedCopy(source, copy);
      await remember(target);
      const isKept = await putInPlace(target, copy, kept);
      return { ...content, path: target.file, ...(isKept && { kept }) };
    },
  ).catch(plainly(`The backup could not be put back as ${target.file}`));
};

const mustBeUsable = async (source: Place, incomplete: boolean): Promise<void> => {
  const no = (why: string): never => {
    throw new StoreUnavailableError(`${source.file} cannot be put back: ${why}.`);
  };
  const found = await stat(source.file).catch(plainly(`${source.file} cannot be read`));
  if (!found.isFile()) no('it is no file');
  if (found.size === 0) no('it is empty');
  if (await isAnswered(source)) no('a bot has it open; make a backup of it first');
  const fault = await faultOf(source).catch(plainly(`${source.file} cannot be read`));
  if (fault?.kind === 'incomplete' && incomplete) return;
  if (fault?.kind === 'incomplete') no(`${fault.says}. When there is no better one, say --incomplete as well`);
  if (fault !== undefined) no(fault.says);
};

const mustBeFree = async (target: Place, source: Place, replaces: boolean): Promise<void> => {
  if (target.file === source.file) throw new StoreUnavailableError(`${source.file} is the data file itself.`);
  if (await isAnswered(target)) throw inUse(target);
  if (replaces || (await sizeOf(target.file)) === 0) return;
  throw new StoreUnavailableError(
    `There is a data file ${target.file} already. Say --yes to put the backup in its place; the old one is kept beside it.`,
  );
};

const checkedCopy = async (source: Place, copy: string): Promise<Content> => {
  await copyBytes(source.file, copy);
  if (await isThere(source.log)) await copyBytes(source.log, `${copy}-wal`);
  const content = inspect(copy, `${source.file} cannot be put back`);
  if (content.newer > 0)
    throw new StoreUnavailableError(
      `${source.file} cannot be put back: a newer version of Vangnet wrote in it. Install that version first.`,
    );
  await settled(copy);
  return content;
};

/** Puts the copy in place. Says whether there was an old file, which is kept. */
const putInPlace = async (target: Place, copy: string, kept: string): Promise<boolean> => {
  const old = await lockOld(target);
  try {
    await old?.seal();
    const isKept = await putAside(target, kept);
    await rename(copy, target.file);
    await settledFolder(target.file);
    return isKept;
  } finally {
    old?.close();
  }
};

/** A file that cannot be opened needs no lock: no bot can start on it. */
const lockOld = async (target: Place): Promise<OpenFile | undefined> => {
  if ((await sizeOf(target.file)) === 0) return undefined;
  return openFile(target).catch((error: unknown) => {
    if (error instanceof InUseError) throw inUse(target);
    return undefined;
  });
};

const inUse = ({ file }: Place): StoreUnavailableError =>
  new StoreUnavailableError(`A bot has the data file ${file} open. Stop it first.`);

/** The files beside it go first. They must never be taken for those of the backup. */
const putAside = async ({ file }: Place, kept: string): Promise<boolean> => {
  for (const end of ['-wal', '-journal', '-shm'])
    if (await isThere(`${file}${end}`)) await rename(`${file}${end}`, `${kept}${end}`);
  if ((await sizeOf(file)) === 0) return false;
  await rename(file, kept);
  return true;
};

/** A missing file counts as empty. */
const sizeOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
