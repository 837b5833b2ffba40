import type { Colleague } from '../school/givingRoles.js';
import type { PersonId } from '../school/ids.js';
import type { RoleAt } from '../school/school.js';
import type { AnySight } from './plainSight.js';

/** A colleague as the case sees them. Somebody without a role today has no roles in it. */
export const colleagueIn = (c: Pick<AnySight, 'staff'>, id: PersonId | undefined): Colleague<RoleAt> =>
  c.staff().find((one) => one.id === id) ?? { id: id ?? '', hats: [] };
