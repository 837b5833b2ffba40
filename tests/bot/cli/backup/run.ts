import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { backupCommand } from '../../../../bot/cli/backup/make.js';
import { restoreCommand } from '../../../../bot/cli/backup/putBack.js';
import type { ExitCode } from '../../../../bot/cli/backup/run.js';

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
export const restore = running(restoreCommand);

/** The path that a backup said. */
export const pathIn = ({ said }: Ran): string => /^Backup: (.+) \(/.exec(said)?.[1] ?? `no path in: ${said}`;

type Limits = { mostKilobytes?: number };

/** The command as a process of its own, without the build. No file may become larger than the limit. */
export const runs = async (
  script: 'backup' | 'restore',
  file: string,
  args: string[],
  { mostKilobytes }: Limits = {},
): Promise<{ code: unknown; said: string }> => {
  const path = fileURLToPath(new URL(`../../../../bot/cli/${script}.ts`, import.meta.url));
  const limit = mostKilobytes === undefined ? '' : `ulimit -f ${mostKilobytes}; `;
  const command = [process.execPath, '--import', 'tsx', path, ...args];
  const env = { PATH: process.env.PATH, DATA_FILE: file };
  try {
    const { stdout } = await promisify(execFile)('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], { env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
};
