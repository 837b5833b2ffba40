import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../../../dialogs/engine/school/calendar.js';
import { keyOf } from '../../../dialogs/engine/school/staffChanges.js';
import type { Person, RoleAt } from '../../../dialogs/engine/school/school.js';
import type { PupilId, SchoolId, TenantId } from '../../../dialogs/engine/school/ids.js';
import type { SchoolFile } from './schema.js';

type Here = { tenant: TenantId; school: SchoolId; children: ReadonlySet<PupilId> };

/**
 * A person as this school's file tells. What other schools said stays. Family stays too when the child left the list:
 * its old cases remain closed to them.
 */
export const personOf = (
  { id, name, phone, roles, presence, absent, relations }: SchoolFile['people'][number],
  old: Person | undefined,
  { tenant, school, children }: Here,
): Person => ({
  ...old,
  ...{ id, tenant, name, phone, presence, absent, left: undefined },
  roles: bySchool([...elsewhere(old, school), ...rolesHere(roles, old, school)]),
  relations: byPupil([...(old?.relations.filter(({ pupil }) => !children.has(pupil)) ?? []), ...relations]),
});

/**
 * What the directeur decided in the bot stands. A role given there goes on. Access that was ended there is not given
 * back by a list that still has the name. Only a list with a begin after that day gives it back.
 */
const rolesHere = (listed: readonly Omit<RoleAt, 'school'>[], old: Person | undefined, school: SchoolId): RoleAt[] => {
  const roles = listed.map((role): RoleAt => stillEnded({ school, ...role }, old, school));
  const keys = roles.map(keyOf);
  return [...roles, ...(old?.roles ?? []).filter((role) => isGiven(role, old, school) && !keys.includes(keyOf(role)))];
};

const isGiven = (role: RoleAt, person: Person | undefined, school: SchoolId): boolean =>
  role.school === school && person?.decided?.[keyOf(role)] !== undefined;

const stillEnded = (role: RoleAt, old: Person | undefined, school: SchoolId): RoleAt => {
  const ended = old?.decided?.[school];
  const before = old?.roles.find((one) => keyOf(one) === keyOf(role));
  if (ended === undefined || before?.to === undefined || (role.from ?? '') > dayOf(ended)) return role;
  return { ...role, to: before.to };
};

const elsewhere = (person: Person | undefined, school: SchoolId): RoleAt[] =>
  person?.roles.filter((role) => role.school !== school) ?? [];

/** Files of two schools take turns. The order of roles must not depend on which came last. */
const bySchool = (roles: RoleAt[]): RoleAt[] => [...roles].sort((a, b) => a.school.localeCompare(b.school));
const byPupil = (relations: Person['relations']): Person['relations'] =>
  [...relations].sort((a, b) => a.pupil.localeCompare(b.pupil));

/**
 * Somebody who is not in the file. Roles that a file gave here ended yesterday, so access ends now (practice.md 11).
 */
export const gone = (person: Person, school: SchoolId, today: string): Person => {
  const isRunning = ({ to }: RoleAt): boolean => to === undefined || to >= today;
  const ends = (role: RoleAt): boolean => role.school === school && isRunning(role) && !isGiven(role, person, school);
  const to = dayBefore(today);
  const roles = person.roles.map((role) => (ends(role) ? { ...role, to } : role));
  const left = roles.some(isRunning) ? undefined : (person.left ?? today);
  return { ...person, roles, left };
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Whether roles at a school and family ties are as they were. */
export const sameRights = (old: Person | undefined, fresh: Person, school: SchoolId): boolean =>
  isDeepStrictEqual(rightsAt(old, school), rightsAt(fresh, school));

const rightsAt = (person: Person | undefined, school: SchoolId): unknown =>
  person &&
  (JSON.parse(
    JSON.stringify([person.roles.filter((role) => role.school === school), byPupil(person.relations)]),
  ) as unknown);
