import type { Colleague } from '../school/givingRoles.js';
import type { PersonId } from '../school/ids.js';
import type { RoleAt } from '../school/school.js';
import type { AnySight } from './plainSight.js';

/** Somebody as a case sees it; who has no role here today has none at all. */
export const colleagueIn = (c: Pick<AnySight, 'staff'>, id: PersonId | undefined): Colleague<RoleAt> =>
  c.staff().find((one) => one.id === id) ?? { id: id ?? '', hats: [] };
