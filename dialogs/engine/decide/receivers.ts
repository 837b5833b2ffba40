import type { Case } from '../case/case.js';
import type { Actor } from '../case/actor.js';
import type { Urgency } from '../school/urgency.js';
import type { Who } from '../language/words.js';
import { ROLES, type Role } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import { everyone, hasLeft, hasNoPart, peopleFor } from '../rights/who.js';
import { personIn, type World } from '../rights/world.js';

/** The people whom an effect names. */

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
  return [...new Set(found)].filter((id) => !hasNoPart(id, c, world) && !hasLeft(id, world));
};

export const firstRole = (to: To): Role | undefined =>
  listed(to).find((one): one is Role => typeof one === 'string' && (ROLES as readonly string[]).includes(one));

type Teller = { actor: Actor; world: World };

/** Of teachers, only those of another group stay. The actor does not speak for that group. */
export const othersIn = (all: readonly PersonId[], to: To, c: Case, acting: Teller): PersonId[] =>
  listed(to).includes('eigen_leerkracht') ? all.filter((id) => hasAnother(id, c, acting)) : [];

const hasAnother = (id: PersonId, { subjects }: Case, { actor, world }: Teller): boolean => {
  const groupsOf = (who: Actor): string[] =>
    personIn(world, who)?.roles.flatMap(({ role, groups }) => (role === 'leerkracht' ? groups : [])) ?? [];
  const others = world.pupils.filter((pupil) => subjects.includes(pupil.id) && !groupsOf(actor).includes(pupil.group));
  return others.some(({ group }) => groupsOf(id).includes(group));
};
