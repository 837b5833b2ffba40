import { bestuurId, schoolId } from '../../../dialogs/engine/school/ids.js';

/** The tenant of the demo. Its ids look like Entra ids and belong to nobody. */
export const DEMO_TENANT = '10000000-0000-4000-8000-000000000000';

/** The Entra object id of a demo person, by its number of two digits. */
export const demoPersonId = (number: string): string => `10000000-0000-4000-8000-0000000000${number}`;

export const REGENBOOG = schoolId(DEMO_TENANT, 'regenboog');
/** The bestuur's own partition. */
export const LUCHTPOST = bestuurId(DEMO_TENANT, 'luchtpost');
export const VLIEGER = schoolId(DEMO_TENANT, 'vlieger');
