import type { Conversation, Store } from '../../data/store.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { rolesAt, type Person, type School } from '../../dialogs/engine/school/school.js';
import type { PersonId, SchoolId, TenantId } from '../../dialogs/engine/school/ids.js';
import { LADDER } from '../../dialogs/engine/school/readers.js';
import { createCache, keyOf } from '../support/cache.js';

/**
 * Who works at the schools, and the chats of the people of the ladder. An alarm needs them while the store is away. It
 * holds no child and no text.
 */
export type Roster = {
  /** Looks everything up anew after five minutes. A store that is away changes nothing. */
  refresh: () => Promise<void>;
  /** People changed: the next refresh does not wait. */
  forget: () => void;
  school: (id: SchoolId) => School | undefined;
  person: (tenant: TenantId, id: PersonId) => Person | undefined;
  chat: (tenant: TenantId, id: Conversation['person']) => Conversation | undefined;
  note: (chat: Conversation) => void;
};

const FRESH_MS = 5 * 60_000;
const MOST_CHATS = 10_000;

/** Leaves out family ties, because they name a child. */
const withoutChildren = (school: School): School => ({
  ...school,
  people: school.people.map((person) => ({ ...person, relations: [] })),
});

const isOnLadder = (person: Person, school: SchoolId, day: string): boolean =>
  rolesAt(person, school, day).some(({ role }) => LADDER.some((one) => one === role));

type Source = Pick<Store, 'schools' | 'school' | 'conversation'>;

export const createRoster = (store: Source, tenants: readonly string[], now: () => Date): Roster => {
  const schools = new Map<string, School>();
  const chats = createCache<Conversation>({ most: MOST_CHATS });
  let next = 0;

  const note = (chat: Conversation): void => void chats.set(keyOf(chat.tenant, chat.person), chat);
  const load = async (id: string): Promise<void> => {
    const found = await store.school(id);
    if (found === undefined) return;
    schools.set(id, withoutChildren(found));
    const day = dayOf(now().toISOString());
    for (const person of found.people.filter((one) => isOnLadder(one, id, day))) {
      const chat = await store.conversation(person.tenant, person.id);
      if (chat !== undefined) note(chat);
    }
  };
  const refresh = async (): Promise<void> => {
    if (now().getTime() < next) return;
    for (const tenant of tenants) for (const id of await store.schools(tenant)) await load(id);
    next = now().getTime() + FRESH_MS;
  };

  return {
    refresh,
    forget: () => void (next = 0),
    school: (id) => schools.get(id),
    person: (tenant, id) =>
      [...schools.values()].flatMap(({ people }) => people).find((one) => one.id === id && one.tenant === tenant),
    chat: (tenant, id) => chats.get(keyOf(tenant, id)),
    note,
  };
};
