import type { PersonId } from '../../../dialogs/engine/school/ids.js';
import type { Store } from '../../../data/store.js';
import { write } from '../register/write.js';
import { demoBestuur, demoPeople, demoPupils, demoSchools } from './schools.js';

/** Puts the demo schools in a store without schools. What people did there stays. */
export const loadDemoSchools = async (store: Store): Promise<void> => {
  for (const school of [...demoSchools, demoBestuur]) {
    const { id } = school;
    const known = await store.school(id);
    const isNew = (person: PersonId): boolean => known?.people.some((one) => one.id === person) !== true;
    await write(store, {
      id,
      school: known === undefined ? school : undefined,
      rights: [],
      people: demoPeople.filter((person) => isNew(person.id) && person.roles.some((role) => role.school === id)),
      pupils: known === undefined ? demoPupils.filter((pupil) => pupil.school === id) : [],
    });
  }
};
