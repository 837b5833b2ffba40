import { describe, expect, test } from 'vitest';
import { begin } from '../../../../dialogs/engine/decide/begin.js';
import { tick } from '../../../../dialogs/engine/decide/tick.js';
import { nextDueAt, type Case, type Task } from '../../../../dialogs/engine/case/case.js';
import { caseAfter } from '../../../../dialogs/engine/rights/command.js';
import { standingOf } from '../../../../dialogs/engine/decide/deliveryResults.js';
import type { World } from '../../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../../dialogs/register.js';
import { directeur, fullSchool, ib, MONDAY, worldOf } from '../../../engine/world.js';

/** Every step on which a child's safety hangs, and of several each that does. */
const SAFETY = Object.values(protocols).flatMap(({ id, steps }) =>
  Object.entries(steps).flatMap(([step, { safety }]) =>
    safety === undefined ? [] : (safety === true ? [undefined] : safety).map((of) => [id, step, of] as const),
  ),
);
const DUE = '2026-09-21T09:00:00.000Z';

const start = worldOf(Object.values(protocols), { school: fullSchool() });

/** Given to the IB'er alone, by name. */
const taskOf = (step: string, of: string | undefined): Task => ({
  id: 'the-task',
  step,
  of,
  to: [ib.id],
  urgency: 'normaal',
  due: DUE,
  remind: DUE,
  status: 'open',
  draft: {},
  page: 0,
  announced: MONDAY,
});

const caseWith = (protocol: string, tasks: Task[]): Case => {
  const way = protocols[protocol]?.ways[0] ?? '';
  const begun = begin({ id: start.id(protocol), protocol, way, starter: 'els', seed: '' }, start);
  return { ...begun, status: 'open', tasks };
};

const at = (c: Case, now: string): { c: Case; world: World } => {
  const world = { ...start, now };
  return { c: caseAfter(tick(c, world)) ?? c, world };
};

describe.each(SAFETY)('%s, %s, %s', (protocol, step, of) => {
  test('is asked of the next ones when it is late, whoever was given it by name, up to the directeur', () => {
    let { c } = at(caseWith(protocol, [taskOf(step, of)]), DUE);
    const holders = (): string[] => c.tasks.find(({ id }) => id === 'the-task')?.to ?? [];
    expect(holders().length).toBeGreaterThan(1);
    const told = c.outbox.flatMap((one) => (one.kind === 'message' && one.task === 'the-task' ? one.to : []));
    expect(told).toEqual(expect.arrayContaining(holders().slice(1)));
    for (let n = 0; n < 20 && !holders().includes(directeur.id); n += 1) {
      const next = nextDueAt({ ...c, outbox: [] });
      if (next === undefined) break;
      ({ c } = at(c, next));
    }
    expect(holders()).toContain(directeur.id);
  });

  test('is not called done because something before it is', () => {
    const before = { ...taskOf('beoordelen', undefined), id: 'before', status: 'done' as const };
    const asked = { ...before, ended: { by: ib.id, at: MONDAY } };
    const message = { task: 'before', to: directeur.id, notice: 'taak', at: MONDAY } as const;
    const standing = (tasks: Task[]) => standingOf(message, caseWith(protocol, tasks), start);
    expect(standing([asked, taskOf(step, of)])).toMatchObject({ state: 'ended', partly: true });
    const done = { ...taskOf(step, of), status: 'done' as const };
    expect(standing([asked, done])).toEqual({ state: 'ended', by: 'Ib', at: '10.00' });
  });
});
