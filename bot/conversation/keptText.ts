import type { PersonId, TenantId } from '../../dialogs/engine/school/ids.js';
import { createCache, keyOf } from '../support/cache.js';

/** How long a text waits to be put in a form, and of how many people. */
const FOR_MS = 30 * 60_000;
const MOST_PEOPLE = 200;

/**
 * What people typed in the chat instead of in a card. It stays in the memory of this process, and leaves it when used.
 */
export type Typed = {
  keep: (tenant: TenantId, person: PersonId, text: string) => void;
  take: (tenant: TenantId, person: PersonId) => string | undefined;
};

export const createTyped = (now: () => Date): Typed => {
  const texts = createCache<string>({ most: MOST_PEOPLE, forMs: FOR_MS, now: () => now().getTime() });
  return {
    keep: (tenant, person, text) => void texts.set(keyOf(tenant, person), text),
    take: (tenant, person) => {
      const found = texts.get(keyOf(tenant, person));
      texts.delete(keyOf(tenant, person));
      return found;
    },
  };
};
