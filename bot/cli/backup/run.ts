import type { Content } from '../../../data/sqlite/file/inspect.js';
import { StoreUnavailableError } from '../../../data/store.js';
import { dayOf, timeOf } from '../../../dialogs/engine/school/calendar.js';
import { ConfigError, readStorage } from '../../config/config.js';

export type Run = {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  now: () => Date;
  /** Paths and counts; never what is in the file. */
  say: (line: string) => void;
};

/** The exit code: 0 done, 1 it could not be done, 2 the command or the environment is wrong. */
export type ExitCode = 0 | 1 | 2;

const COSMOS =
  'The data lies in Cosmos DB, which makes its own backups: put one back in Azure. There is no file to work on.';

/** A failure is told in one plain sentence. */
export const onDataFile = async (run: Run, work: (dataFile: string) => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    const { dataFile, cosmos } = readStorage(run.env);
    if (cosmos !== undefined) throw new ConfigError(COSMOS);
    return await work(dataFile);
  } catch (error) {
    const isPlain = error instanceof ConfigError || error instanceof StoreUnavailableError;
    run.say(isPlain ? error.message : `It failed (${error instanceof Error ? error.name : 'unknown'}).`);
    return error instanceof ConfigError ? 2 : 1;
  }
};

/** For the name of a file. */
export const stamp = (now: Date): string => {
  const iso = now.toISOString();
  return `${dayOf(iso)}-${timeOf(iso).replace(':', '')}`;
};

export const counted = ({ schools, cases }: Content): string =>
  `${schools} ${schools === 1 ? 'school' : 'schools'}, ${cases} ${cases === 1 ? 'case' : 'cases'}`;
