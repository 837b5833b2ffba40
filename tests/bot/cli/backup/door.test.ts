import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { copyWhileStill } from '../../../../data/sqlite/file/ask.js';
import { backUp } from '../../../../data/sqlite/file/backup.js';
import { openDoor } from '../../../../data/sqlite/file/door.js';
import type { Folding } from '../../../../data/sqlite/file/folding.js';
import { placeOf, type Place } from '../../../../data/sqlite/file/place.js';
import { aCase } from '../../../data/samples.js';
import { backup } from './run.js';
import { aFile, listing, modeOf, newFolder, opened } from './support.js';

const SOON = { timeout: 300_000, interval: 5 };
const nothing = (): Promise<void> => Promise.resolve();
const newPlace = (): Promise<Place> => placeOf(join(newFolder(), 'vangnet.sqlite'));

/** Somebody at the door who says something else. */
const visits = async (door: string, words: string): Promise<string> => {
  const visitor = connect(door);
  let heard = '';
  visitor.on('data', (said) => (heard += said.toString())).on('error', () => undefined);
  await once(visitor, 'connect');
  visitor.write(words);
  await wait(20);
  visitor.destroy();
  return heard;
};

/** A process that has the file and says this, or nothing. */
const strange = async (door: string, words?: string): Promise<Server> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (words !== undefined) socket.end(words);
  }).listen(door);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return server;
};

describe('the door of a data file', () => {
  it('is for the owner of the file, goes with the bot, and one that a dead process left does no harm', async () => {
    const file = await aFile(1);
    await writeFile(`${file}.ask`, '');
    const store = await opened(file);
    expect(await modeOf(`${file}.ask`)).toBe('600');
    expect(await backup(file, [newFolder()])).toMatchObject({ code: 0 });
    await store.close();
    expect(await listing(join(file, '..'))).not.toContain('vangnet.sqlite.ask');
  });

  it('gives no copy for whole that was not: the bot stopped meanwhile', async () => {
    const [place, folder] = [await placeOf(await aFile(1)), newFolder()];
    const store = await opened(place.file);
    const copying = copyWhileStill(place, () => store.close());
    await expect(copying).rejects.toThrow(
      'The bot stopped meanwhile, or it took too long. Run the same command again.',
    );
    expect(await listing(folder)).toEqual([]);
  });

  it('gives no copy for whole that took too long, and does not stay still for it', async () => {
    const place = await newPlace();
    let stills = 0;
    const counted: Folding['still'] = (during) => {
      stills += 1;
      return during().finally(() => (stills -= 1));
    };
    const door = await openDoor(place.door, counted, 20);
    const copying = copyWhileStill(place, () => vi.waitUntil(() => stills === 0, SOON).then(() => undefined));
    await expect(copying).rejects.toThrow('it took too long');
    await door.close();
  });

  it('keeps nobody waiting who asks a process that says nothing, or that cannot', async () => {
    const [silent, failing] = [await newPlace(), await newPlace()];
    await strange(silent.door);
    await expect(copyWhileStill(silent, nothing, 30)).rejects.toThrow('The bot did not answer in time');
    const door = await openDoor(failing.door, () => Promise.reject(new Error('full')));
    await expect(copyWhileStill(failing, nothing)).rejects.toThrow('is its disk full?');
    await door.close();
  });

  it('believes nobody who says something else', async () => {
    const place = await newPlace();
    await strange(place.door, 'hello');
    await expect(copyWhileStill(place, nothing)).rejects.toThrow('The bot did not answer in time');
  });

  it('lets nobody stop it who leaves or says something else', async () => {
    const file = await aFile(1);
    const store = await opened(file);
    const { door } = await placeOf(file);
    for (const words of ['x', 'x'.repeat(200_000), '']) expect(await visits(door, words)).not.toContain('whole');
    await Promise.all([visits(door, ''), visits(door, ''), visits(door, 'x')]);
    expect(await backup(file, [newFolder()])).toMatchObject({ code: 0 });
    expect(await store.createCase(aCase())).toHaveProperty('etag');
    await store.close();
  });

  it('is asked in turn: who comes second is not forgotten, who leaves meanwhile is', async () => {
    const file = await aFile(1);
    const [store, place] = [await opened(file), await placeOf(file)];
    const order: string[] = [];
    let second: Promise<boolean> | undefined;
    await copyWhileStill(place, async () => {
      second = copyWhileStill(place, () => Promise.resolve(void order.push('second')));
      await visits(place.door, '');
      order.push('first');
    });
    expect(await second).toBe(true);
    expect(order).toEqual(['first', 'second']);
    await store.close();
  });

  it('fails in one sentence whatever the copy fails by, and leaves nothing', async () => {
    const [file, folder] = [await aFile(1), newFolder()];
    const store = await opened(file);
    const made = backUp({ file, folder, at: 'x/y' });
    await expect(made).rejects.toThrow(`The backup could not be made in ${folder}: it is not there.`);
    await rm(folder, { recursive: true });
    expect(await store.createCase(aCase())).toHaveProperty('etag');
    await store.close();
  });

  it('is not there for a path that is too long, which is said', async () => {
    const file = await aFile(1, join(newFolder(), 'x'.repeat(90), 'vangnet.sqlite'));
    const store = await opened(file);
    const { code, said } = await backup(file, [newFolder()]);
    expect(code).toBe(1);
    expect(said).toContain('is in use by another process');
    expect(said).toContain('Its path is too long to ask that process for a copy. Stop it first');
    await store.close();
    expect(await backup(file, [newFolder()])).toMatchObject({ code: 0 });
  });
});
