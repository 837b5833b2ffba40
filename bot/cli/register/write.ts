import pRetry from 'p-retry';
import type { SchoolRecord } from '../../../data/schema/school.js';
import { StoreUnavailableError, type AuditEvent, type Store } from '../../../data/store.js';
import type { Person, Pupil } from '../../../dialogs/engine/school/school.js';

export type Writes = {
  /** `tenant:school` */
  id: string;
  school?: SchoolRecord | undefined;
  rights: AuditEvent[];
  people: Person[];
  pupils: Pupil[];
};

/** How long to wait for a store that has too much to do, in ms. */
export type Patience = { retries: number; minTimeout: number; maxTimeout: number };
export const PATIENCE: Patience = { retries: 6, minTimeout: 250, maxTimeout: 5_000 };

/**
 * Keeps a school with its people and pupils. Every write may be done twice: the next run does what a failed run left. A
 * change of rights is written down before it holds. Rejects as the store does.
 */
export const write = async (store: Store, writes: Writes, patience = PATIENCE): Promise<void> => {
  const { id, school, rights, people, pupils } = writes;
  if (school !== undefined) await each([school], store.saveSchool, patience);
  await each(rights, store.audit, patience);
  await each(people, store.savePerson, patience);
  await each(pupils, (pupil) => store.savePupils(id, [pupil]), patience);
};

/** More calls at once only wait for each other. A store that counts requests refuses them. */
const AT_ONCE = 50;

export const each = async <T>(
  all: readonly T[],
  does: (one: T) => Promise<void>,
  patience: Patience,
): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE)
    await allOf(all.slice(from, from + AT_ONCE).map((one) => patiently(() => does(one), patience)));
};

/** Waits for the other writes too when one fails, because the store is closed after this. */
const allOf = async (writes: Promise<void>[]): Promise<void> => {
  await Promise.allSettled(writes);
  await Promise.all(writes);
};

const patiently = (does: () => Promise<void>, patience: Patience): Promise<void> =>
  pRetry(does, { ...patience, shouldRetry: ({ error }) => error instanceof StoreUnavailableError });
