import { backUp } from '../../../data/sqlite/file/backup.js';
import { counted, onDataFile, stamp, type ExitCode, type Run } from './run.js';

/** `npm run backup -- <folder>`: all that is saved as one file, whether the bot runs or not. */
export const backupCommand = (run: Run): Promise<ExitCode> =>
  onDataFile(run, async (file) => {
    const [folder, ...more] = run.args;
    if (folder === undefined || more.length > 0) {
      run.say('Say in which folder: npm run backup -- <folder>');
      return 2;
    }
    const made = await backUp({ file, folder, at: stamp(run.now()) });
    run.say(`Backup: ${made.path} (${sized(made.bytes)}; ${counted(made)})`);
    return 0;
  });

const sized = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
