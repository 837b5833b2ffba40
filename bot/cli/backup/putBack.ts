import { parseArgs } from 'node:util';
import { restore } from '../../../data/sqlite/file/restore.js';
import { counted, onDataFile, stamp, type ExitCode, type Run } from './run.js';

/** `npm run restore -- <file>`: checks a backup and puts it in the place of the data file. */
export const restoreCommand = (run: Run): Promise<ExitCode> =>
  onDataFile(run, async (file) => {
    const asked = read(run.args);
    if (asked === undefined) {
      run.say('Say which backup: npm run restore -- <file> [--yes] [--incomplete]');
      return 2;
    }
    const done = await restore({ ...asked, file, at: stamp(run.now()) });
    run.say(`Put back: ${done.path} (${counted(done)})`);
    if (done.kept !== undefined) run.say(`What was there is kept: ${done.kept}`);
    return 0;
  });

type Asked = { backup: string; replaces: boolean; incomplete: boolean };

const read = (args: readonly string[]): Asked | undefined => {
  try {
    const options = {
      yes: { type: 'boolean', default: false },
      incomplete: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [backup, ...more] = positionals;
    if (backup === undefined || more.length > 0) return undefined;
    return { backup, replaces: values.yes, incomplete: values.incomplete };
  } catch {
    return undefined;
  }
};
