import { expect, it } from 'vitest';
import type { Case } from '../../dialogs/engine/case/case.js';
import { ReadOnlyError } from '../../data/store.js';
import { at, kept, readBack, type Fresh } from './fresh.js';
import { aCase, anEntry, aTask, LINDE } from './samples.js';

export const pages = (fresh: Fresh): void => {
  const page = (c: Case, number: number) => {
    const entries = [anEntry({ id: `${c.id}.${number}` })];
    return { case: c.id, school: c.school, code: c.code, number, entries };
  };

  it('keeps two pages of each of three cases of one school', async () => {
    const cases = ['a', 'b', 'c.p1'].map((id) => aCase({ id, pages: 2 }));
    for (const value of cases) {
      await kept(fresh, value);
      await fresh.store.createPage(page(value, 1));
      await fresh.store.createPage(page(value, 2));
    }
    for (const value of cases) {
      expect(await fresh.store.readPages(LINDE, value.id)).toEqual([page(value, 1), page(value, 2)]);
    }
    expect(await fresh.store.about(LINDE, 'kind', '')).toHaveLength(3);
  });
  it('takes the same page twice, and adds what an earlier attempt did not have', async () => {
    const value = await kept(fresh, aCase({ pages: 1 }));
    const first = page(value, 1);
    await fresh.store.createPage(first);
    await fresh.store.createPage(first);
    expect(await fresh.store.readPages(LINDE, value.id)).toEqual([first]);
    const more = { ...first, entries: [...first.entries, anEntry({ id: 'more' })] };
    await fresh.store.createPage(more);
    await fresh.store.createPage(first);
    expect(await fresh.store.readPages(LINDE, value.id)).toEqual([more]);
  });
  it('shows only the pages that the case counts', async () => {
    const value = await kept(fresh, aCase());
    await fresh.store.createPage(page(value, 1));
    expect(await fresh.store.readPages(LINDE, value.id)).toEqual([]);
    expect(await fresh.store.readPages(LINDE, 'nooit')).toEqual([]);
  });
};

export const removing = (fresh: Fresh): void => {
  it('removes a concept for good and frees its code', async () => {
    const value = await kept(fresh, aCase({ status: 'concept', tasks: [aTask({ to: ['juf'], due: at(4) })] }));
    await fresh.store.removeConcept(LINDE, value.id);
    await fresh.store.removeConcept(LINDE, value.id);
    expect(await fresh.store.readCase(LINDE, value.id)).toBeUndefined();
    expect(await fresh.store.concepts(LINDE, 'juf')).toEqual([]);
    expect(await fresh.store.due(at(9), 10)).toEqual([]);
    await kept(fresh, value);
  });
  it.each(['open', 'closed'] as const)('refuses to remove a case that is %s', async (status) => {
    const value = await kept(fresh, aCase({ status }));
    await expect(fresh.store.removeConcept(LINDE, value.id)).rejects.toThrow(ReadOnlyError);
    expect((await readBack(fresh, value)).value).toEqual(value);
  });
  it('never removes a concept that is sent at that moment', async () => {
    for (let round = 0; round < 20; round++) {
      const value = await kept(fresh, aCase({ id: `race-${round}`, status: 'concept' }));
      const { etag } = await readBack(fresh, value);
      const [sent] = await Promise.allSettled([
        fresh.store.replaceCase({ ...value, status: 'open' }, etag),
        fresh.store.removeConcept(LINDE, value.id),
      ]);
      const found = await fresh.store.readCase(LINDE, value.id);
      expect(found !== undefined).toBe(sent.status === 'fulfilled');
    }
  });
};
