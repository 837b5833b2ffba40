import { symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCase, LINDE } from '../../../data/samples.js';
import { BAD, DAMAGED } from './files.js';
import { backup, NINE, pathIn } from './run.js';
import { aFile, listing, modeOf, newFolder, opened } from './support.js';

const COSMOS = { COSMOS_ENDPOINT: 'https://vangnet.documents.azure.com' };

describe('npm run backup', () => {
  it.each(['runs', 'was stopped'])(
    'makes one file of all that is saved, for its owner only, while the bot %s',
    async (how) => {
      const file = await aFile(3);
      const [folder, store] = [newFolder(), how === 'runs' ? await opened(file) : undefined];
      await store?.createCase(aCase());
      const made = await backup(file, [folder]);
      expect(made).toMatchObject({ code: 0 });
      expect(made.said).toMatch(/^Backup: .*vangnet-2026-11-10-0900\.sqlite \(\d+\.\d MB; 1 school, [34] cases\)$/);
      expect(made.said).toContain(store ? '4 cases' : '3 cases');
      expect(await listing(folder)).toEqual(['vangnet-2026-11-10-0900.sqlite']);
      expect(await modeOf(pathIn(made))).toBe('600');
      await store?.close();
      expect(await listing(dirname(file))).toEqual(['vangnet.sqlite', 'vangnet.sqlite.known']);
      const back = await opened(pathIn(made));
      expect((await back.schools('tenant-a')).length).toBe(1);
      await back.close();
    },
  );

  it('never writes over another one: several at once, and a file that is there', async () => {
    const file = await aFile(2);
    const [folder, store] = [newFolder(), await opened(file)];
    await writeFile(join(folder, 'vangnet-2026-11-10-0900.sqlite'), 'mine');
    const made = await Promise.all([1, 2, 3].map(() => backup(file, [folder])));
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(made.map(pathIn).map((path) => basename(path)))).toEqual(
      new Set(['2', '3', '4'].map((n) => `vangnet-2026-11-10-0900-${n}.sqlite`)),
    );
    expect(await listing(folder)).toHaveLength(4);
    await store.close();
  });

  it('has all that was saved before it was asked, also while saves go on', async () => {
    const file = await aFile(1);
    const [folder, store] = [newFolder(), await opened(file)];
    let saved = 0;
    const saves = async (amount: number): Promise<void> => {
      for (let n = 0; n < amount; n += 1, saved += 1)
        await store.createCase(aCase({ id: `next-${saved}`, facts: { long: 'x'.repeat(20_000) } }));
    };
    await saves(5);
    for (const round of [0, 1, 2]) {
      const before = saved;
      const now = new Date(NINE.getTime() + round * 60_000);
      const [made] = await Promise.all([backup(file, [folder], { now }), saves(40)]);
      const back = await opened(pathIn(made));
      const found = await Promise.all(Array.from({ length: before }, (_, n) => back.readCase(LINDE, `next-${n}`)));
      expect(found).not.toContain(undefined);
      await back.close();
    }
    await store.close();
  });

  it('finds the bot whatever name the file has', async () => {
    const file = await aFile(1);
    const store = await opened(file);
    const link = join(newFolder(), 'link.sqlite');
    await symlink(file, link);
    expect(await backup(link, [newFolder()])).toMatchObject({ code: 0 });
    await store.close();
  });

  const REFUSED: {
    is: string;
    with: () => Promise<{ file: string; args: string[]; env?: NodeJS.ProcessEnv }>;
    code: number;
    says: RegExp;
  }[] = [
    {
      is: 'no folder is said',
      with: async () => ({ file: await aFile(), args: [] }),
      code: 2,
      says: /^Say in which folder/,
    },
    {
      is: 'two folders are said',
      with: async () => ({ file: await aFile(), args: ['a', 'b'] }),
      code: 2,
      says: /^Say in which folder/,
    },
    {
      is: 'the folder is not there',
      with: async () => ({ file: await aFile(), args: [join(newFolder(), 'weg')] }),
      code: 1,
      says: /^The folder .*weg cannot be used: it is not there\.$/,
    },
    {
      is: 'the folder is a file',
      with: async () => ({ file: await aFile(), args: [await aFile()] }),
      code: 1,
      says: /is no folder\.$/,
    },
    {
      is: 'there is no data file',
      with: () => Promise.resolve({ file: join(newFolder(), 'weg.sqlite'), args: [newFolder()] }),
      code: 1,
      says: /^There is no data file .*weg\.sqlite\.$/,
    },
    {
      is: 'there is no school',
      with: async () => {
        const file = join(newFolder(), 'vangnet.sqlite');
        await (await opened(file)).close();
        return { file, args: [newFolder()] };
      },
      code: 1,
      says: /there is no school in it\.$/,
    },
    {
      is: 'it lies in Cosmos DB',
      with: async () => ({ file: await aFile(), args: [newFolder()], env: COSMOS }),
      code: 2,
      says: /^The data lies in Cosmos DB, which makes its own backups/,
    },
    ...BAD.map(({ is, make, says }) => ({
      is: `the data file is ${is}`,
      with: async () => ({ file: await make(), args: [newFolder()] }),
      code: 1,
      says,
    })),
    ...DAMAGED.map(({ is, make, says }) => ({
      is: `the data file is ${is}`,
      with: async () => ({ file: await make(), args: [newFolder()] }),
      code: 1,
      says,
    })),
  ];
  it.each(REFUSED)('says so in one sentence, and leaves nothing, when $is', async ({ with: prepare, code, says }) => {
    const { file, args, env = {} } = await prepare();
    const ran = await backup(file, args, { env });
    expect(ran.code).toBe(code);
    expect(ran.said).toMatch(says);
    expect(ran.said.split('\n')).toHaveLength(1);
    if (code === 1 && args[0]?.includes('vangnet-backup-')) expect(await listing(args[0]).catch(() => [])).toEqual([]);
  });
});
