import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch } from '../process.js';
import { goesOn, ids, saves, signals, type Signal } from '../signal.js';
import { round, type Row } from '../table.js';

const BOT = fileURLToPath(new URL('../../../bot/main.js', import.meta.url));
const TIMES = 5;
const SAVED = 500;
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

/** The built bot, as `npm start` runs it, on a file that is there already. */
const start = async (file: string): Promise<number> => {
  const port = await freePort();
  const settings = { VANGNET_PLAYGROUND: '1', NODE_ENV: 'development', PORT: String(port), DATA_FILE: file };
  const child = spawn(process.execPath, [BOT], { env: { ...process.env, ...settings }, stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    return await untilReady(port, performance.now());
  } finally {
    child.kill();
    await ended;
  }
};

const best = async (file: string): Promise<number> => {
  await start(file);
  let found = Infinity;
  for (let n = 0; n < TIMES; n += 1) found = Math.min(found, await start(file));
  return found;
};

/** A bot that is killed in the middle of its day, so that the next one finds its log. Gives what it said was saved. */
const killedAfterSaving = async (file: string): Promise<Signal[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [file]);
  const all = signals(SAVED, `http://127.0.0.1:${teams.port}`);
  for (const press of [goesOn, saves]) await drive(server.port, all.map(press));
  await server.kill();
  await teams.stop();
  return all;
};

/** How many of these the file has not. */
const lostIn = async (file: string, all: readonly Signal[]): Promise<number> => {
  const server = await launch('servers/ours.js', [file]);
  const isKept = (one: Signal) => server.ask<boolean>(`kept ${one.teacher.school} ${ids(one).case} ${ids(one).once}`);
  const kept = await Promise.all(all.map(isKept));
  await server.stop();
  return kept.filter((one) => !one).length;
};

export const startRows = async (files: Files, cases: number): Promise<Row[]> => {
  const empty = await best(files.path('start'));
  const file = await files.townOf('full', cases);
  const full = await best(file);
  const saved = await killedAfterSaving(file);
  const killed = await start(file);
  const lost = await lostIn(file, saved);
  const unit = 'ms, best of five';
  return [
    { name: 'cold start to /readyz', value: round(empty, 0), unit, aim: 'under 1200' },
    { name: `cold start with ${cases} cases`, value: round(full, 0), unit },
    { name: `cold start with ${cases} cases after kill -9`, value: round(killed, 0), unit: 'ms' },
    { name: `${SAVED} saved before kill -9: lost`, value: String(lost), unit: 'signals', aim: '0', wrong: lost > 0 },
  ];
};
