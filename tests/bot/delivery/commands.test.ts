import { parent, child, common } from './toyCases.js';
import type { Case, OutgoingCommand } from '../../../dialogs/engine/case/case.js';
import { close, nothing, report, start, text, vocabulary } from '../../../dialogs/engine/language/index.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeliver } from '../../../bot/delivery/deliver.js';
import { createPace } from '../../../bot/teams/pace.js';
import { createTimer } from '../../../bot/support/timer.js';
import { keyed, opaque } from '../../../bot/support/ids.js';
import { createLog } from '../../../bot/support/log.js';
import type { Job } from '../../../bot/cases/attempt.js';
import { createQueue, type Queue } from '../../../bot/cases/queue.js';
import { openEmbedded } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { duo, els, linde, worldOf } from '../../engine/world.js';

const ways = ['gewoon'] as const;
const { step, open, protocol } = vocabulary({ steps: ['begin', 'erbij', 'werk'], ways });

/** One runs a name; who starts it again adds to it. */
const single = protocol({
  ...common,
  id: 'enige',
  title: 'Enige',
  start: 'begin',
  again: 'erbij',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: step.form({ title: 'Begin', by: 'starter', fields: { wat: text('Wat?') }, then: () => [open('werk')] }),
    erbij: step.form({
      title: 'Erbij',
      by: 'starter',
      fields: { wat: text('Wat?') },
      offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
      then: (a) => (a.wat === 'klaar' ? [close()] : nothing),
    }),
    werk: step.tick({ title: 'Werk', by: 'starter', then: () => nothing }),
  },
});

const asking = vocabulary({ steps: ['begin'], ways });
/** Starts it, or tells what runs of that name. */
const asks = asking.protocol({
  ...common,
  id: 'vrager',
  title: 'Vrager',
  start: 'begin',
  access: [{ who: 'starter', sees: 'all' }],
  steps: {
    begin: asking.step.form({
      title: 'Begin',
      by: 'starter',
      fields: { wat: text('Wat?') },
      then: ({ wat }) => [
        wat === 'klaar'
          ? report('erbij', { wat }, { protocol: 'enige', as: 'sam' })
          : start('enige', 'gewoon', { wat }, { as: 'sam', by: duo.id }),
        close(),
      ],
    }),
  },
});

const SECRET = 'a secret of this installation, as long as one is';
const world: World = {
  ...worldOf([parent, child, single, asks]),
  id: opaque,
  named: (formerly) => keyed(SECRET, formerly),
};
/** Builds before the secret: the id of a name is its hash, and a command knows no other. */
const before: World = { ...world, named: (formerly) => formerly };
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
const worldsOf = (one: World) => {
  const worldOfOne = () => Promise.resolve(one);
  return { of: worldOfOne, ofClock: worldOfOne };
};
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
  begins: { id: PARENT, protocol: 'ouderzaak', way: 'gewoon', starter: els.id, seed: '' },
  worldFor,
};

const delivering = (queue: Queue, by = world) =>
  createDeliver({
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
    worlds: worldsOf(by),
    teams: {
      send: () => Promise.resolve({ outcome: 'sent', activity: 'a' }),
      update: () => Promise.resolve({ outcome: 'sent', activity: 'a' }),
      member: () => Promise.resolve(undefined),
    },
    timer: createTimer(),
    pace: createPace(createTimer()),
    forms: 'dialog',
    now: () => new Date(world.now),
    log: createLog('silent'),
  });

test('a case starts another and hears its report; carried out twice, it changes nothing', async () => {
  const queue = createQueue(store);
  const deliver = delivering(queue);
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

const chain = fc.array(fc.constantFrom('een', 'twee', 'klaar'), { minLength: 1, maxLength: 6 });

/** As the build before this one stored it. */
const asBefore = (c: Case): Case => ({
  ...c,
  outbox: c.outbox.map((one) => (one.kind === 'message' || one.kind === 'directory' ? one : without(one))),
});
const without = ({ formerly: _formerly, ...sent }: OutgoingCommand): OutgoingCommand => sent;

/** Somebody says something in a case of the own: what that asks of the named case lies in its outbox. */
const says = async (n: number, wat: string, by: World): Promise<{ value: Case; fresh: string[] }> => {
  const id = opaque(`vrager.${n}`);
  const { decision, fresh } = await createQueue(store).run({
    school: linde.id,
    case: id,
    command: { ...job.command, task: opaque(`${id}.start`), raw: { wat } } as Job['command'],
    begins: { id, protocol: 'vrager', way: 'gewoon', starter: els.id, seed: `${n}` },
    worldFor: () => Promise.resolve(by),
  });
  if (decision.kind !== 'decided') throw new Error(decision.kind);
  const stored = await store.readCase(linde.id, id);
  const value = by === before ? asBefore(stored!.value) : stored!.value;
  await store.replaceCase(value, stored!.etag);
  return { value, fresh };
};

/** Everything twice: a process that ends in the middle begins again. */
const carriesOut = async ({ value, fresh }: { value: Case; fresh: string[] }, by: World): Promise<void> => {
  const deliver = delivering(createQueue(store), by);
  for (let twice = 0; twice < 2; twice += 1) deliver.soon(value, fresh);
  await deliver.idle();
};

const isolated = async (round: number): Promise<void> => {
  await store.close();
  store = await openEmbedded({ file: join(folder, `${round}.sqlite`), onFatal: () => undefined });
};

test('of a name one case runs and holds every start; after its end there is a next, whichever build began it', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(chain, fc.nat(6), fc.nat(2), async (said, old, late) => {
      await isolated((round += 1));
      for (const [n, wat] of said.entries()) {
        const sent = await says(n, wat, n < old ? before : world);
        await carriesOut(sent, n < old - late ? before : world);
      }
      const [formerly, now] = await namedCases();
      expect([...formerly!, ...now!]).toEqual(expected(said));
      if (old - late <= 0) expect(formerly).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

/** What each case of the name holds: those of builds before the secret, and those since. */
const namedCases = async (): Promise<string[][][]> => {
  const first = opaque(`enige.${linde.id}.sam`);
  const formerly = [first, ...[2, 3, 4, 5, 6, 7].map((n) => opaque(`${first}.${n}`))];
  return Promise.all([formerly, formerly.map(world.named)].map(holding));
};

const holding = async (ids: string[]): Promise<string[][]> => {
  const cases = await Promise.all(ids.map((id) => store.readCase(linde.id, id)));
  return cases.flatMap((one) =>
    one === undefined ? [] : [one.value.log.map(({ answers }) => String(answers[0]?.value))],
  );
};

/** Said again in other words: what is started is added to what runs; *klaar* ends it. */
const expected = (said: readonly string[]): string[][] => {
  const found: string[][] = [];
  let runs = false;
  for (const wat of said) {
    if (!runs && wat === 'klaar') continue;
    if (!runs) found.push([]);
    found.at(-1)?.push(wat);
    runs = wat !== 'klaar';
  }
  return found;
};
