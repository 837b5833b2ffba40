import { afterEach, expect, test } from 'vitest';
import type { Case } from '../../../../dialogs/engine/case/case.js';
import { demoSchools } from '../../../../bot/cli/demo/schools.js';
import { SchoolDay } from '../../../support/school.js';
import type { Store } from '../../../../data/store.js';
import { records } from '../story.js';

/** A list of more than anybody reads costs what its first cards cost, and still has on top what cannot wait. */

let school: SchoolDay;
afterEach(() => school.closes());

const REGENBOOG = demoSchools[0]!.id;
let read: number[] = [];
const counting = (real: Store): Store => ({
  ...real,
  assignedTo: (at, person, page) => {
    read.push(page.limit);
    return real.assignedTo(at, person, page);
  },
});

const likeIt = async (c: Case, amount: number, but: Partial<Case['tasks'][number]>, facts = c.facts): Promise<void> => {
  const kind = but.id ?? 'x';
  for (let n = 0; n < amount; n += 1) {
    const tasks = c.tasks.map((task) => (task.status === 'open' ? { ...task, ...but, id: `${kind}${n}` } : task));
    const more = { id: `${kind}case${n}`, code: `${kind.toUpperCase()}-${n}`, outbox: [], posted: [], facts, tasks };
    await school.data.createCase({ ...c, ...more });
  }
};

const opened = async () => {
  school = await SchoolDay.opens({ store: counting });
  const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
  await records(teacher, { meekijken: 'De IB’er, deze week' });
  const [head] = await school.data.assignedTo(REGENBOOG, ib.id, { limit: 1, offset: 0 });
  const { value } = (await school.data.readCase(REGENBOOG, head!.id))!;
  return { ib, value };
};

test('of 300 open tasks no more are read than a person reads, and the urgent one stands on top', async () => {
  const { ib, value } = await opened();
  await likeIt(value, 300, { id: 'gewoon' });
  await likeIt(value, 1, { id: 'spoed', urgency: 'spoed', due: '2026-12-24T10:00:00.000Z' });
  read = [];
  await ib.says('hoi');
  await ib.presses('Mijn werk');
  expect(ib.sight).toContain('Er wachten meer dan 60 dingen op je.');
  expect(ib.sight).toContain('SPOED-0');
  expect(read).toEqual([60]);
});

test('what only waits in the weekly list hides no work', async () => {
  const { ib, value } = await opened();
  await likeIt(value, 130, { id: 'kijken', step: 'bekijken', due: '2026-11-10T10:00:00.000Z' }, { lijst: 'week' });
  read = [];
  await ib.says('hoi');
  await ib.presses('Mijn werk');
  expect(ib.sight).toContain(value.code);
  expect(read.length).toBeGreaterThan(1);
});
