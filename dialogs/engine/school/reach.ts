import { dayOf, isSchoolDay, plusDays, worksOn } from './calendar.js';
import { LADDER } from './readers.js';
import { rolesAt, type Person, type RoleAt, type School } from './school.js';

/** Fewer people on a day are not enough: one may be in a conversation, or ill (practice.md 3.1). */
const ENOUGH = 2;

export const isLadder = ({ role }: RoleAt): boolean => LADDER.some((one) => one === role);

type Reach = { day: string; people: Person[] };

/** Who hears urgent things on a day: the roles of the ladder and their deputies. */
const reachableOn = (school: School, day: string): Person[] =>
  school.people.filter(
    (person) => worksOn(person, day) !== undefined && rolesAt(person, school.id, day).some(isLadder),
  );

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The school days of a week from this day on, each with the people who can be reached. */
export const reachInWeek = (school: School, now: string): Reach[] =>
  WEEK.map((n) => plusDays(dayOf(now), n))
    .filter(isSchoolDay(school))
    .map((day) => ({ day, people: reachableOn(school, day) }));

/** Too few people can be reached on this day. */
export const isShort = ({ people }: Reach): boolean => people.length < ENOUGH;
