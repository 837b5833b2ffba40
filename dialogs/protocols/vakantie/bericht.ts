import {
  close,
  date,
  dayOf,
  holidayNear,
  isSchoolDay,
  on,
  plusDays,
  vocabulary,
  worksOn,
  type Daily,
  type Holiday,
  type Message,
  type Person,
  type School,
} from '../../engine/language/index.js';

/** On the last school day the remaining people are told, who had no own working day for it. */
const isLastDay = (school: School, day: string, { from }: Holiday): boolean => {
  for (let next = plusDays(day, 1); next < from; next = plusDays(next, 1)) if (isSchoolDay(school)(next)) return false;
  return true;
};

/**
 * One beginning for each person and holiday. It comes on that person's first working day in the last days before it.
 * `weekdays`: only for a holiday of at least so many.
 */
export const beforeHoliday = (
  way: string,
  school: School,
  now: string,
  people: (day: string) => readonly Person[],
  weekdays = 0,
): Daily[] => {
  const day = dayOf(now);
  const holiday = holidayNear(school, day);
  if (holiday === undefined || holiday.weekdays < weekdays) return [];
  const last = isLastDay(school, day, holiday);
  return [...new Set(people(day))]
    .filter((person) => last || worksOn(person, day) !== undefined)
    .map(({ id }) => ({
      person: id,
      way,
      as: `${holiday.from}.${id}`,
      answers: { eerste: holiday.from },
    }));
};

/** Begun with the first day without school. One message leads to a task that waits until that day. */
export const announces = <const N extends string>(message: Message, opens: N) => {
  const { step, open, tell } = vocabulary({ steps: [opens] });
  return step.form({
    title: 'Wanneer is het vakantie?',
    by: 'starter',
    fields: { eerste: date('Wat is de eerste dag zonder school?') },
    then: ({ eerste }) => [
      open(opens, { noMessage: true, inList: true, due: on(eerste), remind: 'never' }),
      tell('starter', message, { opens }),
    ],
  });
};

/** It ends when the holiday begins, ticked or not. */
export const endsByItself = (title: string) =>
  vocabulary({ steps: [] }).step.tick({ title, by: 'starter', late: () => [close()], then: () => [close()] });
