import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { goesOn, saves, signals } from '../signal.js';
import { round, type Row } from '../table.js';

/** What is held after many whole signals with their messages. */

const WARM_UP = 1_000;
const AT_A_TIME = 1_000;
/** Few people press at the same moment. With more a busy machine answers that it is busy. */
const AT_ONCE = 8;

type Memory = { rss: number; heap: number };

const whole = async ({ port, ask }: Process, count: number, serviceUrl: string): Promise<Memory> => {
  for (let done = 0; done < count; done += AT_A_TIME) {
    const all = signals(Math.min(AT_A_TIME, count - done), serviceUrl);
    for (const press of [goesOn, saves]) await drive(port, all.map(press), AT_ONCE);
    await ask('idle');
  }
  return ask('memory');
};

const mb = (bytes: number): string => `${round(bytes / 2 ** 20, 0)} MB`;

/** V8 as the bot itself sets it. Nothing is tidied up for the occasion. */
export const memoryRows = async (files: Files, count: number): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [await files.townOf('memory')], ['--heap-growing-percent=75']);
  const url = `http://127.0.0.1:${teams.port}`;
  const before = await whole(server, WARM_UP, url);
  const after = await whole(server, count, url);
  await server.stop();
  await teams.stop();
  const row = (name: keyof Memory, aim: object): Row => ({
    name: `memory after ${count} whole signals, ${name}`,
    value: mb(after[name]),
    unit: `${mb(before[name])} after the first ${WARM_UP}`,
    ...aim,
  });
  return [row('rss', { aim: 'under 200 MB' }), row('heap', {})];
};
