import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Place } from './place.js';
import { isDamage, PUT_BACK, reasonOf } from './plain.js';
import { SqliteFault } from '../fault.js';
import { faultOf } from './signs.js';
import { StoreUnavailableError } from '../../store.js';

/** The files that this process has open, by the identity of the system: a file may have several names. */
const held = new Set<string>();

/** SQLite locks out other processes. Inside this process, we must see that nobody opens or reads the file twice. */
export const claim = (place: Place): Promise<() => void> =>
  claimed(place).catch((error: unknown) => {
    throw refusal(place.file, error);
  });

const claimed = async (place: Place): Promise<() => void> => {
  const known = await identityOf(place.file);
  if (known !== undefined && held.has(known)) throw new InUseError(place.file);
  const fault = await faultOf(place);
  if (fault !== undefined) throw new StoreUnavailableError(`${cannot(place.file)}: ${fault.says}. ${PUT_BACK}`);
  await createPrivately(place.file);
  const identity = known ?? (await identityOf(place.file)) ?? place.file;
  held.add(identity);
  return () => void held.delete(identity);
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

export const cannot = (file: string): string => `The data file ${file} cannot be opened`;

export class InUseError extends StoreUnavailableError {
  override name = 'InUseError';
  constructor(file: string) {
    super(`The data file ${file} is in use by another process; only one may have it open.`);
  }
}

export const refusal = (file: string, cause: unknown): StoreUnavailableError => {
  if (cause instanceof StoreUnavailableError) return cause;
  if (cause instanceof SqliteFault && cause.code === 'SQLITE_BUSY') return new InUseError(file);
  const how = isDamage(cause) ? ` ${PUT_BACK}` : '';
  return new StoreUnavailableError(`${cannot(file)}: ${reasonOf(cause)}.${how}`, { cause });
};
