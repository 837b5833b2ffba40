import { expect } from 'vitest';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { CaseHead, Store } from '../../data/store.js';

/** The store of the test that runs now. */
export type Fresh = { readonly store: Store };
export const kept = async ({ store }: Fresh, value: Case): Promise<Case> => {
  expect(await store.createCase(value)).toHaveProperty('etag');
  return value;
};
export const readBack = async ({ store }: Fresh, { school, id }: Case) => (await store.readCase(school, id))!;

export const ids = (heads: CaseHead[]): string[] => heads.map((head) => head.id);
export const at = (day: number): string => `2025-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;
export const ALL = { limit: 100, offset: 0 };
