import type { SchoolFile } from './schema.js';
import { type PersonId, bestuurId } from '../../../dialogs/engine/school/ids.js';

/** The partition of a bestuur: `tenant:bestuur:name`. */
export const bestuurIdOf = ({ tenant, bestuur }: SchoolFile): string | undefined =>
  bestuur.id === undefined ? undefined : bestuurId(tenant, bestuur.id);

/**
 * The bestuur as a file of its own, without groups or pupils. It is stored as a school is. All its schools should say
 * the same of it: the last file counts.
 */
export const bestuurOf = (file: SchoolFile): SchoolFile | undefined => {
  const { bestuur, people, settings } = file;
  if (bestuur.id === undefined) return undefined;
  const known = new Map<PersonId, SchoolFile['people'][number]>(people.map((person) => [person.id, person]));
  return {
    ...file,
    id: `bestuur:${bestuur.id}`,
    name: bestuur.name,
    phone: bestuur.phone,
    partner: undefined,
    groups: [],
    pupils: [],
    people: bestuur.people.map(({ deputy, ...person }) => ({
      presence: settings.hours,
      absent: [],
      ...person,
      ...known.get(person.id),
      relations: [],
      roles: [{ role: 'bestuur', groups: [], ...(deputy && { deputy }) }],
    })),
  };
};
