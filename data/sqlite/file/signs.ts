import { open, stat } from 'node:fs/promises';
import { isMissing } from './plain.js';
import type { Place } from './place.js';

/** What a data file says of itself in its first bytes, before SQLite opens it. */

/** SQLite's `application_id`. Stopped, or a backup: everything saved is in the file itself. */
export const WHOLE = 0x564e4757;
/** In use, or left by a process that died. The newest saves are in the log beside it. */
export const IN_USE = 0x564e4755;
/** Files of builds without signs. */
export const UNSIGNED = 0;

/** SQLite's `user_version`: how the tables are laid out. A build with another layout raises it. */
export const LAYOUT = 2;
/** The layout of builds without signs. */
export const FIRST_LAYOUT = 1;

type Signs = { keepsLog: boolean; sign: number; layout: number; pages: number; size: number; wanted: number };
type Found = Signs | 'missing' | 'empty' | 'strange';

const HEADER = 100;
const MAGIC = 'SQLite format 3\0';

/** Opens and closes the file. Never call it while this process has the file open: that would end its locks. */
const signsOf = async ({ file }: Pick<Place, 'file'>): Promise<Found> => {
  const bytes = Buffer.alloc(HEADER);
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (handle === undefined) return 'missing';
  try {
    const { size } = await handle.stat();
    if (size === 0) return 'empty';
    await handle.read(bytes, 0, HEADER, 0);
    return bytes.toString('latin1', 0, MAGIC.length) === MAGIC ? read(bytes, size) : 'strange';
  } finally {
    await handle.close();
  }
};

const read = (bytes: Buffer, size: number): Signs => {
  const pageSize = bytes.readUInt16BE(16);
  const pages = bytes.readUInt32BE(28);
  // The count of pages holds only when its last writer knew of it.
  const counts = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  return {
    keepsLog: bytes[18] === 2,
    sign: bytes.readUInt32BE(68),
    layout: bytes.readUInt32BE(60),
    pages,
    size,
    wanted: counts ? pages * (pageSize === 1 ? 65_536 : pageSize) : 0,
  };
};

export type Fault = { kind: 'lost' | 'unusable' | 'incomplete'; says: string };

const lost = (says: string): Fault => ({ kind: 'lost', says });
const unusable = (says: string): Fault => ({ kind: 'unusable', says });

/** Why a data file must not be opened as it is. Undefined when it may be, and when there is none yet. */
export const faultOf = async (place: Place): Promise<Fault | undefined> => {
  const signs = await signsOf(place);
  if (signs === 'strange') return unusable('it is no SQLite file, or it was overwritten');
  const log = await sizeOf(place.log);
  if (signs === 'missing' || signs === 'empty') return faultOfNothing(place, signs, log);
  return faultOfFile(signs, log);
};

const faultOfNothing = async (place: Place, signs: 'missing' | 'empty', log = 0): Promise<Fault | undefined> => {
  const wasThere = (await sizeOf(place.known)) !== undefined;
  const is = signs === 'missing' ? 'it is not there' : 'it is empty';
  if (wasThere) return lost(`${is}, and there was a school in it`);
  return log > 0 ? lost(`${is}, and beside it lies the log of a file with data`) : undefined;
};

/** Each change of the signs is on the disk before the next begins. So a crash causes none of these faults. */
const faultOfFile = (signs: Signs, log: number | undefined): Fault | undefined => {
  const { keepsLog, sign, layout, pages, size, wanted } = signs;
  if (sign !== WHOLE && sign !== IN_USE && sign !== UNSIGNED) return unusable('it is the file of another program');
  if (layout > LAYOUT && sign !== UNSIGNED) return unusable('a newer version of Vangnet made it; install that one');
  if (!keepsLog && log) return unusable('the log that lies beside it (-wal) belongs to another file');
  if (!log && size < wanted) return unusable(`it was cut off: ${size} bytes are left of ${wanted}`);
  const isAlone = keepsLog && log === undefined;
  if (isAlone && (sign === IN_USE || (sign === UNSIGNED && pages <= 1)))
    return {
      kind: 'incomplete',
      says: 'it was copied from a running bot, without the log (-wal) with the newest saves',
    };
  return undefined;
};

const sizeOf = async (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
