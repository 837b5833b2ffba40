import type { Role } from './school.js';

/** Who reads every signal and every traject of the school (practice.md 12; domain.md 45). Every other list derives from it. */
export const READERS = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

/**
 * Who knows every child of the school by name; teachers know their own groups. The manager sociale veiligheid leads
 * calamities and reads the report of a year, and reads no signal and no traject (domain.md 1).
 */
export const KNOW_EVERY_CHILD: readonly Role[] = [...READERS, 'manager_sociale_veiligheid'];

/** Who is called for what is urgent, first to last; somebody stands in when they are away. Only who may read is called. */
export const LADDER = [...READERS] as const;
