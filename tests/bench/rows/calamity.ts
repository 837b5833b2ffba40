import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { comeIn, declares, letsIn, takesBack, ticks, type Calamity, type Ticked } from '../calamity.js';
import { drive, post, type Press } from '../client.js';
import type { Files } from '../files.js';
import { launch, type Process } from '../process.js';
import { mustBeDurable } from '../rounds.js';
import { round, type Row } from '../table.js';
import { crowd } from '../town.js';

/** Sixty colleagues on one calamity, each with the board in the own chat, over http as Teams would. */

type Asked = { ticks: number; withinMs: number };
const AIM_MS = 1_000;

type Servers = { echo: Process; ours: Process; teams: Process };

/** Ticks along the list, and half a list later the same taken back by a colleague: there is always something to draw. */
const pressesOn = (tasks: readonly string[], count: number, serviceUrl: string): Ticked[] => {
  const half = Math.floor(tasks.length / 2);
  const by = (n: number) => crowd[n % crowd.length]!;
  const on = (n: number): string => tasks[n % tasks.length] ?? '';
  return Array.from({ length: count }, (_, n) => [
    ticks(by(n), on(n), serviceUrl),
    ...(n < half ? [] : [takesBack(by(n + 1), on(n - half), serviceUrl)]),
  ]).flat();
};

/** How long each waited for its answer, in milliseconds. */
const spread = async (port: number, presses: readonly Press[], withinMs: number): Promise<number[]> => {
  // One that is kept may be closed by the server in a quiet moment, just when it is used again.
  const agent = new Agent();
  const one = async ({ activity, expects }: Press, n: number): Promise<number> => {
    await sleep((n * withinMs) / presses.length);
    const from = performance.now();
    const answer = await post(port, activity, agent);
    if (!answer.includes(expects)) throw new Error(`no "${expects}" in: ${answer.slice(0, 500)}`);
    return performance.now() - from;
  };
  return Promise.all(presses.map(one)).finally(() => agent.destroy());
};

const p99 = (ms: readonly number[]): number => ms.toSorted((a, b) => a - b)[Math.ceil(ms.length * 0.99) - 1] ?? NaN;

const runs = async ({ ours, teams }: Servers, serviceUrl: string): Promise<Calamity> => {
  await drive(ours.port, comeIn(serviceUrl));
  await drive(ours.port, [declares(serviceUrl), ...letsIn(serviceUrl)], 1);
  await ours.ask('idle');
  const found = await ours.ask<Calamity>('calamity');
  const messages = await teams.ask<number>('messages');
  if (found.boards !== crowd.length) throw new Error(`${found.boards} boards, ${messages} messages`);
  return found;
};

/** How often a second the board that was drawn most was drawn, over all the time that it was. */
const mostASecond = (edits: readonly (readonly number[])[]): number =>
  Math.max(...edits.map((at) => ((at.length - 1) * 1000) / ((at.at(-1) ?? 0) - (at[0] ?? 0))));

const timesKept = ({ keys }: Calamity, presses: readonly Ticked[]): number[] =>
  presses.map(({ key }) => keys.filter((one) => one === key).length);

export const calamityRows = async (files: Files, { ticks: count, withinMs }: Asked): Promise<Row[]> => {
  const title = `${count} ticks in ${withinMs / 1000} s on one calamity`;
  const servers: Servers = {
    echo: await launch('servers/echo.js'),
    ours: await launch('servers/ours.js', [await files.townOf('calamity')]),
    teams: await launch('servers/teams.js'),
  };
  const { echo, ours, teams } = servers;
  const serviceUrl = `http://127.0.0.1:${teams.port}`;
  const { tasks } = await runs(servers, serviceUrl);
  const presses = pressesOn(tasks, count, serviceUrl);
  const waited = p99(await spread(ours.port, presses, withinMs));
  const pressed = performance.now();
  await ours.ask('idle');
  const drawn = performance.now() - pressed;
  const after = await ours.ask<Calamity>('calamity');
  await mustBeDurable(ours);
  const edits = await teams.ask<number[][]>('edits');
  const bare = p99(
    await spread(
      echo.port,
      presses.map((one) => ({ ...one, expects: '' })),
      withinMs,
    ),
  );
  for (const server of Object.values(servers)) await server.stop();
  const times = timesKept(after, presses);
  const lost = times.filter((n) => n === 0).length;
  const twice = times.filter((n) => n > 1).length;
  return [
    { name: `${title}: lost`, value: String(lost), unit: 'presses', aim: '0', wrong: lost > 0 },
    { name: `${title}: counted twice`, value: String(twice), unit: 'presses', aim: '0', wrong: twice > 0 },
    {
      name: `${title}: p99 of an answer`,
      value: round(waited, 0),
      unit: `ms (a bare echo: ${round(bare, 0)})`,
      aim: `under ${AIM_MS}`,
    },
    {
      name: `${title}: drawings of one board`,
      value: round(mostASecond(edits)),
      unit: 'a second',
      aim: 'at most 1',
    },
    {
      name: `${title}: all ${edits.length} boards true after the last press`,
      value: after.undrawn === 0 ? round(drawn, 0) : 'never',
      unit: 'ms',
      wrong: after.undrawn > 0,
    },
  ];
};
