import { backupCommand } from '../../bot/backup/make.js';
import type { ExitCode } from '../../bot/backup/run.js';

export const NINE = new Date('2026-11-10T08:00:00.000Z');

export type Ran = { code: ExitCode; said: string };
type How = { env?: NodeJS.ProcessEnv; now?: Date };

const running =
  (command: typeof backupCommand) =>
  async (file: string, args: string[], { env = {}, now = NINE }: How = {}): Promise<Ran> => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const code = await command({ args, env: { DATA_FILE: file, ...env }, now: () => now, say });
    return { code, said: said.join('\n') };
  };
/** The command, on a data file; in this process. */
export const backup = running(backupCommand);

/** The path that a backup said. */
export const pathIn = ({ said }: Ran): string => /^Backup: (.+) \(/.exec(said)?.[1] ?? `no path in: ${said}`;
