import { DEMO_TENANT } from '../../../bot/cli/demo/ids.js';
import { idOf, type Who } from '../../support/cast.js';
import type { Person as SchoolPerson } from '../../../dialogs/engine/school/school.js';
import type { Person } from '../../support/person.js';
import type { SchoolDay } from '../../support/school.js';

export const ASKED = 'Spoed: hulp gevraagd.';

/** How often a message with these words stands in somebody's chat. */
export const heard = (person: Person, words: string): number =>
  person.chat.filter(({ raw }) => raw.includes(words)).length;

/** From the home card: two presses. */
export const asksForHelp = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses('Hulp nu');
  await person.presses('Waarschuw nu');
};

/** Changes what the school knows of somebody; known to the bot a minute later. */
export const changes = (
  school: SchoolDay,
  who: Who,
  how: (old: SchoolPerson) => Partial<SchoolPerson>,
): Promise<void> => school.data.changePerson(DEMO_TENANT, idOf(who), (old) => old && { ...old, ...how(old) });

/** Somebody is away these days. */
export const isAway = (school: SchoolDay, who: Who): Promise<void> =>
  changes(school, who, () => ({ absent: [{ from: '2026-11-09', to: '2026-11-13' }] }));
