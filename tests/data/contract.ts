import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../dialogs/engine/case/case.js';
import { ConflictError, ReadOnlyError, TooLargeError, type Store } from '../../data/store.js';
import { kept, readBack, type Fresh } from './fresh.js';
import { isolation, lists } from './listsContract.js';
import { stillOpen } from './openContract.js';
import { pages, removing } from './pagesContract.js';
import { directoryContract } from './directoryContract.js';
import { onceContract } from './onceContract.js';
import { secretContract } from './secretContract.js';
import { aCase, anEntry, EIK, fullCase, LINDE } from './samples.js';

/** What every store must do. Each part gets a new, empty one. */
export const storeContract = (open: () => Promise<Store>): void => {
  const fresh = (): Fresh => {
    const opened: { store?: Store } = {};
    beforeEach(async () => {
      opened.store = await open();
      return () => opened.store!.close();
    });
    return {
      get store() {
        return opened.store!;
      },
    };
  };
  describe('keeping a case', () => keeping(fresh()));
  describe('limits', () => limits(fresh()));
  describe('lists and the clock', () => lists(fresh()));
  describe('what stands open', () => stillOpen(fresh()));
  describe('isolation and hostile ids', () => isolation(fresh()));
  describe('pages', () => pages(fresh()));
  describe('removing', () => removing(fresh()));
  describe('links that work once', () => onceContract(fresh()));
  describe('the secret', () => secretContract(fresh(), open));
  describe('the directory and the audit', () => directoryContract(fresh()));
};

const keeping = (fresh: Fresh): void => {
  it('gives back what it was given, every field', async () => {
    const value = await kept(fresh, fullCase());
    expect((await readBack(fresh, value)).value).toEqual(value);
  });
  it('keeps a field it does not know yet', async () => {
    const value = await kept(fresh, { ...aCase(), later: { a: 1 } } as Case);
    expect((await readBack(fresh, value)).value).toEqual(value);
  });
  it('knows no case that was never made', async () => {
    expect(await fresh.store.readCase(LINDE, 'nooit')).toBeUndefined();
  });
  it('says that an id is there already and leaves what lies there', async () => {
    const value = await kept(fresh, aCase());
    expect(await fresh.store.createCase({ ...value, stage: 'anders' })).toBe('exists');
    expect((await readBack(fresh, value)).value).toEqual(value);
  });
  it('has a code once in a school, and lets two schools share it', async () => {
    const value = await kept(fresh, aCase());
    const other = aCase({ code: value.code });
    expect(await fresh.store.createCase(other)).toBe('code_taken');
    expect(await fresh.store.readCase(LINDE, other.id)).toBeUndefined();
    await kept(fresh, { ...other, school: EIK });
  });
  it('answers each of many creates at once for itself', async () => {
    const value = await kept(fresh, aCase());
    const answers = await Promise.all([
      fresh.store.createCase(aCase({ id: 'one' })),
      fresh.store.createCase(value),
      fresh.store.createCase(aCase({ id: 'two', code: value.code })),
      fresh.store.createCase(aCase({ id: 'three' })),
    ]);
    const made = { etag: expect.any(String) as string };
    expect(answers).toEqual([made, 'exists', 'code_taken', made]);
    expect((await fresh.store.readCase(LINDE, 'three'))?.value.id).toBe('three');
  });
  it('replaces what was read', async () => {
    const value = await kept(fresh, aCase());
    const first = await readBack(fresh, value);
    const etag = await fresh.store.replaceCase({ ...value, stage: 'loopt' }, first.etag);
    expect(await readBack(fresh, value)).toEqual({ value: { ...value, stage: 'loopt' }, etag });
    await fresh.store.replaceCase({ ...value, stage: 'klaar' }, etag);
    expect((await readBack(fresh, value)).value.stage).toBe('klaar');
  });
  it('refuses to replace what was changed since, or is not there', async () => {
    const value = await kept(fresh, aCase());
    const { etag } = await readBack(fresh, value);
    await fresh.store.replaceCase({ ...value, stage: 'een' }, etag);
    await expect(fresh.store.replaceCase({ ...value, stage: 'twee' }, etag)).rejects.toThrow(ConflictError);
    await expect(fresh.store.replaceCase(aCase({ id: 'nooit' }), etag)).rejects.toThrow(ConflictError);
    expect((await readBack(fresh, value)).value.stage).toBe('een');
  });
  it('lets one of sixty replace at once', async () => {
    const value = await kept(fresh, aCase());
    const { etag } = await readBack(fresh, value);
    const tries = Array.from({ length: 60 }, (_, n) => fresh.store.replaceCase({ ...value, stage: `s${n}` }, etag));
    const results = await Promise.allSettled(tries);
    const won = results.flatMap((one, n) => (one.status === 'fulfilled' ? [n] : []));
    expect(won).toHaveLength(1);
    expect((await readBack(fresh, value)).value.stage).toBe(`s${won[0]!}`);
  });
  it('does not let a case of the same id use the etag of the one before it', async () => {
    const value = await kept(fresh, aCase({ status: 'concept' }));
    const { etag } = await readBack(fresh, value);
    await fresh.store.removeConcept(LINDE, value.id);
    await kept(fresh, value);
    await expect(fresh.store.replaceCase(value, etag)).rejects.toThrow(ConflictError);
  });
};

const limits = (fresh: Fresh): void => {
  const large = (size: number) => ({ facts: { a: 'é'.repeat(size / 2) } });

  it('refuses a case over 128 KB and keeps nothing of it', async () => {
    const value = aCase(large(128 * 1024));
    await expect(fresh.store.createCase(value)).rejects.toThrow(TooLargeError);
    expect(await fresh.store.readCase(LINDE, value.id)).toBeUndefined();
    const small = await kept(fresh, { ...value, facts: {} });
    const { etag } = await readBack(fresh, small);
    await expect(fresh.store.replaceCase(value, etag)).rejects.toThrow(TooLargeError);
    expect(await readBack(fresh, small)).toEqual({ value: small, etag });
  });
  it('takes a case of 120 KB', async () => {
    await kept(fresh, aCase(large(120 * 1024)));
  });
  it('refuses an entry over 16 KB', async () => {
    const value = aCase({ log: [anEntry(), anEntry({ reason: 'x'.repeat(17 * 1024) })] });
    await expect(fresh.store.createCase(value)).rejects.toThrow(TooLargeError);
    await kept(fresh, { ...value, log: [anEntry({ reason: 'x'.repeat(15 * 1024) })] });
  });
  it('shows a case that a newer version saved, and never saves or removes it', async () => {
    const newer = await kept(fresh, { ...aCase({ status: 'concept' }), schema: 2 as 1 });
    const { value, etag } = await readBack(fresh, newer);
    expect(value.code).toBe(newer.code);
    await expect(fresh.store.replaceCase({ ...value, stage: 'x' }, etag)).rejects.toThrow(ReadOnlyError);
    await expect(fresh.store.removeConcept(LINDE, newer.id)).rejects.toThrow(ReadOnlyError);
    expect((await readBack(fresh, newer)).value.stage).toBe(newer.stage);
  });
};
