import { rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../../../data/store.js';
import { startRegistered } from '../../teams/gate/support/bot.js';
import { aCase, aSchool, LINDE } from '../../../data/samples.js';
import { BAD, running, unsigned } from './files.js';
import { aFile, bytesIn, copied, listing, newFolder, opened } from './support.js';

const HOW = 'Put a backup back: npm run restore -- <backup>';

describe('a bot on a file that is not what it should be', () => {
  it.each(BAD)(
    'does not start when it is $is, says why and what to do, and changes nothing',
    async ({ make, says }) => {
      const file = await make();
      const before = await bytesIn(dirname(file));
      for (const _again of [1, 2]) {
        const refused = await opened(file).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(StoreUnavailableError);
        expect((refused as Error).message).toMatch(says);
        expect((refused as Error).message).toContain(HOW);
        expect((refused as Error).message).toContain(file);
      }
      expect(await bytesIn(dirname(file))).toBe(before);
    },
  );

  const GONE: { is: string; happens: (file: string) => Promise<void>; says: RegExp }[] = [
    { is: 'is gone', happens: (file) => rm(file), says: /it is not there, and there was a school in it/ },
    { is: 'is empty', happens: (file) => truncate(file, 0), says: /it is empty, and there was a school in it/ },
    {
      is: 'was begun anew elsewhere',
      happens: async (file) => {
        const other = join(newFolder(), 'fresh.sqlite');
        await (await opened(other)).close();
        await copied(other, file);
      },
      says: /holds no school, and there was one in it/,
    },
  ];
  it.each(GONE)('does not start where there was a school and the file $is', async ({ happens, says }) => {
    const file = await aFile();
    await happens(file);
    for (const _again of [1, 2]) await expect(opened(file)).rejects.toThrow(says);
    await expect(opened(file)).rejects.toThrow(HOW);
  });

  it('does not start when only the log of a file is left', async () => {
    const file = await running('with its log');
    await rm(file);
    await expect(opened(file)).rejects.toThrow('beside it lies the log of a file with data');
  });
});

describe('a bot that starts', () => {
  it('says in its log that there is no school, so that a disk that is not there is seen; and once there is, nothing', async () => {
    const file = join(newFolder(), 'vangnet.sqlite');
    for (const says of [true, false]) {
      const bot = await startRegistered({ DATA_FILE: file });
      expect(bot.logs.join().includes('no school is registered')).toBe(says);
      await bot.closes();
    }
  });

  it('makes its file on a machine that never had one, and again while there is no school', async () => {
    const file = join(newFolder(), 'new', 'vangnet.sqlite');
    for (const _again of [1, 2, 3]) await (await opened(file)).close();
    expect(await listing(dirname(file))).toEqual(['vangnet.sqlite']);
  });

  it('takes the empty file of a start that was broken off', async () => {
    const file = join(newFolder(), 'vangnet.sqlite');
    await writeFile(file, '');
    const store = await opened(file);
    expect(await store.createCase(aCase())).toHaveProperty('etag');
    await store.close();
  });

  it('begins anew when file and memory of it were taken away on purpose', async () => {
    const file = await aFile();
    for (const end of ['', '.known']) await rm(`${file}${end}`);
    await (await opened(file)).close();
  });

  it.each(['stopped', 'killed'] as const)(
    'takes the file of an older version that was %s, and knows it from then on',
    async (how) => {
      const file = await unsigned(how);
      const store = await opened(file);
      expect(await store.readCase(LINDE, 'saved-2')).toBeDefined();
      expect((await store.readCase(LINDE, 'saved-last')) !== undefined).toBe(how === 'killed');
      await store.close();
      expect(await listing(dirname(file))).toEqual(['vangnet.sqlite', 'vangnet.sqlite.known']);
    },
  );

  it('takes a file whose process died, with the log beside it', async () => {
    const file = await running('with its log');
    const store = await opened(file);
    expect(await store.readCase(LINDE, 'saved-last')).toBeDefined();
    await store.close();
  });

  it('remembers the school from the first moment, whether it is stopped or dies', async () => {
    const file = join(newFolder(), 'vangnet.sqlite');
    const store = await opened(file);
    expect(await listing(dirname(file))).not.toContain('vangnet.sqlite.known');
    await store.saveSchool(aSchool());
    expect(await listing(dirname(file))).toContain('vangnet.sqlite.known');
    await store.close();
  });
});
