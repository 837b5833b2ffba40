import { berichten } from './berichten.js';
import {
  holdersOf,
  close,
  dayAndMonth,
  dayOf,
  list,
  text,
  weekdayOn,
  worksOn,
  type Person,
  type School,
  isShort,
  reachInWeek,
} from '../../engine/language/index.js';
import { fact, protocol, step, tell } from './spoedlijstWoorden.js';

/**
 * On a day of the coming week fewer than two people can be reached for urgent messages. The directeur hears it every
 * school day until that is arranged. When the directeur is away, a deputy does (practice.md 3.1).
 */

const arrangesIt = (school: School, now: string): Person | undefined => {
  const day = dayOf(now);
  const [heads, deputies] = [false, true].map((deputy) => holdersOf('directeur', school, day, deputy));
  const all = [...(heads ?? []), ...(deputies ?? [])];
  return all.find((person) => worksOn(person, day) !== undefined) ?? all[0];
};

export const spoedlijst = protocol({
  id: 'spoedlijst',
  version: 1,
  title: 'Te weinig mensen voor spoed',
  sign: 'Taak',
  start: 'melden',
  startedBy: [],
  daily: (school, now) => {
    const short = reachInWeek(school, now).filter(isShort);
    const person = arrangesIt(school, now);
    if (short.length === 0 || person === undefined) return [];
    const dagen = list(short.map(({ day }) => `${weekdayOn(day)} ${dayAndMonth(day)}`));
    return [{ person: person.id, way: 'tekort', as: dayOf(now), answers: { dagen } }];
  },
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'directeur', sees: 'all' },
  ],
  steps: {
    melden: step.form({
      title: 'Te weinig mensen bereikbaar',
      by: 'starter',
      fields: { dagen: text('Op welke dagen?') },
      then: ({ dagen }) => [fact('dagen', dagen), tell('starter', berichten.spoedlijst), close()],
    }),
  },
});
