/**
 * Ids, each of its own kind. The compiler refuses one in place of another. They are stored as plain text. A text from a
 * button or a file may become any kind.
 */
declare const kind: unique symbol;
export type Kind<K extends string> = { readonly [kind]?: K };
type Id<K extends string> = string & Kind<K>;

/** Opaque id of a person: the Entra object id. */
export type PersonId = Id<'person'>;
/** Opaque id of a child, from the administration of the school. */
export type PupilId = Id<'pupil'>;
export type TenantId = Id<'tenant'>;
export type CaseId = Id<'case'>;
export type TaskId = Id<'task'>;

/** `tenant:school`, or `tenant:bestuur:name` for the partition of a bestuur. Only this file makes and reads it. */
export type SchoolId = Id<'school'>;

const BETWEEN = ':';
const madeOf = (...parts: readonly string[]): SchoolId => parts.join(BETWEEN);

export const schoolId = (tenant: TenantId, name: string): SchoolId => madeOf(tenant, name);
export const bestuurId = (tenant: TenantId, name: string): SchoolId => madeOf(tenant, 'bestuur', name);

export const tenantOf = (school: SchoolId): TenantId => school.split(BETWEEN, 1)[0] ?? '';
/** The name of a school within its tenant. */
export const nameWithin = (school: SchoolId): string => school.split(BETWEEN).at(-1) ?? '';
/** Whether this is the partition of a bestuur. It is no school, and no list of schools has it. */
export const isClosedTrack = (school: SchoolId): boolean => school.split(BETWEEN).length > 2;
