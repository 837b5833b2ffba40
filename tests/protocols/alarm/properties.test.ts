import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_TENANT, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { idOf } from '../../support/cast.js';
import { loadDemoSchools } from '../../../bot/cli/demo/load.js';
import { opaque } from '../../../bot/support/ids.js';
import { createLog } from '../../../bot/support/log.js';
import { createMemory, type Memory } from '../../../bot/cases/outage/memory.js';
import type { Job, Outcome } from '../../../bot/cases/attempt.js';
import { openEmbedded } from '../../../data/open.js';
import type { Store } from '../../../data/store.js';
import { alarm } from '../../../dialogs/protocols/alarm/alarm.js';
import { begin } from '../../../dialogs/engine/decide/begin.js';
import type { Case, Entry } from '../../../dialogs/engine/case/case.js';
import { freshClaims } from '../../../dialogs/engine/case/outboxClaims.js';
import type { Command } from '../../../dialogs/engine/rights/command.js';
import { decide } from '../../../dialogs/engine/decide/decide.js';
import { fieldsOf } from '../../../dialogs/engine/view/form.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import type { School } from '../../../dialogs/engine/school/school.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { walk } from '../../engine/walk.js';
import { els, fullSchool, linde, tinySchool, worldOf } from '../../engine/world.js';
import { IllStore } from '../../support/store.js';

/** More of them by hand: `RUNS=500 npx vitest run tests/protocols/alarm/properties.test.ts`. */
const RUNS = Number(process.env.RUNS ?? 25);

/** Somebody said so: who comes, that it is arranged, or the one who asked. */
const saidSo = ({ did, step, by, answers }: Entry, starter: string): boolean =>
  (step === 'komen' && ['took', 'ticked', 'answered'].includes(did)) ||
  (did === 'answered' && step === 'vergissing' && by === starter) ||
  (did === 'answered' && step === 'gesproken' && by === starter && answers.some(({ value }) => value === 'ja'));

const SCHOOLS = { linde: () => linde, tiny: tinySchool, full: fullSchool };

test('no alarm ends without a person, or the word of the one who asked', () => {
  let ended = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom<keyof typeof SCHOOLS>('linde', 'tiny', 'full'),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
      (seed, name, moves) =>
        walk(alarm, { ...worldOf([alarm]), school: SCHOOLS[name]() }, diceOf(seed), moves, ({ after }) => {
          const isAsked = after.log.some(({ step, did }) => step === 'alarm' && did === 'answered');
          if (
            !isAsked ||
            (after.status === 'open' && after.tasks.some((one) => one.step === 'komen' && one.status === 'open'))
          )
            return;
          ended += 1;
          if (!after.log.some((entry) => saidSo(entry, after.starter))) throw new Error(JSON.stringify(after.log));
        }),
    ),
    { numRuns: 150 },
  );
  expect(ended).toBeGreaterThan(20);
});

/** Nothing of it may be in memory while the store is away: so it is not asked (practice.md 1.2). */
test('what cannot wait asks no text and no child', () => {
  const world = worldOf(Object.values(protocols));
  for (const one of Object.values(protocols).filter(({ atOnce }) => atOnce))
    for (const step of Object.values(one.steps)) {
      const c = begin({ id: 'case', protocol: one.id, way: one.ways[0]!, starter: els.id, seed: '' }, world);
      for (const { kind } of Object.values(fieldsOf(step, sightOf(c, world, els.id))))
        expect(['choice', 'colleague']).toContain(kind);
    }
  expect(world.protocols.alarm?.atOnce).toBeDefined();
});

describe('an alarm while the store comes and goes', () => {
  let folder: string;
  let real: Store;
  let school: School;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vangnet-test-'));
    real = await openEmbedded({ file: join(folder, 'v.sqlite'), onFatal: () => undefined });
    await loadDemoSchools(real);
    school = (await real.school(REGENBOOG))!;
  });
  afterAll(async () => {
    await real.close();
    await rm(folder, { recursive: true, force: true });
  });

  const TEACHER = idOf('leerkracht');
  const worldAt = (now: string): World => ({
    ...worldOf([alarm]),
    now,
    school,
    partners: [],
    pupils: [],
    register: [],
    looked: {},
    id: opaque,
  });
  const first = (id: string): Command => ({
    do: 'form',
    go: 'next',
    page: 0,
    task: opaque(`${id}.start`),
    key: `${id}first`,
    raw: { plaats: 'gang' },
    by: TEACHER,
  });

  /** What may happen to an alarm, pressed by whoever: some of it is refused. */
  type Act = { what: string; by: string; ill: string | undefined; tend: boolean; minutes: number };
  const acts = fc.array(
    fc.record<Act>({
      what: fc.constantFrom(
        'again',
        'clock',
        'clock',
        'take',
        'kanNiet',
        'gebeld',
        'gesproken',
        'vergissing',
        'straks',
        'tick',
      ),
      by: fc.constantFrom('leerkracht', 'vervanger', 'ib', 'directeur').map(idOf),
      ill: fc.constantFrom(undefined, undefined, 'away', 'away', 'lost'),
      tend: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 10 },
  );

  const commandOf = ({ what, by }: Act, n: number, c: Case): Command => {
    const task = c.tasks.find(({ step }) => step === 'komen')?.id ?? '';
    if (what === 'again') return first(c.id);
    if (what === 'clock') return { do: 'clock' };
    if (what === 'take' || what === 'tick') return { do: what, task, key: `key${n}`, by };
    return { do: 'offer', step: what, raw: { hulp: n % 2 === 0 ? 'ja' : 'nee' }, key: `key${n}`, by };
  };

  /** As it would be had the store never been away. */
  const decidedOn = (c: Case, command: Command, world: World): { case: Case; kind: string; fresh: string[] } => {
    const decision = decide(c, command, world);
    const next = decision.kind === 'decided' ? decision.case : c;
    return { case: next, kind: decision.kind, fresh: freshClaims(c, next) };
  };

  let count = 0;
  const check = async (all: Act[], startsIll: string | undefined): Promise<void> => {
    const id = opaque(`alarm ${(count += 1)}`);
    const store = new IllStore();
    let time = Date.parse('2026-11-10T09:00:00.000Z');
    const now = () => new Date(time);
    const memory: Memory = createMemory(store.before(real), { tenants: [DEMO_TENANT], now, log: createLog('silent') });
    await memory.tend();
    const falls = (ill: string | undefined): void =>
      void (store.ill = () => (ill === 'away' || ill === 'lost' ? ill : undefined));
    const begins = { id, protocol: 'alarm', way: 'hulpvraag', starter: TEACHER, seed: `seed of ${id}` };
    const run = (command: Command): Promise<Outcome> => {
      const world = worldAt(now().toISOString());
      const job: Job = { school: REGENBOOG, case: id, command, worldFor: () => Promise.resolve(world) };
      return memory.queue.run(command.do === 'form' ? { ...job, begins } : job);
    };

    falls(startsIll);
    let expected = begin(begins, worldAt(now().toISOString()));
    for (const [n, act] of [
      { what: 'again', by: TEACHER, ill: startsIll, tend: false, minutes: 0 },
      ...all,
    ].entries()) {
      time += act.minutes * 60_000;
      falls(act.ill);
      const command = commandOf(act, n, expected);
      const should = decidedOn(expected, command, worldAt(now().toISOString()));
      const { decision, fresh } = await run(command);
      expect([decision.kind, [...fresh].sort()]).toEqual([should.kind, [...should.fresh].sort()]);
      expected = should.case;
      if (act.tend) await memory.tend();
    }
    store.heals();
    await memory.tend();
    expect(memory.alarms.held()).toEqual([]);
    const kept = await real.readCase(REGENBOOG, id);
    expect(JSON.parse(JSON.stringify(kept?.value))).toEqual(JSON.parse(JSON.stringify(expected)));
  };

  test('is decided, sent and kept as if it had been there all the time', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.constantFrom(undefined, 'away', 'lost'), (all, startsIll) => check(all, startsIll)),
      { numRuns: RUNS },
    );
  });
});
