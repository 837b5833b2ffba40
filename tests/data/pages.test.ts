import { describe, expect, it } from 'vitest';
import { bytes, ROLL_OVER_AT, rollOver } from '../../data/pages.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import { aCase, anEntry, aTask } from './samples.js';

const logOf = (amount: number, size: number) =>
  Array.from({ length: amount }, (_, n) => anEntry({ id: `e${n}`, reason: 'é'.repeat(size / 2) }));
const idsOf = (log: Case['log'] | undefined) => log?.map(({ id }) => id);

describe('rolling over to a page', () => {
  it('leaves a case alone that is not large', () => {
    const value = aCase({ log: logOf(40, 1000) });
    expect(rollOver(value)).toEqual({ case: value });
  });
  it('moves the oldest entries and counts the page', () => {
    const value = aCase({ log: logOf(60, 2000), pages: 2 });
    const { case: after, page } = rollOver(value);
    expect(page).toMatchObject({ case: value.id, school: value.school, code: value.code, number: 3 });
    expect(after.pages).toBe(3);
    expect([...page!.entries, ...after.log]).toEqual(value.log);
    expect(bytes(after)).toBeLessThan(ROLL_OVER_AT / 2 + 3000);
    expect(rollOver(after)).toEqual({ case: after });
  });
  it('keeps the last twenty, however large', () => {
    const value = aCase({ log: logOf(22, 6000) });
    const { case: after, page } = rollOver(value);
    expect(idsOf(page?.entries)).toEqual(['e0', 'e1']);
    expect(after.log).toHaveLength(20);
    expect(rollOver(after)).toEqual({ case: after });
  });
  it('keeps entries of tasks that are still open', () => {
    const log = logOf(60, 2000).map((entry, n) => ({ ...entry, task: n % 2 ? 'open' : 'done' }));
    const tasks = [aTask({ id: 'open' }), aTask({ id: 'done', status: 'done' })];
    const { case: after, page } = rollOver(aCase({ log, tasks }));
    expect(page!.entries.every((entry) => entry.task === 'done')).toBe(true);
    expect(after.log.filter((entry) => entry.task === 'open')).toHaveLength(30);
  });
  it('makes the same of the same', () => {
    const value = aCase({ log: logOf(60, 2000) });
    expect(rollOver(value)).toEqual(rollOver(structuredClone(value)));
  });
});
