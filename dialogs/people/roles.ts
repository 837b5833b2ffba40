import type { Role } from '../engine/school.js';

/** What a role is called (domain.md 1). */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  leerkracht: 'leerkracht',
  vakleerkracht: 'vakleerkracht',
  invaller: 'invaller',
  stagiair: 'stagiair',
  ondersteunend_personeel: 'ondersteunend personeel',
  administratie: 'administratie',
  intern_begeleider: 'intern begeleider',
  aandachtsfunctionaris: 'aandachtsfunctionaris',
  manager_sociale_veiligheid: 'manager sociale veiligheid',
  directeur: 'directeur',
  bestuur: 'bestuur',
  contactpersoon_intern: 'contactpersoon',
  vertrouwenspersoon_extern: 'externe vertrouwenspersoon',
  antipestcoordinator: 'antipestcoördinator',
  gedragsspecialist: 'gedragsspecialist',
  preventiemedewerker: 'preventiemedewerker',
  bhv: 'bhv’er',
};

/** Roles on the ladder of what is urgent: somebody stands in when they are away. */
export const ON_THE_LADDER = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;
