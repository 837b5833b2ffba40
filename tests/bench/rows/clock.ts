import { setTimeout as sleep } from 'node:timers/promises';
import { comeIn } from '../calamity.js';
import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { median } from '../rounds.js';
import { round, type Row } from '../table.js';
import { readers } from '../town.js';

/** What the clock does with much that is due, and with many cases of which none is. */

type Asked = { due: number; none: number };

const BEFORE = '2026-11-10T09:00:00.000Z';
const PATIENCE_MS = 30 * 60_000;
const TIMES = 21;

/** Until nothing is due and every message was sent. */
const untilNoneDue = async (server: Process): Promise<number> => {
  const from = performance.now();
  while ((await server.ask<number>(`due ${BEFORE}`)) > 0) {
    if (performance.now() - from > PATIENCE_MS) return Infinity;
    await sleep(100);
  }
  await server.ask('idle');
  return performance.now() - from;
};

const none = (name: string, count: number): Row => ({
  name,
  value: String(count),
  unit: 'people',
  aim: '0',
  wrong: count > 0,
});

const dueRows = async (files: Files, count: number): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [await files.townOf('due', `due ${count}`)]);
  await drive(server.port, comeIn(`http://127.0.0.1:${teams.port}`, readers));
  await server.ask('idle');
  await teams.ask('chats');
  const ms = await untilNoneDue(server);
  const heard = await teams.ask<number[]>('chats');
  await server.stop();
  await teams.stop();
  const value = Number.isFinite(ms) ? round(ms / 1000, 1) : 'never';
  const name = `${count} due at once`;
  return [
    { name: `${name}, until all were reminded`, value, unit: 's', aim: 'under 120', wrong: value === 'never' },
    none(`${name}: not reminded`, readers.length - heard.length),
    none(`${name}: reminded twice`, heard.filter((times) => times > 1).length),
  ];
};

const noneRow = async (files: Files, count: number): Promise<Row> => {
  const server = await launch('servers/ours.js', [await files.townOf('none', count)]);
  const found: number[] = [];
  for (let n = 0; n < TIMES; n += 1) found.push(await server.ask<number>('tick'));
  await server.stop();
  return { name: `the clock looks, ${count} cases and none due`, value: round(median(found)), unit: 'ms' };
};

export const clockRows = async (files: Files, { due, none }: Asked): Promise<Row[]> => [
  ...(await dueRows(files, due)),
  await noneRow(files, none),
];
