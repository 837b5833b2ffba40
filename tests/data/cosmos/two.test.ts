import { describe, expect, it, onTestFinished } from 'vitest';
import { createQueue } from '../../../bot/cases/queue.js';
import { createTimer } from '../../../bot/support/timer.js';
import { openStore } from '../../../data/open.js';
import { ConflictError, type Store } from '../../../data/store.js';
import { toy } from '../../engine/toy.js';
import { els, worldOf } from '../../engine/world.js';
import { cosmosServer } from './server.js';
import { unexpected } from '../files.js';
import { aCase, aTask } from '../samples.js';

/** Clients share nothing but the server: each stands for a process of its own. */
const server = cosmosServer();

const clients = async (amount: number): Promise<Store[]> => {
  const cosmos = await server.freshDatabase();
  const open = () => openStore({ file: '', onFatal: unexpected, cosmos });
  const all = await Promise.all(Array.from({ length: amount }, open));
  onTestFinished(async () => {
    await Promise.all(all.map((store) => store.close()));
  });
  return all;
};

const world = worldOf([toy]);
const SIXTY = Array.from({ length: 60 }, (_, n) => n);
const packing = () =>
  aCase({
    school: world.school.id,
    protocol: toy.id,
    starter: els.id,
    tasks: SIXTY.map((n) => aTask({ id: `t${n}`, step: 'inpakken', of: String(n), to: [els.id] })),
  });

describe('two processes on one case', () => {
  it('let one of sixty writes at once through, and tell the others', async () => {
    const [one, other] = (await clients(2)) as [Store, Store];
    const value = packing();
    await one.createCase(value);
    const { etag } = (await other.readCase(value.school, value.id))!;
    const writes = SIXTY.map((n) => (n % 2 ? one : other).replaceCase({ ...value, stage: `s${n}` }, etag));
    const results = await Promise.allSettled(writes);
    const won = SIXTY.filter((n) => results[n]!.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(lost.every((error) => error instanceof ConflictError)).toBe(true);
    expect((await one.readCase(value.school, value.id))?.value.stage).toBe(`s${won[0]!}`);
  });
  it.each([2, 5])('lose none of sixty ticks at once through the queues of %d', async (amount) => {
    const stores = await clients(amount);
    const value = packing();
    await stores[0]!.createCase(value);
    let conflicts = 0;
    const counting = (store: Store): Store => ({
      ...store,
      replaceCase: (next, etag) =>
        store.replaceCase(next, etag).catch((error: unknown) => {
          conflicts += 1;
          throw error;
        }),
    });
    // However slow this machine is, no queue gives up.
    const queues = stores.map((store) => createQueue(counting(store), { ...createTimer(), elapsed: () => 0 }));
    const tick = (n: number) =>
      queues[n % amount]!.run({
        school: value.school,
        case: value.id,
        command: { do: 'tick', key: `key${n}`, by: els.id, task: `t${n}` },
        worldFor: () => Promise.resolve(world),
      });
    const outcomes = await Promise.all(SIXTY.map(tick));
    expect(outcomes.map(({ decision }) => decision.kind)).toEqual(SIXTY.map(() => 'decided'));
    const { log, tasks } = (await stores[0]!.readCase(value.school, value.id))!.value;
    expect(log.map(({ id }) => id).sort()).toEqual(SIXTY.map((n) => `key${n}`).sort());
    expect(tasks.every(({ status }) => status === 'done')).toBe(true);
    expect(conflicts).toBeGreaterThan(0);
  });
  it('begin a case that both begin only once', async () => {
    const stores = await clients(2);
    const value = packing();
    const made = await Promise.all(stores.flatMap((store) => [store.createCase(value), store.createCase(value)]));
    expect(made.filter((one) => typeof one === 'object')).toHaveLength(1);
    expect(made.filter((one) => one === 'exists')).toHaveLength(3);
  });
});
