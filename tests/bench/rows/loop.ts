import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../client.js';
import type { Files } from '../files.js';
import { launch } from '../process.js';
import { goesOn, saves, signals } from '../signal.js';
import { round, type Row } from '../table.js';

/** Turns that come at a fixed pace, however long each takes: what the process lets others wait. */

const A_SECOND = 100;

export const loopRows = async (files: Files, seconds: number): Promise<Row[]> => {
  const teams = await launch('servers/teams.js');
  const server = await launch('servers/ours.js', [await files.townOf('loop')]);
  const all = signals((A_SECOND * seconds) / 2, `http://127.0.0.1:${teams.port}`);
  const agent = new Agent({ keepAlive: true });
  const waited: number[] = [];
  const one = async (n: number): Promise<void> => {
    await sleep((n * 2_000) / A_SECOND);
    for (const press of [goesOn, saves]) {
      const from = performance.now();
      const answer = await post(server.port, press(all[n]!).activity, agent);
      waited.push(performance.now() - from);
      if (!answer.includes(press(all[n]!).expects)) throw new Error(answer.slice(0, 300));
    }
  };
  await server.ask('delays');
  await Promise.all(all.map((_, n) => one(n)));
  const { p99, max } = await server.ask<{ p99: number; max: number }>('delays');
  agent.destroy();
  await server.stop();
  await teams.stop();
  const answer = waited.toSorted((a, b) => a - b)[Math.ceil(waited.length * 0.99) - 1] ?? NaN;
  const name = `${A_SECOND} turns a second`;
  return [
    { name: `${name}: event loop, p99`, value: round(p99, 1), unit: `ms (longest ${round(max, 0)})` },
    { name: `${name}: answer, p99`, value: round(answer, 1), unit: 'ms' },
  ];
};
