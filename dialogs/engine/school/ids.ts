/**
 * Ids, each of its own kind: the compiler refuses one where another is asked. They are stored as the plain text they are.
 * A text of no kind, as it comes from a button or a file, may become any of them.
 */
declare const kind: unique symbol;
export type Kind<K extends string> = { readonly [kind]?: K };
type Id<K extends string> = string & Kind<K>;

/** Opaque id of a person: the Entra object id. */
export type PersonId = Id<'person'>;
/** Opaque id of a child: that of the administration of the school. */
export type PupilId = Id<'pupil'>;
export type TenantId = Id<'tenant'>;
export type CaseId = Id<'case'>;
export type TaskId = Id<'task'>;

/** `tenant:school`, or `tenant:bestuur:name` of the partition of a bestuur. Made and read here only. */
export type SchoolId = Id<'school'>;

const BETWEEN = ':';
const madeOf = (...parts: readonly string[]): SchoolId => parts.join(BETWEEN);

export const schoolId = (tenant: TenantId, name: string): SchoolId => madeOf(tenant, name);
export const bestuurId = (tenant: TenantId, name: string): SchoolId => madeOf(tenant, 'bestuur', name);

export const tenantOf = (school: SchoolId): TenantId => school.split(BETWEEN, 1)[0] ?? '';
/** What it is called within its tenant. */
export const nameWithin = (school: SchoolId): string => school.split(BETWEEN).at(-1) ?? '';
/** The partition of a bestuur, that is no school and is in no list of schools. */
export const isClosedTrack = (school: SchoolId): boolean => school.split(BETWEEN).length > 2;
