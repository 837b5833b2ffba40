import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../data/sqlite/commits.js';
import { openConnection } from '../../data/sqlite/connection.js';
import { openDatabase, type Database } from '../../data/sqlite/database.js';
import { SqliteFault } from '../../data/sqlite/fault.js';
import { openEmbedded } from '../../data/open.js';
import { StoreUnavailableError, UnreadableError } from '../../data/store.js';
import { newFile, pragma, saves, storeOn, unexpected } from './files.js';
import { aCase, anEntry, LINDE } from './samples.js';

/** A real file on which one commit can be made to fail. */
const failingFile = (file: string) => {
  const database = openDatabase(file);
  const fails: { next?: Error | undefined; commits: number } = { commits: 0 };
  const together: Database['together'] = (work) => {
    fails.commits += 1;
    const { next } = fails;
    fails.next = undefined;
    if (next) throw next;
    return database.together(work);
  };
  return { fails, database: { ...database, together } };
};

const failing = async () => {
  const { database, fails } = failingFile(newFile());
  database.rows('PRAGMA locking_mode=EXCLUSIVE');
  const onFatal = vi.fn();
  const connection = connect(database, onFatal);
  const store = await storeOn(connection);
  fails.commits = 0;
  return { connection, store, fails, onFatal };
};

describe('group commit', () => {
  it('keeps what waits in one tick with one commit', async () => {
    const { store, fails } = await failing();
    await Promise.all(saves(store, 50));
    expect(fails.commits).toBe(1);
    await store.close();
  });
  it('does not let a write that cannot be done spoil the others of its batch', async () => {
    const { connection, store } = await failing();
    const bad = connection.write(({ run }) => run('INSERT INTO nowhere VALUES (1)'));
    const answers = await Promise.allSettled([...saves(store, 2), bad, ...saves(store, 2)]);
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await store.about(LINDE, 'kind', '')).toHaveLength(4);
    await store.close();
  });
  it('lets others have a turn while writes follow each other', async () => {
    const { store } = await failing();
    const turn = new Promise((done) => setTimeout(done, 1, 'turn'));
    const writing = (async () => {
      for (;;) await store.ready();
    })().catch(() => 'closed');
    expect(await Promise.race([turn, writing])).toBe('turn');
    await store.close();
    expect(await writing).toBe('closed');
  });
});

describe('failing', () => {
  it('is over for ever once the file is busy, and says so once', async () => {
    const { store, fails, onFatal } = await failing();
    fails.next = new SqliteFault('database is locked', 'SQLITE_BUSY');
    const all = await Promise.allSettled(saves(store, 5));
    expect(all.every((one) => one.status === 'rejected' && one.reason instanceof StoreUnavailableError)).toBe(true);
    await expect(store.ready()).rejects.toThrow(StoreUnavailableError);
    await expect(store.createCase(aCase())).rejects.toThrow(StoreUnavailableError);
    await expect(store.readCase(LINDE, 'x')).rejects.toThrow(StoreUnavailableError);
    await expect(store.due('9', 1)).rejects.toThrow(StoreUnavailableError);
    expect(onFatal).toHaveBeenCalledTimes(1);
    await store.close();
  });
  it('is over when the connection turns out to be another one', async () => {
    const { connection, store, fails, onFatal } = await failing();
    await connection.read('PRAGMA locking_mode=NORMAL');
    fails.next = new SqliteFault('something else', 'SQLITE_ERROR');
    await expect(store.ready()).rejects.toThrow(StoreUnavailableError);
    expect(onFatal).toHaveBeenCalledTimes(1);
    await store.close();
  });
  it('is over when a commit that failed stays open', async () => {
    const { connection, store, fails, onFatal } = await failing();
    await connection.read('BEGIN');
    fails.next = new SqliteFault('something else', 'SQLITE_ERROR');
    await expect(store.ready()).rejects.toThrow(StoreUnavailableError);
    expect(onFatal).toHaveBeenCalledTimes(1);
    await store.close();
  });
  it('says that nothing was kept while the disk is full, and goes on when there is room', async () => {
    const { connection, store, onFatal } = await failing();
    const pages = Number(await pragma(connection, 'page_count'));
    await connection.read(`PRAGMA max_page_count=${pages + 4}`);
    const value = aCase({ facts: { a: 'x'.repeat(100_000) } });
    await expect(store.createCase(value)).rejects.toThrow(StoreUnavailableError);
    expect(await store.readCase(LINDE, value.id)).toBeUndefined();
    await connection.read('PRAGMA max_page_count=1000000');
    expect(await store.createCase(value)).toHaveProperty('etag');
    expect(onFatal).not.toHaveBeenCalled();
    await store.close();
  });
  it('keeps nothing after it was closed', async () => {
    const store = await openEmbedded({ file: newFile(), onFatal: unexpected });
    const last = store.createCase(aCase());
    await store.close();
    expect(await last).toHaveProperty('etag');
    await expect(store.ready()).rejects.toThrow('The store is closed.');
  });
  it('does not quote a stored text that it cannot read', async () => {
    const connection = await openConnection({ file: newFile(), onFatal: unexpected });
    const store = await storeOn(connection);
    const value = aCase({ log: [anEntry({ reason: 'geheim' })] });
    await store.createCase(value);
    for (const body of ['geheim', '{"log":"geheim"}']) {
      await connection.write(({ run }) => run({ sql: 'UPDATE cases SET body = ?', args: [body] }));
      const error = await store.readCase(LINDE, value.id).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UnreadableError);
      expect(String(error)).not.toContain('geheim');
    }
    await store.close();
  });
});
