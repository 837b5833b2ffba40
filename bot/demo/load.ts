import type { Store } from '../../data/store.js';
import { demoPeople, demoPupils, demoSchools } from './schools.js';

/** Puts the demo schools in a store that has none: what people did there stays. */
export const loadDemoSchools = async (store: Store): Promise<void> => {
  for (const school of demoSchools) {
    if ((await store.school(school.id)) !== undefined) continue;
    await store.saveSchool(school);
    await store.savePupils(
      school.id,
      demoPupils.filter((pupil) => pupil.school === school.id),
    );
  }
  for (const person of demoPeople)
    if ((await store.person(person.tenant, person.id)) === undefined) await store.savePerson(person);
};
