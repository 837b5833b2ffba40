import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Folding } from './folding.js';

/**
 * The door of an open data file. Another process asks here to leave the file as it is during a copy. The asker makes
 * the copy. Copying here would keep answers waiting, and reading the file here would end its lock. The door is no port
 * of the network, but a socket beside the file, for its owner only.
 */
export type Door = { close: () => Promise<void> };

/** The words at the door, in order. The file is still; the copy was made; the file was still all the while. */
export const STILL = 'still';
export const COPIED = 'copied';
export const WHOLE_COPY = 'whole';

/** How long a copy may take. */
export const MOST_MS = 10 * 60_000;

/** The longest path of a socket that systems take. */
const LONGEST_PATH = 100;
export const hasDoor = (path: string): boolean =>
  process.platform === 'win32' || Buffer.byteLength(path) <= LONGEST_PATH;

/** A file without a door works like any other. It cannot be copied while it is open. */
export const openDoor = async (path: string, still: Folding['still'], mostMs = MOST_MS): Promise<Door> => {
  const visitors = new Set<Socket>();
  const server = createServer((visitor) => {
    visitors.add(visitor.on('error', () => undefined));
    void receive(visitor, still, mostMs).finally(() => {
      visitors.delete(visitor);
      visitor.destroySoon();
    });
  });
  // A caller who fails to get in tries again.
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
  // A dead process left this socket. The lock on the data file proves that it is ours now.
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

/** Whether the other side says this word next, and does not leave. */
export const hears = (socket: Socket, word: string): Promise<boolean> =>
  new Promise((settle) => {
    socket.once('data', (said) => settle(said.toString() === word));
    socket.once('close', () => settle(false));
    if (socket.destroyed) settle(false);
  });
