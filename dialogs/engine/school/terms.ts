import { ROLES, USUAL, type Role, type School } from './school.js';

/**
 * What a school calls its roles. A text holds a mark in place of such a word. Drawing a card, message or paper fills in
 * the word.
 */

/** What a role is called (domain.md 1). */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
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
/** The words that people use in conversation. */
const SHORT: Readonly<Partial<Record<Role, string>>> = { intern_begeleider: 'IB’er' };

/** Characters that no keyboard has (Unicode, private use). */
const OPEN = '\uE000';
const SHUT = '\uE001';
/** After a role: its whole name. */
const WHOLE = '.';
const MARK = new RegExp(`${OPEN}([a-z-]+)(\\${WHOLE}?)${SHUT}`, 'g');

/** An underscore would be read as emphasis. */
const inMark = (role: Role): string => role.replaceAll('_', '-');

const marked = (behind: string): Readonly<Record<Role, string>> =>
  Object.fromEntries(ROLES.map((role) => [role, `${OPEN}${inMark(role)}${behind}${SHUT}`])) as Record<Role, string>;

/** A role in a sentence. `de ${term.intern_begeleider}` is read as "de IB’er", or as the school's own word. */
export const term = marked('');
/** The whole name of a role, for lists: "intern begeleider". */
export const roleName = marked(WHOLE);

type Terms = School['settings']['terms'];
type Worded = { settings: { terms: Terms } };
/** While nobody knows which school it is. */
export const USUALLY: Worded = { settings: USUAL };

const wordFor = (role: Role, whole: boolean, terms: Terms): string =>
  terms[role] ?? (whole ? undefined : SHORT[role]) ?? ROLE_NAMES[role];

/** Fills in every mark with the words of this school. Words have no quote and no backslash, so JSON stays JSON. */
export const inWordsOf = <T>({ settings: { terms } }: Worded, drawn: T): T => {
  const text = JSON.stringify(drawn);
  if (!text.includes(OPEN)) return drawn;
  return JSON.parse(
    text.replace(MARK, (all, name: string, behind: string) => {
      const role = ROLES.find((one) => inMark(one) === name);
      return role === undefined ? all : wordFor(role, behind === WHOLE, terms);
    }),
  ) as T;
};
