import { expect, it } from 'vitest';
import type { Case, Task } from '../../dialogs/engine/case/case.js';
import { ALL, at, ids, kept, readBack, type Fresh } from './fresh.js';
import { aCase, aTask, EIK, LINDE } from './samples.js';

/** What stands open: of a person, of a case, of a school. */
export const stillOpen = (fresh: Fresh): void => {
  it('goes by the earliest date of what is open, also when the clock has other things to do before', async () => {
    const kind = (id: string, ...tasks: Partial<Task>[]) =>
      kept(fresh, aCase({ id, tasks: tasks.map((task, n) => aTask({ id: `t${n}`, ...task })) }));
    await kind('third', { due: at(8) }, { due: at(7) });
    await kind('first', { due: at(9), remind: at(4) }, { due: at(5), reminded: at(4), late: at(5) });
    await kind('second', { status: 'done', due: at(4) }, { due: at(6) });
    await kind('last', { status: 'done', due: at(4) }, { remind: at(4) });
    expect(ids(await fresh.store.assignedTo(LINDE, 'ib', ALL))).toEqual(['first', 'second', 'third', 'last']);
  });
  it('gives what somebody picked up to that person alone', async () => {
    const taken = { by: 'ib', at: at(3) };
    const value = await kept(fresh, aCase({ tasks: [aTask({ to: ['ib', 'dir'], taken })] }));
    expect(ids(await fresh.store.assignedTo(LINDE, 'ib', ALL))).toEqual([value.id]);
    expect(await fresh.store.assignedTo(LINDE, 'dir', ALL)).toEqual([]);
  });
  it('shows what stands open now, and nothing of what was typed or is done', async () => {
    const draft = { wat: 'een blauwe plek' };
    const tasks = [
      aTask({ id: 'a', step: 'actie', of: 'kijken', due: at(5), urgency: 'vandaag', draft, typedBy: 'ib' }),
      aTask({ id: 'b', step: 'lezen', to: ['ib', 'dir'] }),
      aTask({ id: 'c', status: 'done' }),
      aTask({ id: 'd', status: 'dropped' }),
      aTask({ id: 'e', opens: at(9) }),
    ];
    await kept(fresh, aCase({ tasks, updated: at(3) }));
    const [head] = await fresh.store.assignedTo(LINDE, 'ib', ALL);
    expect(head?.open).toEqual([
      { step: 'actie', of: 'kijken', to: ['ib'], due: at(5), urgency: 'vandaag' },
      { step: 'lezen', to: ['ib', 'dir'], urgency: 'normaal' },
    ]);
    expect(JSON.stringify(head)).not.toContain('blauwe');
  });
  it('lists what somebody began, the newest first, closed too; no concept, and nothing of another school', async () => {
    const begun = (id: string, over: Partial<Case> = {}) => kept(fresh, aCase({ id, starter: 'juf', ...over }));
    await begun('old', { opened: at(1), status: 'closed' });
    await begun('new', { opened: at(9) });
    await begun('concept', { status: 'concept' });
    await begun('elsewhere', { school: EIK });
    await begun('of another', { starter: 'ib' });
    expect(ids(await fresh.store.startedBy(LINDE, 'juf', ALL))).toEqual(['new', 'old']);
    expect(ids(await fresh.store.startedBy(LINDE, 'juf', { limit: 1, offset: 1 }))).toEqual(['old']);
  });
  it('lists what is still open in a school, the oldest first; no concept and nothing that was closed', async () => {
    const open = (id: string, over: Partial<Case> = {}) => kept(fresh, aCase({ id, ...over }));
    const closing = await open('was open', { opened: at(2) });
    await open('newest', { opened: at(9) });
    await open('oldest', { opened: at(1) });
    await open('middle', { opened: at(5), subjects: [], tasks: [] });
    await open('closed', { opened: at(3), status: 'closed' });
    await open('concept', { opened: at(4), status: 'concept' });
    await open('elsewhere', { opened: at(4), school: EIK });
    await fresh.store.replaceCase({ ...closing, status: 'closed' }, (await readBack(fresh, closing)).etag);
    expect(ids(await fresh.store.stillOpen(LINDE))).toEqual(['oldest', 'middle', 'newest']);
    expect(ids(await fresh.store.stillOpen(EIK))).toEqual(['elsewhere']);
  });
};
