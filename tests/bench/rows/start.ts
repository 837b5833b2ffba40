import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../files.js';
import { round, type Row } from '../table.js';

const BOT = fileURLToPath(new URL('../../../bot/main.js', import.meta.url));
const TIMES = 5;
const PATIENCE_MS = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const untilReady = async (port: number, from: number): Promise<number> => {
  for (;;) {
    const found = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    const ms = performance.now() - from;
    if (found?.status === 200) return ms;
    if (ms > PATIENCE_MS) throw new Error('the bot never got ready');
    await sleep(5);
  }
};

/** The built bot, as `npm start` runs it, on a file that is there already. `how`: the way it is ended. */
const start = async (file: string, how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number> => {
  const port = await freePort();
  const settings = { VANGNET_PLAYGROUND: '1', NODE_ENV: 'development', PORT: String(port), DATA_FILE: file };
  const child = spawn(process.execPath, [BOT], { env: { ...process.env, ...settings }, stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    return await untilReady(port, performance.now());
  } finally {
    child.kill(how);
    await ended;
  }
};

const best = async (file: string): Promise<number> => {
  await start(file);
  let found = Infinity;
  for (let n = 0; n < TIMES; n += 1) found = Math.min(found, await start(file));
  return found;
};

export const startRows = async (files: Files, cases: number): Promise<Row[]> => {
  const empty = await best(files.path('start'));
  const file = await files.townOf('full', cases);
  const full = await best(file);
  await start(file, 'SIGKILL');
  const killed = await start(file);
  const unit = 'ms, best of five';
  return [
    { name: 'cold start to /readyz', value: round(empty, 0), unit, aim: 'under 1200' },
    { name: `cold start with ${cases} cases`, value: round(full, 0), unit },
    { name: `cold start with ${cases} cases after kill -9`, value: round(killed, 0), unit: 'ms' },
  ];
};
