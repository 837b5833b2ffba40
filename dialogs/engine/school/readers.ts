import type { Role } from './school.js';

/**
 * Who reads every signal and every traject of the school (practice.md 12; domain.md 45). Every other list is made from
 * it.
 */
export const READERS = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

/**
 * Who knows every child of the school by name. Teachers know their own groups. The manager sociale veiligheid leads
 * calamities and reads the report of a year. That role reads no signal and no traject (domain.md 1).
 */
export const KNOW_EVERY_CHILD: readonly Role[] = [...READERS, 'manager_sociale_veiligheid'];

/** Who is called for urgent things, first to last. Deputies replace people who are away. Only readers are called. */
export const LADDER = [...READERS] as const;
