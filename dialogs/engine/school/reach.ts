import { dayOf, isSchoolDay, plusDays, worksOn } from './calendar.js';
import { LADDER } from './readers.js';
import { rolesAt, type Person, type RoleAt, type School } from './school.js';

/** Fewer on a day is not enough: one person may be in a conversation, or ill (practice.md 3.1). */
const ENOUGH = 2;

export const isLadder = ({ role }: RoleAt): boolean => LADDER.some((one) => one === role);

type Reach = { day: string; people: Person[] };

/** Who hears what is urgent on a day: the roles of the ladder and who stands in for them. */
const reachableOn = (school: School, day: string): Person[] =>
  school.people.filter(
    (person) => worksOn(person, day) !== undefined && rolesAt(person, school.id, day).some(isLadder),
  );

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The school days of a week from this day on, each with who can be reached. */
export const reachInWeek = (school: School, now: string): Reach[] =>
  WEEK.map((n) => plusDays(dayOf(now), n))
    .filter(isSchoolDay(school))
    .map((day) => ({ day, people: reachableOn(school, day) }));

/** Too few people can be reached on this day. */
export const isShort = ({ people }: Reach): boolean => people.length < ENOUGH;
