import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asking, type Beside } from '../../../data/sqlite/thread/asking.js';
import type { Connection } from '../../../data/sqlite/commits.js';
import { openBeside } from '../../../data/sqlite/thread/beside.js';
import { host } from '../../../data/sqlite/thread/host.js';
import { OutcomeUnknownError, StoreUnavailableError, type Store } from '../../../data/store.js';
import { transpiledBot } from '../../faults/transpiled.js';
import { storeContract } from '../contract.js';
import { newFile, storeOn, unexpected } from '../files.js';
import { aCase, LINDE } from '../samples.js';

/** Node must be able to read what a thread runs, so the thread runs a built store. */
const built: { folder?: string } = {};
beforeAll(async () => {
  built.folder = (await transpiledBot()).folder;
});
afterAll(() => rm(built.folder!, { recursive: true, force: true }));

const openedBeside = (file = newFile()): Promise<Beside> =>
  openBeside({ file, onFatal: unexpected }, pathToFileURL(join(built.folder!, 'data/sqlite/thread/worker.js')));
const openedStore = async (file = newFile()): Promise<Store> => storeOn(await openedBeside(file));

describe('the contract, in a thread of its own', () => storeContract(() => openedStore()));

describe('a file in a thread of its own', () => {
  it('has its four settings', async () => {
    const beside = await openedBeside();
    const settings = ['locking_mode', 'journal_mode', 'synchronous', 'secure_delete'];
    const found = await Promise.all(settings.map((name) => beside.read(`PRAGMA ${name}`)));
    expect(found).toEqual([[['exclusive']], [['wal']], [[2]], [[1]]]);
    await beside.close();
  });
  it('lets this thread go on while it is busy', async () => {
    const beside = await openedBeside();
    const long = beside.read(
      'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000000) SELECT count(*) FROM n',
    );
    const turn = new Promise((done) => setTimeout(done, 1, 'turn'));
    expect(await Promise.race([long, turn])).toBe('turn');
    expect(await long).toEqual([[2_000_000]]);
    await beside.close();
  });
  it('is refused to a second opening, and opens again once it is closed', async () => {
    const file = newFile();
    const store = await openedStore(file);
    await expect(openedStore(file)).rejects.toThrow('is in use by another process');
    const value = aCase();
    await store.createCase(value);
    await store.close();
    await expect(store.ready()).rejects.toThrow('The store is closed.');
    const again = await openedStore(file);
    expect((await again.readCase(LINDE, value.id))?.value).toEqual(value);
    await again.close();
  });
  it('is refused in the same words when it cannot be opened', async () => {
    const folder = join(newFile(), '..');
    await expect(openedBeside(folder)).rejects.toThrow(/^The data file .* cannot be opened: it is a folder\.$/);
  });
  it('is still as long as a copy takes, and gets the rest then', async () => {
    const file = newFile();
    const beside = await openedBeside(file);
    const store = await storeOn(beside);
    await store.createCase(aCase());
    const bytes = async () => (await stat(file, { bigint: true })).mtimeNs;
    const held = await beside.still(async () => {
      const before = await bytes();
      await store.createCase(aCase());
      await store.removeConcept(LINDE, 'nooit');
      expect(await bytes()).toBe(before);
      return before;
    });
    await beside.fold();
    expect(await bytes()).not.toBe(held);
    await store.close();
  });
});

it('reads before it writes what is asked at once', async () => {
  const { port1, port2 } = new MessageChannel();
  const did: string[] = [];
  const does = (what: string) => () => Promise.resolve(void did.push(what));
  host(port2, { read: does('read'), work: does('work'), close: does('close') } as unknown as Connection);
  const beside = asking(port1, unexpected);
  const write = beside.work('beat');
  await Promise.all([write, beside.read('SELECT 1'), beside.close()]);
  expect(did).toEqual(['read', 'work', 'close']);
  port1.close();
});

describe('a thread that ends', () => {
  const channel = async (onFatal: (error: StoreUnavailableError) => void) => {
    const { port1, port2 } = new MessageChannel();
    const { opened, end, ...beside } = asking(port1, onFatal);
    port2.postMessage([{ number: 0, value: undefined }]);
    await opened;
    const layOut = new Promise((asked) => port2.once('message', asked));
    const opening = storeOn(beside);
    await layOut;
    port2.postMessage([{ number: 1, value: undefined }]);
    return { store: await opening, port2, end, close: () => port1.close() };
  };

  it('leaves it unknown whether a save was kept, and gives no more answers', async () => {
    const { store, end, close } = await channel(unexpected);
    const all = Promise.allSettled([store.readCase(LINDE, 'x'), store.createCase(aCase())]);
    end(new StoreUnavailableError('its thread ended'));
    const [read, saved] = await all;
    expect(read).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailableError' } });
    expect(saved).toMatchObject({ status: 'rejected', reason: { name: 'OutcomeUnknownError' } });
    await expect(store.ready()).rejects.toThrow('its thread ended');
    await expect(store.ready()).rejects.not.toThrow(OutcomeUnknownError);
    close();
  });
  it('says that this process can keep nothing any more', async () => {
    const onFatal = vi.fn();
    const { port2, close } = await channel(onFatal);
    port2.postMessage([{ number: -1, fault: 'The data file failed: disk I/O error' }]);
    await vi.waitFor(() => expect(onFatal).toHaveBeenCalledTimes(1));
    expect(onFatal.mock.calls[0]?.[0]).toBeInstanceOf(StoreUnavailableError);
    close();
  });
});
