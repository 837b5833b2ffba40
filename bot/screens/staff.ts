import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { ROLES, rolesAt, type Person, type RoleAt, type School } from '../../dialogs/engine/school/school.js';
import { dayAndMonth } from '../../dialogs/engine/school/wording.js';
import { roleName } from '../../dialogs/engine/school/terms.js';
import { HELP, PEOPLE } from './buttons.js';
import { inPages, turns } from './pages.js';
import { buttonsOn } from './waysIn.js';

const MOST_LINES = 15;

const groupsIn = ({ groups }: RoleAt, school: School): string[] =>
  groups.map((id) => school.groups.find((group) => group.id === id)?.name ?? id);

/** The details of a role: its groups, standing in, its last day. */
const details = (held: RoleAt, school: School): string => {
  const said = [
    ...groupsIn(held, school),
    ...(held.deputy ? ['vervanger'] : []),
    ...(held.to === undefined ? [] : [`tot en met ${dayAndMonth(held.to)}`]),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

const linesOf = (school: School, day: string): string[] => {
  const held = school.people.flatMap((person) =>
    rolesAt(person, school.id, day).map((role): [Person, RoleAt] => [person, role]),
  );
  return ROLES.flatMap((role) =>
    held
      .filter(([, one]) => one.role === role)
      .map(([person, one]) => `**${roleName[role]}**: ${person.name}${details(one, school)}`),
  );
};

type Options = { page: number; /** A question for access that waits for the directeur. */ asked?: Button | undefined };

/** Everybody with a role, role by role, with the last day; and what the directeur can change. */
export const staff = (school: School, { page, asked }: Options, now: string): AdaptiveCard => {
  const pages = inPages(linesOf(school, dayOf(now)), MOST_LINES);
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  return notice.render({
    title: 'Mensen en groepen',
    lines: [
      ...(asked ? ['**Er vraagt iemand om toegang.**'] : []),
      ...(pages[at] ?? []),
      'Iemand erbij? Die opent Vangnet zelf en kiest Ik werk hier. Dan krijg jij bericht.',
    ],
    buttons: [
      ...(asked ? [asked] : []),
      ...buttonsOn('staff', ['directeur']),
      ...turns(at, pages.length, PEOPLE).slice(asked && at > 0 && at + 1 < pages.length ? 1 : 0),
    ],
    help: HELP,
  });
};
