import { dayOf, isOpen, nextOpening, worksOn } from '../../dialogs/engine/calendar.js';
import { ON_THE_LADDER, ROLE_NAMES } from '../../dialogs/people/roles.js';
import { rolesAt, type Person, type Role, type School } from '../../dialogs/engine/school.js';
import { hhmm, until } from '../../dialogs/engine/wording.js';
import type { Speaker } from '../directory.js';

/** The roles somebody has at the school today, those of a deputy too. */
export const rolesOf = ({ person, school }: Speaker, now: string): Role[] =>
  rolesAt(person, school.id, dayOf(now)).map(({ role }) => role);

/** Who holds a role at the school today; deputies when nobody does. */
export const holdersOf = (school: School, role: Role, now: string): Person[] => {
  const day = dayOf(now);
  const holding = (deputy: boolean) =>
    school.people.filter((person) =>
      rolesAt(person, school.id, day).some((held) => held.role === role && (held.deputy === true) === deputy),
    );
  return holding(false).length > 0 ? holding(false) : holding(true);
};

/** Roles of the ladder that nobody has today, nor stands in for (practice.md 11, last row). */
export const missing = (school: School, now: string): string[] =>
  ON_THE_LADDER.filter((role) => holdersOf(school, role, now).length === 0).map(
    (role) => `Niemand heeft de rol ${ROLE_NAMES[role]}. Regel dit vandaag: Meer, Mensen en groepen.`,
  );

/** "Farida tot 12.30, daarna Wim": who can be reached today, or when the school opens again. */
export const reachableToday = (school: School, now: string): string => {
  if (!isOpen(school, now))
    return `De school is dicht tot ${until(nextOpening(school, now), now)}. Gevaar: bel **112**.`;
  const day = dayOf(now);
  const here = [...holdersOf(school, 'intern_begeleider', now), ...holdersOf(school, 'directeur', now)].filter(
    (person) => worksOn(person, day) !== undefined,
  );
  const [first, second] = here;
  if (first === undefined) return `Vandaag is er niemand bekend voor spoed. Bel de school: **${school.phone}**.`;
  const stays = `${first.name} tot ${hhmm(worksOn(first, day)?.to ?? '')}`;
  return `Vandaag bereikbaar voor spoed: ${second === undefined ? stays : `${stays}, daarna ${second.name}`}.`;
};

/** Work telephone numbers of those one calls first, and of the school. */
export const numbersOf = (school: School, now: string): string[] => {
  const people = [...holdersOf(school, 'intern_begeleider', now), ...holdersOf(school, 'directeur', now)];
  return [
    ...new Set(people.flatMap(({ name, phone }) => (phone === undefined ? [] : [`${name}: **${phone}**`]))),
    `School: **${school.phone}**`,
  ];
};
