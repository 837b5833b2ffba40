import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { backup, restore, runs } from './run.js';
import { aFile, listing, newFolder, opened } from './support.js';
import { LINDE } from '../../../data/samples.js';

const CHILD = fileURLToPath(new URL('../../../data/child.ts', import.meta.url));
const SLOW = 120_000;

/** A process that has the file, once it saved so many cases. */
const keeps = async (file: string, amount: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, 'keep', file, String(amount)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for await (const chunk of child.stdout) if ((said += String(chunk)).includes('all\n')) break;
  return child;
};

it(
  'a bot of its own process is backed up while it runs, keeps its lock, dies, and has all back',
  async () => {
    const [file, folder] = [join(newFolder(), 'vangnet.sqlite'), newFolder()];
    const bot = await keeps(file, 40);
    expect(await runs('backup', file, [folder])).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 school, 40 cases') as string,
    });
    const made = join(folder, (await listing(folder))[0]!);
    await expect(opened(file)).rejects.toThrow('is in use by another process');
    expect(await restore(file, [made, '--yes'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Stop it first') as string,
    });
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    expect(await runs('restore', file, [made, '--yes'])).toMatchObject({ code: 0 });
    const again = await opened(file);
    for (let n = 0; n < 40; n += 1) expect(await again.readCase(LINDE, `saved-${n}`)).toBeDefined();
    await again.close();
  },
  SLOW,
);

it(
  'a disk that is full is one sentence, and leaves nothing and the data file as it was',
  async () => {
    const [file, folder] = [await aFile(300), newFolder()];
    const full = { mostKilobytes: 100 };
    const bot = await keeps(file, 3);
    const asked = await runs('backup', file, [folder], full);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.said).toMatch(
      /^The backup could not be made in .*: (the disk is full|the file would be too large for that disk)\.\n$/,
    );
    expect(await listing(folder)).toEqual([]);
    expect(await backup(file, [folder])).toMatchObject({ code: 0 });
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    const [made] = await listing(folder);
    const target = join(newFolder(), 'vangnet.sqlite');
    expect(await runs('restore', target, [join(folder, made!)], full)).toMatchObject({ code: 1 });
    expect(await listing(join(target, '..'))).toEqual([]);
    const again = await opened(file);
    expect(await again.readCase(LINDE, 'saved-299')).toBeDefined();
    await again.close();
  },
  SLOW,
);
