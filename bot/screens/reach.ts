import { term } from '../../dialogs/engine/school/terms.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { dayOf, weekdayOn, worksOn } from '../../dialogs/engine/school/calendar.js';
import { rolesAt, type Person, type RoleAt, type School } from '../../dialogs/engine/school/school.js';
import { dayAndMonth, hhmm, list } from '../../dialogs/engine/school/wording.js';
import { isLadder, isShort, reachInWeek } from '../../dialogs/engine/school/reach.js';
import { roleName } from '../../dialogs/engine/school/terms.js';
import type { Speaker } from '../people/directory.js';
import { HELP, PEOPLE } from './buttons.js';
import { missing } from './people.js';
import { rolesOf } from '../people/roles.js';
import { buttonsOn } from './waysIn.js';

const hoursOn = (person: Person, day: string): string => {
  const hours = worksOn(person, day);
  return hours === undefined ? person.name : `${person.name} ${hhmm(hours.from)}-${hhmm(hours.to)}`;
};

const onDay = (day: string, people: readonly Person[]): string =>
  `${weekdayOn(day)} ${dayAndMonth(day)}: ${list(people.map((person) => hoursOn(person, day))) || 'niemand'}`;

/** Who can be reached for what is urgent, day by day for a week. */
export const urgentList = (school: School, now: string): AdaptiveCard => {
  const each = reachInWeek(school, now);
  const short = each.filter(isShort);
  return notice.render({
    title: 'Spoedlijst',
    alarms: [
      ...missing(school, now),
      ...short.map(({ day, people }) => `Te weinig mensen bereikbaar, ${onDay(day, people)}`),
    ],
    lines: [
      'Wie krijgt spoed, per schooldag. Er horen er minstens twee te zijn.',
      ...each.filter((one) => !short.includes(one)).map(({ day, people }) => `**${onDay(day, people)}**`),
    ],
    buttons: [...buttonsOn('urgent', ['directeur']), PEOPLE],
    help: HELP,
  });
};

const substitutesFor = (role: RoleAt, person: Person, school: School, day: string): Person[] =>
  school.people.filter(
    (other) =>
      other.id !== person.id &&
      rolesAt(other, school.id, day).some(
        (held) =>
          held.role === role.role &&
          (held.deputy === true || (role.role === 'leerkracht' && held.groups.some((id) => role.groups.includes(id)))),
      ),
  );

/** Who takes over the roles of an absent person: deputies, and the other teachers of the group. */
const standsIn = (role: RoleAt, { person, school }: Speaker, day: string): string[] => {
  const names = list(substitutesFor(role, person, school, day).map(({ name }) => name));
  const name = roleName[role.role];
  if (names !== '') return [`Als ${name}: **${names}**`];
  return isLadder(role)
    ? [
        `Als ${name}: **nog niemand**. Dan gaat het naar de ${term.directeur}. Vraag de ${term.directeur} om een vervanger.`,
      ]
    : [];
};

export const deputies = (speaker: Speaker, now: string): AdaptiveCard => {
  const day = dayOf(now);
  const held = rolesAt(speaker.person, speaker.school.id, day).filter(({ deputy }) => deputy !== true);
  const lines = held.flatMap((role) => standsIn(role, speaker, day));
  return notice.render({
    title: 'Wie vervangt mij?',
    lines:
      lines.length > 0 ? lines : ['Voor jouw werk is geen vervanger nodig. Wat vandaag moet, gaat naar wie er is.'],
    buttons: buttonsOn('reach', rolesOf(speaker, now)),
    help: HELP,
  });
};
