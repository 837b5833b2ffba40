import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeliver } from '../../bot/delivery/deliver.js';
import { createPace } from '../../bot/delivery/pace.js';
import { opaque } from '../../bot/ids.js';
import { createLog } from '../../bot/log.js';
import { createQueue, type Job } from '../../bot/queue.js';
import { openEmbedded } from '../../data/open.js';
import type { Store } from '../../data/store.js';
import { text } from '../../dialogs/engine/fields.js';
import { close, nothing, protocol, report, start, step, tell } from '../../dialogs/engine/protocol.js';
import type { World } from '../../dialogs/engine/world.js';
import { els, linde, worldOf } from '../engine/world.js';

const common = { version: 1, sign: 'Taak', ways: ['gewoon'], startedBy: ['leerkracht'] } as const;

const parent = protocol({
  ...common,
  id: 'ouderzaak',
  title: 'Ouder',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: step({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => [start('kindzaak', 'gewoon', { wat: a.wat })],
    }),
    uitslag: step({
      title: 'Uitslag',
      by: 'starter',
      fields: { uitslag: text('Uitslag?') },
      offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
      then: () => [tell('starter', 'afgerond'), close()],
    }),
  },
});

const child = protocol({
  ...common,
  id: 'kindzaak',
  title: 'Kind',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: step({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: (a) => (a.wat === 'stil' ? nothing : [report('uitslag', { uitslag: `klaar: ${a.wat}` }), close()]),
    }),
  },
});

const world: World = { ...worldOf([parent, child]), id: opaque };
let folder = '';
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vangnet-test-'));
  store = await openEmbedded({ file: join(folder, 'v.sqlite'), onFatal: () => undefined });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const worldFor = (): Promise<World> => Promise.resolve(world);
const PARENT = opaque('parent');
const job: Job = {
  school: linde.id,
  case: PARENT,
  command: {
    do: 'form',
    go: 'next',
    task: opaque(`${PARENT}.start`),
    page: 0,
    raw: { wat: 'iets' },
    key: 'k',
    by: els.id,
  },
  begins: { id: PARENT, protocol: 'ouderzaak', way: 'gewoon', starter: els.id },
  worldFor,
};

test('a case starts another and hears its report; carried out twice, it changes nothing', async () => {
  const queue = createQueue(store);
  const deliver = createDeliver({
    store,
    queue,
    directory: {
      school: () => Promise.resolve({ school: linde, partners: [] }),
      speaker: () => Promise.resolve(undefined),
      pupilsOfGroups: () => Promise.resolve([]),
      pupilsOf: () => Promise.resolve([]),
      pupils: () => Promise.resolve([]),
      searchPupils: () => Promise.resolve([]),
      forget: () => undefined,
    },
    worlds: { of: worldFor, ofClock: worldFor },
    teams: {
      send: () => Promise.resolve({ outcome: 'sent', activity: 'a' }),
      update: () => Promise.resolve({ outcome: 'sent', activity: 'a' }),
      member: () => Promise.resolve(undefined),
    },
    pace: createPace(),
    forms: 'dialog',
    now: () => new Date(world.now),
    log: createLog('silent'),
  });
  const { decision, fresh } = await queue.run(job);
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  deliver.soon(decision.case, fresh);
  await deliver.idle();
  deliver.soon(decision.case, fresh);
  await deliver.idle();

  const ended = (await store.readCase(linde.id, PARENT))!.value;
  expect(ended.status).toBe('closed');
  expect(ended.log.map((entry) => [entry.step, entry.answers[0]?.value])).toEqual([
    ['begin', 'iets'],
    ['uitslag', 'klaar: iets'],
  ]);
  const started = (await store.readCase(
    linde.id,
    decision.case.outbox[0]!.kind === 'start' ? decision.case.outbox[0]!.target : '',
  ))!;
  expect(started.value).toMatchObject({ protocol: 'kindzaak', parent: PARENT, status: 'closed', outbox: [] });
  expect(started.value.log).toHaveLength(1);
});
