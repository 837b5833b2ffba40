import { SqliteFault } from '../fault.js';
import { StoreUnavailableError } from '../../store.js';

/** What went wrong with a file, in plain words. */

export const PUT_BACK = 'Put a backup back: npm run restore -- <backup> (docs/beheer.md).';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EISDIR: 'it is a folder',
  EEXIST: 'every name for it is taken',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file would be too large for that disk',
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk cannot be read or written',
  SQLITE_BUSY: 'another process has it open',
  SQLITE_NOTADB: 'it is no SQLite file, or it was overwritten',
  SQLITE_CORRUPT: 'it is damaged or cut off',
  SQLITE_READONLY: 'this user may not write it',
  SQLITE_CANTOPEN: 'this user may not, or its folder is not there',
};

/** Never the words of a driver, which may quote a text. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  const known = REASONS[code] ?? REASONS[code.split('_', 2).join('_')];
  return known ?? `error ${code || (error instanceof Error ? error.name : 'unknown')}`;
};

/** Damage that a backup repairs, and waiting does not. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SqliteFault && /^SQLITE_(NOTADB|CORRUPT)$/.test(error.code);

/** A message that is plain already stays. Any other becomes `<what>: <why>.` */
export const plainly =
  (what: string) =>
  (error: unknown): never => {
    if (error instanceof StoreUnavailableError) throw error;
    throw new StoreUnavailableError(`${what}: ${reasonOf(error)}.`, { cause: error });
  };
