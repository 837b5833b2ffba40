import { drive } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { goesOn, signals } from '../signal.js';
import { round, type Row } from '../table.js';

const WARM_UP = 2_000;
const AT_A_TIME = 2_000;

type Memory = { rss: number; heap: number };

const turns = async ({ port, ask }: Process, count: number, serviceUrl: string): Promise<Memory> => {
  for (let done = 0; done < count; done += AT_A_TIME)
    await drive(port, signals(Math.min(AT_A_TIME, count - done), serviceUrl).map(goesOn));
  await ask('idle');
  return ask('memory');
};

const mb = (bytes: number): string => `${round(bytes / 2 ** 20, 0)} MB`;

/** What is held after a garbage collection, and how much more than after the first turns. */
export const memoryRows = async (files: Files, count: number): Promise<Row[]> => {
  const file = await files.townOf('memory');
  const server = await launch('servers/ours.js', [file], ['--expose-gc']);
  const before = await turns(server, WARM_UP, 'http://127.0.0.1:9');
  const after = await turns(server, count, 'http://127.0.0.1:9');
  await server.stop();
  const row = (name: keyof Memory): Row => ({
    name: `memory after ${count} turns, ${name}`,
    value: mb(after[name]),
    unit: `${mb(before[name])} after the first ${WARM_UP}`,
  });
  return [row('rss'), row('heap')];
};
