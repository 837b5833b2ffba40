import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Folding } from './folding.js';

/**
 * Where whoever has a data file open is asked to leave it as it is while it is copied. The copy is made by who asks:
 * to make it here would keep answers waiting, and to read the file in this process would end its lock on it.
 * No port of the network: a socket beside the file, for its owner only.
 */
export type Door = { close: () => Promise<void> };

/** What is said at the door, in turns: it is still; the copy was made; all the while it was still. */
export const STILL = 'still';
export const COPIED = 'copied';
export const WHOLE_COPY = 'whole';

/** So long may a copy take. */
export const MOST_MS = 10 * 60_000;

/** What the system takes for the path of a socket. */
const LONGEST_PATH = 100;
export const hasDoor = (path: string): boolean =>
  process.platform === 'win32' || Buffer.byteLength(path) <= LONGEST_PATH;

/** A file without a door works like any other; it cannot be copied while it is open. */
export const openDoor = async (path: string, still: Folding['still'], mostMs = MOST_MS): Promise<Door> => {
  const visitors = new Set<Socket>();
  const server = createServer((visitor) => {
    visitors.add(visitor.on('error', () => undefined));
    void receive(visitor, still, mostMs).finally(() => {
      visitors.delete(visitor);
      visitor.destroySoon();
    });
  });
  // Who cannot be let in comes again.
  server.unref().on('error', () => undefined);
  if (hasDoor(path)) await listen(server, path).catch(() => undefined);
  return {
    close: async () => {
      const closed = server.listening ? once(server, 'close') : undefined;
      server.close();
      for (const visitor of visitors) visitor.destroy();
      await closed;
    },
  };
};

const listen = async (server: Server, path: string): Promise<void> => {
  // Left by a process that died: the lock on the data file says that it is ours now.
  if (process.platform !== 'win32') await rm(path, { force: true });
  const before = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(before);
  }
  await once(server, 'listening');
};

const receive = async (visitor: Socket, still: Folding['still'], mostMs: number): Promise<void> => {
  const copied = hears(visitor, COPIED);
  const isWhole = await still(() => {
    if (visitor.destroyed) return Promise.resolve(false);
    visitor.write(STILL);
    const tooLong = new AbortController();
    const late = wait(mostMs, false, { signal: tooLong.signal, ref: false }).catch(() => false);
    return Promise.race([copied, late]).finally(() => tooLong.abort());
  }).catch(() => false);
  if (isWhole) visitor.write(WHOLE_COPY);
};

/** Whether this is what the other side says next, and does not go away instead. */
export const hears = (socket: Socket, word: string): Promise<boolean> =>
  new Promise((settle) => {
    socket.once('data', (said) => settle(said.toString() === word));
    socket.once('close', () => settle(false));
    if (socket.destroyed) settle(false);
  });
