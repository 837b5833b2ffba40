import type { School } from '../../../dialogs/engine/school/school.js';
import { groups, settings } from './calendar.js';
import { LUCHTPOST, REGENBOOG, VLIEGER } from './ids.js';
import { regenboogPupils, vliegerPupils } from './pupils.js';

export { DEMO_TENANT, demoPersonId } from './ids.js';
export { demoPeople } from './people.js';

const bestuur = { id: LUCHTPOST, name: 'Stichting Luchtpost', phone: '000-1234590', emergencyPhone: '000-1234599' };

/** Two schools of one tenant that stand in for each other. Everything here is invented. */
export const demoSchools: Omit<School, 'people'>[] = [
  {
    id: REGENBOOG,
    name: 'De Regenboog',
    phone: '000-1234500',
    bestuur,
    partner: VLIEGER,
    settings: { ...settings, pupilAccounts: ['leerling.deregenboog.example'] },
    groups,
  },
  {
    id: VLIEGER,
    name: 'De Vlieger',
    phone: '000-1234510',
    bestuur,
    partner: REGENBOOG,
    settings: { ...settings, pupilAccounts: ['leerling.devlieger.example'] },
    groups,
  },
];

/** Where the people of the bestuur have their role; no school. */
export const demoBestuur: Omit<School, 'people'> = {
  id: LUCHTPOST,
  name: bestuur.name,
  phone: bestuur.phone,
  bestuur,
  settings,
  groups: [],
};

export const demoPupils = [...regenboogPupils, ...vliegerPupils];
