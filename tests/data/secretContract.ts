import { expect, it } from 'vitest';
import type { Store } from '../../data/store.js';
import type { Fresh } from './fresh.js';

const AT_ONCE = 8;

/** One secret an installation. */
export const secretContract = (fresh: Fresh, open: () => Promise<Store>): void => {
  it('is one for all who ask at once, and stays', async () => {
    const { store } = fresh;
    const asked = await Promise.all(Array.from({ length: AT_ONCE }, () => store.secret()));
    expect(new Set([...asked, await store.secret()]).size).toBe(1);
    expect(asked[0]).toMatch(/^[\w-]{43}$/);
  });

  it('is another one in another installation', async () => {
    const other = await open();
    expect(await other.secret()).not.toBe(await fresh.store.secret());
    await other.close();
  });
};
