import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import { freshKey, opaque } from '../../../bot/support/ids.js';
import type { Job } from '../../../bot/cases/attempt.js';
import { createQueue, type Queue } from '../../../bot/cases/queue.js';
import { els, linde, worldOf } from '../../engine/world.js';
import { checklist } from '../checklist.js';
import type { Files } from '../files.js';
import { round, type Row } from '../table.js';

/** A list of sixty points on which many people tick at the same time, over the real queue and store. */

const POINTS = 60;
const TICKS = 600;
const WITHIN_MS = 10_000;
const AIM_MS = 1_000;

type List = { store: Store; queue: Queue; id: string; tasks: string[] };

const world = worldOf([checklist]);
const job = (list: Pick<List, 'id'>, command: Job['command']): Job => ({
  school: linde.id,
  case: list.id,
  command,
  begins: { id: list.id, protocol: checklist.id, way: 'gewoon', starter: els.id, seed: '' },
  worldFor: () => Promise.resolve(world),
});

const begun = async (store: Store, queue: Queue): Promise<List> => {
  const id = freshKey();
  const raw = { punten: Array.from({ length: POINTS }, (_, n) => `punt ${n}`).join('\n') };
  const task = opaque(`${id}.start`);
  const { decision } = await queue.run(
    job({ id }, { do: 'form', go: 'next', task, page: 0, raw, key: freshKey(), by: els.id }),
  );
  if (decision.kind !== 'decided') throw new Error('the list was not begun');
  const tasks = decision.case.tasks.filter(({ step }) => step === 'punt').map((one) => one.id);
  if (tasks.length !== POINTS) throw new Error(`the list has ${tasks.length} points`);
  return { store, queue, id, tasks };
};

type Tick = { key: string; ms: number; isDone: boolean };

const tick = async (list: List, n: number): Promise<Tick> => {
  const key = freshKey();
  const from = performance.now();
  const task = list.tasks[n % POINTS] ?? '';
  // What was ticked is taken back the next time round, so every press changes something.
  const isBack = Math.floor(n / POINTS) % 2 === 1;
  const { decision } = await list.queue.run(job(list, { do: isBack ? 'untick' : 'tick', task, key, by: els.id }));
  return { key, ms: performance.now() - from, isDone: decision.kind === 'decided' };
};

/** How often each that was answered stands in the log. */
const timesKept = async ({ store, id }: List, ticks: readonly Tick[]): Promise<number[]> => {
  const stored = await store.readCase(linde.id, id);
  const pages = await store.readPages(linde.id, id);
  const kept = [...(stored?.value.log ?? []), ...pages.flatMap(({ entries }) => entries)].map((one) => one.id);
  return ticks.map(({ key }) => kept.filter((one) => one === key).length);
};

const none = (name: string, count: number): Row => ({
  name,
  value: String(count),
  unit: 'ticks',
  aim: '0',
  wrong: count > 0,
});

const rowsOf = async (name: string, list: List, ticks: readonly Tick[]): Promise<Row[]> => {
  const p99 = ticks.map(({ ms }) => ms).sort((a, b) => a - b)[Math.ceil(ticks.length * 0.99) - 1] ?? NaN;
  const times = await timesKept(list, ticks);
  return [
    none(`${name}: lost`, times.filter((n) => n === 0).length),
    none(`${name}: counted twice`, times.filter((n) => n > 1).length),
    none(`${name}: told wrongly`, ticks.filter(({ isDone }) => !isDone).length),
    { name: `${name}: p99`, value: round(p99, 0), unit: 'ms', aim: `under ${AIM_MS}` },
  ];
};

const spread = (list: List): Promise<Tick[]> =>
  Promise.all(
    Array.from({ length: TICKS }, async (_, n) => {
      await sleep((n * WITHIN_MS) / TICKS);
      return tick(list, n);
    }),
  );

export const tickRows = async (files: Files): Promise<Row[]> => {
  const store = await openEmbedded({ file: files.path('ticks'), onFatal: () => process.exit(1) });
  const queue = createQueue(store);
  const atOnce = await begun(store, queue);
  const sixty = await Promise.all(atOnce.tasks.map((_, n) => tick(atOnce, n)));
  const slowly = await begun(store, queue);
  const many = await spread(slowly);
  const rows = [
    ...(await rowsOf('60 ticks at once on one case', atOnce, sixty)),
    ...(await rowsOf('600 ticks in 10 s on one case', slowly, many)),
  ];
  await store.close();
  return rows;
};
