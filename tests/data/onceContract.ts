import { expect, it } from 'vitest';
import { aLink, EIK } from './samples.js';
import type { Fresh } from './fresh.js';

const IN_TIME = '2025-03-03T09:04:59.000Z';
const hash = (n: number): string => String(n).padStart(64, '0');

/** A link is found by the hash of its secret, and taken by one. */
export const onceContract = (fresh: Fresh): void => {
  it('is found by its hash as often as one looks, and by no other', async () => {
    await fresh.store.keepOnce(aLink());
    expect(await fresh.store.readOnce(aLink().hash)).toEqual(aLink());
    expect(await fresh.store.readOnce(aLink().hash)).toEqual(aLink());
    expect(await fresh.store.readOnce(hash(1))).toBeUndefined();
  });

  it('is taken by one of many who try at once', async () => {
    await fresh.store.keepOnce(aLink());
    const tries = await Promise.all(Array.from({ length: 8 }, () => fresh.store.takeOnce(aLink().hash, IN_TIME)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await fresh.store.takeOnce(aLink().hash, IN_TIME)).toBe(false);
    expect((await fresh.store.readOnce(aLink().hash))?.taken).toBe(IN_TIME);
  });

  it('is not taken after its time, nor when it never was', async () => {
    await fresh.store.keepOnce(aLink());
    expect(await fresh.store.takeOnce(aLink().hash, aLink().until)).toBe(false);
    expect(await fresh.store.takeOnce(hash(2), IN_TIME)).toBe(false);
    expect((await fresh.store.readOnce(aLink().hash))?.taken).toBeUndefined();
  });

  it('goes once its time has passed, when the next is made; one that still works stays', async () => {
    await fresh.store.keepOnce(aLink({ hash: hash(3) }));
    await fresh.store.keepOnce(aLink({ hash: hash(4), school: EIK, until: '2025-03-03T09:30:00.000Z' }));
    await fresh.store.keepOnce(aLink({ hash: hash(5), made: '2025-03-03T09:20:00.000Z' }));
    expect(await fresh.store.readOnce(hash(3))).toBeUndefined();
    expect((await fresh.store.readOnce(hash(4)))?.school).toBe(EIK);
  });
};
