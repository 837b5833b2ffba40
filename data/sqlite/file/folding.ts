import type { Row } from '../database.js';
import { StoreUnavailableError } from '../../store.js';

/** SQLite saves into a log beside the file. Folding brings that log into the file itself. */
export type Folding = {
  /** Folds at once. While the file must stay as it is, right after that. */
  fold: () => Promise<void>;
  /** Folds once, in a while, however often it is asked. So what was saved is soon in the file itself. */
  soon: () => void;
  /** Folds first. The file then stays as it is until `during` is done, and saves go into the log. */
  still: <T>(during: () => Promise<T>) => Promise<T>;
  /** Begins nothing more, and finishes what is under way. */
  end: () => Promise<void>;
};

const SOON_MS = 60_000;
/** The length in pages at which SQLite folds a log by itself. */
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
    if (!isStill) mustBeFolded(await run(FOLD));
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
    // A full disk or a reader may stop a fold. The saves are safe in the log, and folding is tried again.
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

export const foldNow = (rows: (sql: string) => Row[]): void => mustBeFolded(rows(FOLD));

const FOLD = 'PRAGMA wal_checkpoint(TRUNCATE)';

const mustBeFolded = ([row]: Row[]): void => {
  const [busy] = row ?? [];
  if (busy !== 0) throw new StoreUnavailableError('The data file cannot be folded.');
};
