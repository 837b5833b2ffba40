import type { Case, Urgency } from './case.js';
import type { Who } from './protocol.js';
import { ROLES, type PersonId, type Role } from './school.js';
import { everyone, hasLeft, peopleFor } from './who.js';
import type { World } from './world.js';

/** Whom an effect names, as people. */

type One = Who | { person: PersonId };
export type To = One | readonly One[];

const listed = (to: To): readonly One[] => (typeof to === 'string' || 'person' in to ? [to] : to);

export const personIds = (to: To, c: Case, world: World, urgency: Urgency): PersonId[] => {
  const all = listed(to);
  const called = everyone(
    all.flatMap((one) => (typeof one === 'string' ? one : [])),
    c,
    world,
    urgency,
  ).map(({ id }) => id);
  const found = all.flatMap((one) =>
    typeof one === 'string'
      ? peopleFor(one, c, world, urgency).flatMap(({ id }) => (called.includes(id) ? id : []))
      : [one.person],
  );
  return [...new Set(found)].filter((id) => !c.excluded.includes(id) && !hasLeft(id, world));
};

export const firstRole = (to: To): Role | undefined =>
  listed(to).find((one): one is Role => typeof one === 'string' && (ROLES as readonly string[]).includes(one));
