import { expect, it } from 'vitest';
import { ConflictError } from '../../data/store.js';
import { ALL, at, ids, kept, readBack, type Fresh } from './fresh.js';
import { aCase, aTask, EIK, fullCase, HOSTILE, LINDE } from './samples.js';

export const lists = (fresh: Fresh): void => {
  it('lists who has something open, earliest date first, none last, in pages', async () => {
    const open = (id: string, due?: string) => kept(fresh, aCase({ id, tasks: [aTask({ due })] }));
    await open('later', at(9));
    await open('never');
    await open('soon', at(4));
    await open('middle', at(5));
    const page = (limit: number, offset: number) => fresh.store.assignedTo(LINDE, 'ib', { limit, offset });
    expect(ids(await page(10, 0))).toEqual(['soon', 'middle', 'later', 'never']);
    expect(ids(await page(2, 0))).toEqual(['soon', 'middle']);
    expect(ids(await page(2, 2))).toEqual(['later', 'never']);
    expect(await page(2, 4)).toEqual([]);
  });
  it('follows a task from one person to the next', async () => {
    const value = await kept(fresh, aCase({ tasks: [aTask({ to: ['ib', 'dir'] })] }));
    const next = { ...value, tasks: [aTask({ status: 'done' }), aTask({ id: 't2', to: ['dir', 'juf'] })] };
    await fresh.store.replaceCase(next, (await readBack(fresh, value)).etag);
    const has = async (person: string) => ids(await fresh.store.assignedTo(LINDE, person, ALL));
    expect(await Promise.all(['ib', 'dir', 'juf'].map(has))).toEqual([[], [value.id], [value.id]]);
  });
  it('gives nobody a task that opens later', async () => {
    const value = await kept(fresh, aCase({ tasks: [aTask({ opens: at(9) })], updated: at(3) }));
    expect(await fresh.store.assignedTo(LINDE, 'ib', ALL)).toEqual([]);
    await fresh.store.replaceCase({ ...value, updated: at(9) }, (await readBack(fresh, value)).etag);
    expect(ids(await fresh.store.assignedTo(LINDE, 'ib', ALL))).toEqual([value.id]);
  });
  it('tells of a case only what a head may tell', async () => {
    const value = await kept(fresh, { ...fullCase(), status: 'open' });
    const { id, school, code, protocol, status, starter, way, subjects, visibility, excluded, facts } = value;
    const head = { id, school, code, protocol, status, starter, way, subjects, visibility, excluded, facts };
    expect(await fresh.store.about(LINDE, 'kind', '')).toEqual([
      {
        ...head,
        assignees: ['ib'],
        waiting: [],
        urgency: 'normaal',
        open: [{ step: 'lezen', to: ['ib'], due: '2025-03-04T16:00:00.000Z', urgency: 'normaal' }],
        nextDueAt: '2025-03-03T09:05:00.000Z',
        opened: at(3),
        updated: at(3),
      },
    ]);
  });
  it('lists the cases about a child, newest first, since a day', async () => {
    await kept(fresh, aCase({ id: 'old', opened: at(1) }));
    await kept(fresh, aCase({ id: 'new', opened: at(9), status: 'closed', subjects: ['ander', 'kind'] }));
    await kept(fresh, aCase({ id: 'middle', opened: at(5) }));
    await kept(fresh, aCase({ id: 'other', subjects: ['ander'] }));
    expect(ids(await fresh.store.about(LINDE, 'kind', ''))).toEqual(['new', 'middle', 'old']);
    expect(ids(await fresh.store.about(LINDE, 'kind', at(5)))).toEqual(['new', 'middle']);
  });
  it('shows a concept to its owner only, and in no other list', async () => {
    const tasks = [aTask({ to: ['juf'] })];
    await kept(fresh, aCase({ id: 'first', status: 'concept', opened: at(1), tasks }));
    const value = await kept(fresh, aCase({ id: 'second', status: 'concept', opened: at(2), tasks }));
    await kept(fresh, aCase({ id: 'begun', tasks: [] }));
    expect(ids(await fresh.store.concepts(LINDE, 'juf'))).toEqual(['second', 'first']);
    expect(await fresh.store.concepts(LINDE, 'ib')).toEqual([]);
    expect(await fresh.store.assignedTo(LINDE, 'juf', ALL)).toEqual([]);
    expect(ids(await fresh.store.about(LINDE, 'kind', ''))).toEqual(['begun']);
    await fresh.store.replaceCase({ ...value, status: 'open' }, (await readBack(fresh, value)).etag);
    expect(ids(await fresh.store.concepts(LINDE, 'juf'))).toEqual(['first']);
    expect(ids(await fresh.store.assignedTo(LINDE, 'juf', ALL))).toEqual(['second']);
  });
  it('gives the clock what is due in every school, earliest first, no more than it asks', async () => {
    const due = (id: string, school: string, when: string) =>
      kept(fresh, aCase({ id, school, tasks: [aTask({ due: when })] }));
    await due('c', LINDE, at(6));
    await due('a', EIK, at(4));
    await due('d', EIK, at(9));
    await due('b', LINDE, at(5));
    await kept(fresh, aCase());
    expect(await fresh.store.due(at(6), 10)).toEqual([
      { school: EIK, id: 'a', nextDueAt: at(4) },
      { school: LINDE, id: 'b', nextDueAt: at(5) },
      { school: LINDE, id: 'c', nextDueAt: at(6) },
    ]);
    expect((await fresh.store.due(at(9), 2)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await fresh.store.due(at(3), 10)).toEqual([]);
  });
  it('forgets what was due once it is done', async () => {
    const value = await kept(fresh, aCase({ tasks: [aTask({ due: at(4) })] }));
    await fresh.store.replaceCase({ ...value, tasks: [] }, (await readBack(fresh, value)).etag);
    expect(await fresh.store.due(at(9), 10)).toEqual([]);
  });
};

export const isolation = (fresh: Fresh): void => {
  it('keeps the same id in two schools apart', async () => {
    const here = await kept(fresh, aCase({ id: 'same', stage: 'hier', tasks: [aTask()] }));
    const there = await kept(fresh, { ...here, school: EIK, stage: 'daar' });
    expect((await readBack(fresh, here)).value.stage).toBe('hier');
    const { etag } = await readBack(fresh, there);
    await expect(fresh.store.replaceCase(here, etag)).rejects.toThrow(ConflictError);
    expect(await fresh.store.assignedTo(EIK, 'ib', ALL)).toHaveLength(1);
    expect((await fresh.store.about(LINDE, 'kind', '')).map(({ school }) => school)).toEqual([LINDE]);
    expect(await fresh.store.readCase('tenant-a', 'same')).toBeUndefined();
    expect(await fresh.store.about('tenant-a', 'kind', '')).toEqual([]);
  });
  it('takes any text as id of a case, a school, a person or a pupil', async () => {
    for (const id of HOSTILE) {
      const over = { school: `tenant-a:${id}`, starter: id, subjects: [id], tasks: [aTask({ to: [id], due: at(4) })] };
      const value = await kept(fresh, aCase({ id, code: id, ...over }));
      expect((await readBack(fresh, value)).value).toEqual(value);
      expect(ids(await fresh.store.assignedTo(value.school, id, ALL))).toEqual([id]);
      expect(ids(await fresh.store.about(value.school, id, ''))).toEqual([id]);
      await kept(fresh, aCase({ id: `${id} concept`, ...over, status: 'concept' }));
      expect(ids(await fresh.store.concepts(value.school, id))).toEqual([`${id} concept`]);
    }
  });
  it('takes them all in one school', async () => {
    for (const id of HOSTILE) await kept(fresh, aCase({ id }));
    for (const id of HOSTILE) expect((await fresh.store.readCase(LINDE, id))?.value.id).toBe(id);
    expect(ids(await fresh.store.about(LINDE, 'kind', '')).sort()).toEqual([...HOSTILE].sort());
  });
};
