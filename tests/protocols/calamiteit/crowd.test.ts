import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opaque } from '../../../bot/support/ids.js';
import type { Job } from '../../../bot/cases/attempt.js';
import { createQueue, type Queue } from '../../../bot/cases/queue.js';
import { openEmbedded } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Command, Decision } from '../../../dialogs/engine/rights/command.js';
import { sharedFor } from '../../../dialogs/engine/view/teamTasks.js';
import { calamiteit } from '../../../dialogs/protocols/calamiteit/calamiteit.js';
import { directeur, els, linde, worldOf } from '../../engine/world.js';

/** Sixty colleagues on one calamity, all at once: the real queue and store, the real plan. */

const PEOPLE = 60;
const crowd = Array.from({ length: PEOPLE }, (_, n) => ({ ...els, id: `collega${n}`, name: `Collega ${n}` }));
const world = worldOf([calamiteit], { school: { ...linde, people: [...linde.people, ...crowd] } });
const CASE = opaque('a calamity');

let folder: string;
let store: Store;
let queue: Queue;

const run = async (command: Command): Promise<Decision['kind'] | 'missing'> => {
  const job: Job = {
    school: linde.id,
    case: CASE,
    command,
    begins: { id: CASE, protocol: 'calamiteit', way: 'leiden', starter: directeur.id, seed: '' },
    worldFor: () => Promise.resolve(world),
  };
  return (await queue.run(job)).decision.kind;
};
const now = async (): Promise<Case> => (await store.readCase(linde.id, CASE))!.value;

const START = { veilig: 'ja', soort: 'ongeval', wie: 'alleen', oefening: 'nee' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vangnet-crowd-'));
  store = await openEmbedded({ file: join(folder, 'crowd.sqlite'), onFatal: () => undefined });
  queue = createQueue(store);
  const by = directeur.id;
  await run({ do: 'form', go: 'next', page: 0, task: opaque(`${CASE}.start`), raw: START, key: 'start', by });
  for (let from = 0; from < PEOPLE; from += 20) {
    const wie = crowd
      .slice(from, from + 20)
      .map(({ id }) => id)
      .join(',');
    await run({ do: 'offer', step: 'erbij', raw: { wie }, key: `erbij${from}`, by });
  }
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('sixty people at once', () => {
  test('every task is ticked once, whoever presses; nothing is opened again by it', async () => {
    const open = sharedFor(await now(), crowd[0]!.id, world).filter(({ step }) => step === 'taak');
    expect(open.length).toBeGreaterThan(25);
    const presses = crowd.flatMap(({ id }, n) =>
      Array.from({ length: 10 }, (_, m) => ({
        by: id,
        task: open[(n + m * 7) % open.length]!.task,
        key: `t${n}.${m}`,
      })),
    );
    expect(presses).toHaveLength(600);
    const kinds = await Promise.all(presses.map((press) => run({ do: 'tick', ...press })));
    const pressed = new Set(presses.map(({ task }) => task));
    expect(kinds.filter((kind) => kind === 'decided')).toHaveLength(pressed.size);
    expect(kinds.filter((kind) => kind === 'ended')).toHaveLength(presses.length - pressed.size);
    const after = (await now()).tasks.filter(({ id }) => pressed.has(id));
    expect(after.every(({ status }) => status === 'done')).toBe(true);
  });

  test('every line of the logboek is kept, also when it no longer fits in one document', async () => {
    const lines = crowd.flatMap(({ id }, n) => Array.from({ length: 5 }, (_, m) => ({ by: id, key: `log${n}.${m}` })));
    const raw = { met: 'wijkagent, P.J.', waarover: 'Afgesproken wat wij vertellen. '.repeat(8) };
    const kinds = await Promise.all(lines.map((line) => run({ do: 'offer', step: 'logboek', raw, ...line })));
    expect(new Set(kinds)).toEqual(new Set(['decided']));
    const pages = await store.readPages(linde.id, CASE);
    const kept = [...(await now()).log, ...pages.flatMap(({ entries }) => entries)].map(({ id }) => id);
    expect(lines.filter(({ key }) => !kept.includes(key))).toEqual([]);
  });
});
