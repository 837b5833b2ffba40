import { dayOf, plusDays } from './calendar.js';
import type { Person, Role, RoleAt, School } from './school.js';
import type { PersonId, TenantId } from './ids.js';

/** What a role is given with. `until` is its last day (`YYYY-MM-DD`). */
export type NewRole = {
  person: PersonId;
  name: string;
  role: Role;
  groups: string[];
  until?: string | undefined;
  deputy?: true | undefined;
  mentor?: PersonId | undefined;
};

/** A change of the people of a school. Without `until` access ends at once; without `period` an absence does. */
export type Change =
  | ({ what: 'enrol' } & NewRole)
  | { what: 'leave'; person: PersonId; until?: string | undefined }
  | { what: 'absent'; person: PersonId; period?: { from: string; to: string } | undefined };

/** Where and when a change was decided (UTC ISO). */
type Decided = { school: Pick<School, 'id' | 'settings'>; tenant: TenantId; at: string };

const ABSENT = 'absent';
/** Under what a decision about a role is kept. */
export const keyOf = ({ school, role, deputy }: RoleAt): string => `${school} ${role}${deputy ? ' deputy' : ''}`;
const since = (person: Person, key: string): string => person.decided?.[key] ?? '';

/** Until the school says otherwise a newcomer is there when the school is open. */
const newcomer = ({ person, name }: NewRole, { school, tenant }: Decided): Person => ({
  id: person,
  tenant,
  name,
  roles: [],
  presence: school.settings.hours,
  absent: [],
  relations: [],
});

const enrolled = (person: Person, change: NewRole, { school, at }: Decided): Person => {
  const { role, groups, until: to, deputy, mentor } = change;
  const held: RoleAt = { school: school.id, role, groups, to, deputy, mentor };
  const key = keyOf(held);
  if (since(person, key) > at || since(person, school.id) > at) return person;
  const others = person.roles.filter((one) => keyOf(one) !== key);
  return { ...person, roles: [...others, held], left: undefined, decided: { ...person.decided, [key]: at } };
};

/** Roles that ended before stay as they are; one that was given since is not touched. */
const departed = (person: Person, until: string | undefined, { school, at }: Decided): Person => {
  if (since(person, school.id) > at) return person;
  const today = dayOf(at);
  const ends = (held: RoleAt): boolean =>
    held.school === school.id && (held.to ?? today) >= today && since(person, keyOf(held)) <= at;
  const roles = person.roles.map((held) => (ends(held) ? { ...held, to: until ?? plusDays(today, -1) } : held));
  return { ...person, roles, decided: { ...person.decided, [school.id]: at } };
};

const back = (person: Person, at: string): Person => {
  const yesterday = plusDays(dayOf(at), -1);
  const absent = person.absent
    .filter(({ from }) => from <= yesterday)
    .map((period) => (period.to > yesterday ? { ...period, to: yesterday } : period));
  return { ...person, absent, decided: { ...person.decided, [ABSENT]: at } };
};

const away = (person: Person, period: { from: string; to: string }): Person => {
  const others = person.absent.filter(({ from, to }) => from !== period.from || to !== period.to);
  return { ...person, absent: [...others, period] };
};

/** A person as a change leaves them; made twice, or late, it changes nothing more. Nobody new comes of an end. */
export const changed = (old: Person | undefined, change: Change, decided: Decided): Person | undefined => {
  if (change.what === 'enrol') return enrolled(old ?? newcomer(change, decided), change, decided);
  if (old === undefined) return undefined;
  if (change.what === 'leave') return departed(old, change.until, decided);
  if (since(old, ABSENT) > decided.at) return old;
  return change.period === undefined ? back(old, decided.at) : away(old, change.period);
};
