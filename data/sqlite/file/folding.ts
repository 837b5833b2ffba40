import type { Row } from '@libsql/client';
import { StoreUnavailableError } from '../../store.js';

/** SQLite saves into a log beside the file. To fold is to bring that into the file itself. */
export type Folding = {
  /** At once; while the file must stay as it is, right after that. */
  fold: () => Promise<void>;
  /** In a while, once, however often it is asked: what was saved is in the file itself soon. */
  soon: () => void;
  /** With all that was saved so far folded, the file stays as it is until this is done; saves go into the log. */
  still: <T>(during: () => Promise<T>) => Promise<T>;
  /** Nothing more is begun; what is under way is finished. */
  end: () => Promise<void>;
};

const SOON_MS = 60_000;
/** SQLite's own measure of a log that is long enough to be folded, in pages. */
const LONG_LOG = 1000;

export const foldingOf = (run: (sql: string) => Promise<Row[]>, soonMs = SOON_MS): Folding => {
  let isStill = false;
  let isLate = false;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let copying: Promise<unknown> = Promise.resolve();

  const fold = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    isLate = isStill;
    if (!isStill) await foldNow(run);
  };

  const alone = async <T>(during: () => Promise<T>): Promise<T> => {
    await run('PRAGMA wal_autocheckpoint = 0');
    try {
      await fold();
      isStill = true;
      return await during();
    } finally {
      isStill = false;
      await run(`PRAGMA wal_autocheckpoint = ${LONG_LOG}`);
      if (isLate) await fold();
    }
  };

  const soon = (): void => {
    if (isOver || timer !== undefined) return;
    // What cannot be folded now, for a full disk or one who reads, is safe where it lies, and is tried again.
    timer = setTimeout(() => void fold().catch(soon), soonMs).unref();
  };

  return {
    fold,
    soon,
    still: (during) => {
      const turn = copying.then(() => alone(during));
      copying = turn.catch(() => undefined);
      return turn;
    },
    end: async () => {
      isOver = true;
      clearTimeout(timer);
      await copying;
    },
  };
};

export const foldNow = async (run: (sql: string) => Promise<Row[]>): Promise<void> => {
  const [row] = await run('PRAGMA wal_checkpoint(TRUNCATE)');
  if (row?.busy !== 0) throw new StoreUnavailableError('The data file cannot be folded.');
};
