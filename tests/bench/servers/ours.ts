import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openBeside } from '../../../data/sqlite/thread/beside.js';
import { openDocuments } from '../../../data/sqlite/sqlite.js';
import { storeOver } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import { startVangnet } from '../../../bot/start.js';
import { momentAt } from '../../../dialogs/engine/school/calendar.js';
import { isBoard } from '../../../dialogs/engine/decide/deliveryResults.js';
import type { Calamity } from '../calamity.js';
import { answerBench } from '../process.js';
import { registered } from '../registered.js';
import { crowd } from '../town.js';

/**
 * The real bot, whose store can be looked into, on the clock of a Tuesday. `issuer`: it checks the tokens of this one;
 * without it the bot runs in the playground.
 */
const [file = '', issuer = ''] = process.argv.slice(2);
const calls = new Map<string, number>();

type Call = (...args: never[]) => Promise<unknown>;

const counted = (store: Store): Store =>
  Object.fromEntries(
    Object.entries(store).map(([name, call]: [string, Call]) => [
      name,
      (...args: never[]) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return call(...args);
      },
    ]),
  ) as Store;

const onFatal = (): void => process.exit(1);
const connection = await openBeside({ file, onFatal });
const store = counted(storeOver(await openDocuments(connection)));

// The store that the bot opens itself would not let its connection be asked: it gets an empty file.
const running = await startVangnet(
  {
    port: 0,
    dataFile: `${file}.own`,
    forms: 'inline',
    logLevel: 'info',
    startsAt: new Date(momentAt('2026-11-10', '10:00')),
    ...(issuer !== '' && { registration: registered() }),
  },
  { store: () => store, ...(issuer !== '' && { metadataUrl: issuer }) },
);
// A row that measures the clock lets it go by hand.
if (process.env.BENCH_CLOCK !== 'by hand') running.clock.start();

const pragma = async (name: string): Promise<unknown> => (await connection.read(`PRAGMA ${name}`))[0]?.[0];

const memory = (): { rss: number; heap: number } => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heap: heapUsed };
};

const takeCalls = (): Record<string, number> => {
  const taken = Object.fromEntries(calls);
  calls.clear();
  return taken;
};

/** What the one calamity that runs holds now. */
const calamity = async (): Promise<Calamity> => {
  const { school } = crowd[0]!;
  const [head] = await store.stillOpen(school);
  const c = head && (await store.readCase(school, head.id))?.value;
  if (c === undefined) throw new Error('no calamity runs');
  const pages = await store.readPages(school, c.id);
  return {
    tasks: c.tasks.filter(({ step, status }) => step === 'taak' && status === 'open').map(({ id }) => id),
    keys: [...pages.flatMap(({ entries }) => entries), ...c.log].map(({ id }) => id),
    boards: c.posted.filter(({ message }) => isBoard(message)).length,
    undrawn: c.posted.filter(({ again }) => again !== undefined).length,
  };
};

const inMs = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
/** How long work had to wait for its turn since the last time, in milliseconds. */
const takeDelays = (): { p99: number; max: number } => {
  const taken = { p99: delays.percentile(99) / 1e6, max: delays.max / 1e6 };
  delays.reset();
  return taken;
};

answerBench(
  {
    tick: () => inMs(running.clock.tick),
    /** Cases the clock must still look at. */
    due: async (before) => (await store.due(before, 100_000)).length,
    /** Whether there is such a case: its school and its id. With a key: whether that entry is in it. */
    kept: async (about) => {
      const [school = '', id = '', key] = about.split(' ');
      const c = (await store.readCase(school, id))?.value;
      return c !== undefined && (key === undefined || c.log.some((entry) => entry.id === key));
    },
    delays: takeDelays,
    port: () => running.port,
    idle: () => running.idle(),
    pragmas: async () => ({ synchronous: await pragma('synchronous'), journal: await pragma('journal_mode') }),
    calls: takeCalls,
    calamity,
    memory,
  },
  () => running.stop(),
);
