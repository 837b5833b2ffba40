import { holdersOf } from '../people/roles.js';
import { closedLines } from '../../dialogs/engine/view/schoolClosed.js';
import { dayOf, isOpen, worksOn } from '../../dialogs/engine/school/calendar.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { LADDER } from '../../dialogs/engine/school/readers.js';
import { roleName } from '../../dialogs/engine/school/terms.js';
import { type School } from '../../dialogs/engine/school/school.js';
import { callable } from '../../dialogs/engine/rights/who.js';
import { hhmm, list } from '../../dialogs/engine/school/wording.js';
import type { Speaker } from '../people/directory.js';

/** Roles of the ladder that have nobody today, nor a deputy (practice.md 11, last row). */
export const missing = (school: School, now: string): string[] =>
  LADDER.filter((role) => holdersOf(school, role, now).length === 0).map(
    (role) => `Niemand heeft de rol ${roleName[role]}. Regel dit vandaag: Meer, Mensen en groepen.`,
  );

/** "Farida tot 12.30, daarna Wim": who can be reached today, or when the school opens again. */
export const reachableToday = (speaker: Speaker, now: string): Line[] =>
  isOpen(speaker.school, now) ? [reachable(speaker, now)] : closedLines(speaker.school, now);

const reachable = ({ person, school }: Speaker, now: string): string => {
  const [first, ...others] = callable(LADDER, person.id, { school, now });
  if (first === undefined) return `Vandaag is er niemand bekend voor spoed. Bel de school: **${school.phone}**.`;
  const stays = `${first.name} tot ${hhmm(worksOn(first, dayOf(now))?.to ?? '')}`;
  const then = list(others.map(({ name }) => name));
  return `Vandaag bereikbaar voor spoed: ${then === '' ? stays : `${stays}, daarna ${then}`}.`;
};

/** Work telephone numbers of those one calls first, and of the school. */
export const numbersOf = (school: School, now: string): string[] => {
  const people = [...holdersOf(school, 'intern_begeleider', now), ...holdersOf(school, 'directeur', now)];
  return [
    ...new Set(people.flatMap(({ name, phone }) => (phone === undefined ? [] : [`${name}: **${phone}**`]))),
    `School: **${school.phone}**`,
  ];
};
