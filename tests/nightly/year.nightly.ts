import { expect, test } from 'vitest';
import type { Store } from '../../data/store.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { SAME_SEED } from '../faults/random.js';
import { SchoolYear, type Asked } from '../bench/year/year.js';

const WEEKS = { schools: 1, from: '2026-11-09', to: '2026-11-27', seed: SAME_SEED, minutes: 10, urgent: 0.5 };

const weeks = (more: Partial<Asked> = {}): SchoolYear => new SchoolYear({ ...WEEKS, ...more });

/** Keeps something else than the bot asked it to keep, and says that all is well. */
const keeping =
  (other: (value: Case) => Case) =>
  (real: Store): Store => ({ ...real, replaceCase: (value, etag) => real.replaceCase(other(value), etag) });

test('in three weeks of one school nothing is wrong', async () => {
  const found = await weeks().passes();
  expect(found).toMatchObject({ days: 15, until: '2026-11-27', unreached: 0, faults: [] });
  expect(found.signals).toBeGreaterThan(0);
  expect(found.urgent).toBeGreaterThan(0);
});

test.each([
  [
    'loses what people answer',
    keeping((c) => ({ ...c, log: c.log.filter(({ by }) => by === 'clock') })),
    /^kept 0 times: /,
  ],
  ['keeps every entry twice', keeping((c) => ({ ...c, log: [...c.log, ...c.log] })), /^kept 2 times: /],
  [
    'loses who has a task',
    keeping((c) => ({ ...c, tasks: c.tasks.map((one) => ({ ...one, to: [] })) })),
    /^nobody has /,
  ],
  ['loses dates', keeping((c) => ({ ...c, tasks: c.tasks.map(({ due: _, ...one }) => one) })), /^no date: /],
])('a store that %s is seen', async (_, store, fault) => {
  const { faults } = await weeks({ store }).passes();
  expect(faults).toContainEqual(expect.stringMatching(fault));
});

test('an urgent message that reaches nobody is seen', async () => {
  const found = await weeks({ urgent: 1, trouble: () => ({ status: 502 }) }).passes();
  expect(found.unreached).toBeGreaterThan(0);
  expect(found.faults).toContainEqual(expect.stringMatching(/^nobody was reached in two minutes: /));
});

test('a year that takes too long stops, and says how far it came', async () => {
  const told: string[] = [];
  const found = await weeks({ minutes: 0, tell: (line) => told.push(line) }).passes();
  expect(found.days).toBe(0);
  expect(found.until).toBeUndefined();
  expect(told).toEqual([]);
});
