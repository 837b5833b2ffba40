import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { openConnection } from '../../../../data/sqlite/connection.js';
import { aCase, LINDE } from '../../../data/samples.js';
import { pragma, saves, storeOn } from '../../../data/files.js';
import { sql } from './files.js';
import { aFile, copied, listing, newFolder, onFatal, opened } from './support.js';

const SOON = { timeout: 300_000, interval: 20 };
const copyOf = (file: string): Promise<string> => copied(file, join(newFolder(), 'copy.sqlite'));

/** Rows in a copy; the file itself stays locked. */
const casesIn = async (file: string): Promise<number> => {
  const copy = await copyOf(file);
  sql(copy, 'PRAGMA journal_mode = DELETE', `PRAGMA application_id = 0`);
  const connection = await openConnection({ file: copy, onFatal });
  const [row] = await connection.read('SELECT count(*) FROM cases');
  await connection.close();
  return Number(row?.[0]);
};

describe('the one file', () => {
  it('is all that a stopped bot leaves, and a copy of it is whole', async () => {
    const file = await aFile(25);
    expect(await listing(dirname(file))).toEqual(['vangnet.sqlite', 'vangnet.sqlite.known']);
    const copy = await opened(await copyOf(file));
    for (let n = 0; n < 25; n += 1) expect(await copy.readCase(LINDE, `saved-${n}`)).toBeDefined();
    await copy.close();
  });

  it('has what was saved a while ago, also while the bot goes on', async () => {
    const file = await aFile(1);
    // Sooner than a save is in: what comes in after a fold is folded by the next.
    const store = await opened(file, 0);
    await Promise.all(saves(store, 30));
    await vi.waitFor(async () => expect(await casesIn(file)).toBe(31), SOON);
    await Promise.all(saves(store, 10));
    await vi.waitFor(async () => expect(await casesIn(file)).toBe(41), SOON);
    await store.close();
  });

  it('stays as it is while it is copied, whatever is saved or removed; then it gets the rest', async () => {
    const file = await aFile(5);
    const connection = await openConnection({ file, onFatal, foldSoonMs: 5 });
    const store = await storeOn(connection);
    await store.createCase(aCase({ id: 'concept', status: 'concept' }));
    await connection.still(async () => {
      const before = await casesIn(file);
      expect(before).toBe(6);
      for (let n = 0; n < 60; n += 1)
        expect(await store.createCase(aCase({ facts: { long: 'x'.repeat(90_000) } }))).toHaveProperty('etag');
      await store.removeConcept(LINDE, 'concept');
      await wait(30);
      expect(await casesIn(file)).toBe(before);
    });
    expect(await pragma(connection, 'wal_autocheckpoint')).toBe(1000);
    expect(await casesIn(file)).toBe(65);
    await store.close();
  });

  it('is still for one at a time, each with all that was saved before; a failing one ends like any other', async () => {
    const file = await aFile(1);
    const connection = await openConnection({ file, onFatal });
    const store = await storeOn(connection);
    let inside = 0;
    const looks = (saved: number): Promise<number> =>
      connection.still(async () => {
        expect((inside += 1)).toBe(1);
        const seen = await casesIn(file);
        await store.createCase(aCase());
        inside -= 1;
        if (saved === 2) throw new Error('the disk of the copy is full');
        return seen;
      });
    expect(await Promise.allSettled([1, 2, 3].map(looks))).toMatchObject([
      { value: 1 },
      { status: 'rejected' },
      { value: 3 },
    ]);
    await store.close();
  });

  it('is closed only after the copy that is being made, and what was saved meanwhile is in it', async () => {
    const file = await aFile(1);
    const connection = await openConnection({ file, onFatal });
    const store = await storeOn(connection);
    const copying = connection.still(() => wait(30));
    const last = store.createCase(aCase({ id: 'last' }));
    await store.close();
    await copying;
    expect(await last).toHaveProperty('etag');
    const again = await opened(file);
    expect(await again.readCase(LINDE, 'last')).toBeDefined();
    await again.close();
  });
});
