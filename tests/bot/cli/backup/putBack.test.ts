import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCase, LINDE } from '../../../data/samples.js';
import { BAD, DAMAGED, running, sql } from './files.js';
import { backup, pathIn, restore, type Ran } from './run.js';
import { aFile, bytesIn, listing, modeOf, newFolder, opened } from './support.js';

/** A backup of so many cases. */
const aBackup = async (cases: number): Promise<string> => pathIn(await backup(await aFile(cases), [newFolder()]));

const holds = async (file: string, id: string): Promise<boolean> => {
  const store = await opened(file);
  const found = await store.readCase(LINDE, id);
  await store.close();
  return found !== undefined;
};

describe('npm run restore', () => {
  it('puts a backup where there is nothing yet: so a backup is tried', async () => {
    const [from, file] = [await aBackup(4), join(newFolder(), 'new', 'try.sqlite')];
    expect(await restore(file, [from])).toEqual({ code: 0, said: `Put back: ${file} (1 school, 4 cases)` });
    expect(await listing(dirname(file))).toEqual(['try.sqlite', 'try.sqlite.known']);
    expect(await modeOf(file)).toBe('600');
    expect(await holds(file, 'saved-3')).toBe(true);
  });

  it('keeps what was there, and only when that is said', async () => {
    const [from, file] = [await aBackup(1), await aFile(3)];
    const before = await bytesIn(dirname(file));
    const refused = await restore(file, [from]);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Say --yes') as string });
    expect(await bytesIn(dirname(file))).toBe(before);
    for (const end of ['', '-2']) {
      const { code, said } = await restore(file, [from, '--yes']);
      expect(code).toBe(0);
      expect(said).toContain(`What was there is kept: ${file}.before-2026-11-10-0900${end}`);
    }
    expect(await holds(file, 'saved-2')).toBe(false);
    expect(await restore(file, [`${file}.before-2026-11-10-0900`, '--yes'])).toMatchObject({ code: 0 });
    expect(await holds(file, 'saved-2')).toBe(true);
  });

  it('keeps what a dead process left whole, with its log, and none of it comes into the backup', async () => {
    const [from, file] = [await aBackup(1), await running('with its log')];
    expect(await restore(file, [from, '--yes'])).toMatchObject({ code: 0 });
    expect(await listing(dirname(file))).toEqual([
      'vangnet.sqlite',
      'vangnet.sqlite.before-2026-11-10-0900',
      'vangnet.sqlite.known',
    ]);
    expect(await holds(file, 'saved-last')).toBe(false);
    expect(await holds(`${file}.before-2026-11-10-0900`, 'saved-last')).toBe(true);
  });

  it.each([...BAD, ...DAMAGED])('mends a place whose file is $is, and keeps that file too', async ({ make }) => {
    const [from, file] = [await aBackup(2), await make()];
    const [old, log] = await Promise.all([file, `${file}-wal`].map((path) => readFile(path).catch(() => undefined)));
    expect(await restore(file, [from, '--yes'])).toMatchObject({ code: 0 });
    expect(await holds(file, 'saved-1')).toBe(true);
    const kept = `${file}.before-2026-11-10-0900`;
    expect((await readFile(kept)).length).toBeGreaterThanOrEqual(old?.length ?? 0);
    if (log !== undefined) expect(await readFile(`${kept}-wal`)).toEqual(log);
  });

  it.each(['gone', 'empty'])('needs no --yes where the file is %s', async (how) => {
    const [from, file] = [await aBackup(2), await aFile(1)];
    await (how === 'gone' ? rm(file) : truncate(file, 0));
    expect(await restore(file, [from])).toEqual({ code: 0, said: `Put back: ${file} (1 school, 2 cases)` });
    expect(await holds(file, 'saved-1')).toBe(true);
  });

  it('takes the file of a bot that died, with its log, and leaves it as it was', async () => {
    const [from, file] = [await running('with its log'), join(newFolder(), 'v.sqlite')];
    const before = await bytesIn(dirname(from));
    expect(await restore(file, [from])).toMatchObject({ code: 0 });
    expect(await holds(file, 'saved-last')).toBe(true);
    expect(await bytesIn(dirname(from))).toBe(before);
  });

  it('takes a copy without the newest saves only when that is said', async () => {
    const [from, file] = [await running('without its log'), join(newFolder(), 'v.sqlite')];
    expect((await restore(file, [from])).said).toContain('say --incomplete as well');
    expect(await restore(file, [from, '--incomplete'])).toMatchObject({ code: 0 });
    expect(await holds(file, 'saved-2')).toBe(true);
    expect(await holds(file, 'saved-last')).toBe(false);
  });

  it('does nothing while a bot runs there, or on the backup', async () => {
    const [from, file] = [await aBackup(2), await aFile(1)];
    const store = await opened(file);
    const there = await restore(file, [from, '--yes']);
    expect(there).toEqual({ code: 1, said: `A bot has the data file ${file} open. Stop it first.` });
    const open = await restore(join(newFolder(), 'v.sqlite'), [file]);
    expect(open).toMatchObject({ code: 1, said: expect.stringContaining('a bot has it open') as string });
    expect(await store.createCase(aCase())).toHaveProperty('etag');
    await store.close();
  });
});

const newer = async (): Promise<string> => {
  const file = await aBackup(2);
  sql(file, `UPDATE cases SET head = json_set(head, '$.schema', 99) WHERE id = 'saved-0'`);
  return file;
};

const withoutSchool = async (): Promise<string> => {
  const file = join(newFolder(), 'vangnet.sqlite');
  await (await opened(file)).close();
  return file;
};

const empty = async (): Promise<string> => {
  const file = join(newFolder(), 'vangnet.sqlite');
  await writeFile(file, '');
  return file;
};

describe('a backup that is none', () => {
  const bad = [
    ...BAD,
    ...DAMAGED,
    { is: 'empty', make: empty, says: /it is empty/ },
    { is: 'a folder', make: () => Promise.resolve(newFolder()), says: /it is no file/ },
    { is: 'not there', make: () => Promise.resolve(join(newFolder(), 'weg')), says: /cannot be read: it is not there/ },
    { is: 'of no school', make: withoutSchool, says: /there is no school in it/ },
    { is: 'of a newer version, in one document', make: newer, says: /newer version of Vangnet wrote in it/ },
  ];
  it.each(bad)('is not put back when it is $is: one sentence, and nothing is changed', async ({ make, says }) => {
    const [from, file] = [await make(), await aFile(1)];
    const before = await bytesIn(dirname(file));
    const { code, said } = await restore(file, [from, '--yes']);
    expect(code).toBe(1);
    expect(said).toMatch(says);
    expect(said.split('\n')).toHaveLength(1);
    expect(await bytesIn(dirname(file))).toBe(before);
  });

  it('is the data file itself, none, two, or no option that there is', async () => {
    const file = await aFile(1);
    const ran: Ran[] = [];
    for (const args of [[], ['a', 'b'], ['a', '--force'], ['--yes']]) ran.push(await restore(file, args));
    for (const { code, said } of ran) expect([code, said.slice(0, 16)]).toEqual([2, 'Say which backup']);
    expect((await restore(file, [file, '--yes'])).said).toContain('is the data file itself');
    const env = { COSMOS_ENDPOINT: 'https://vangnet.documents.azure.com' };
    expect(await restore(file, ['a'], { env })).toMatchObject({ code: 2 });
  });
});
