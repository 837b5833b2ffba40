import { rolesAt, type Role } from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { announces, beforeHoliday, endsByItself } from './bericht.js';
import { protocol } from './zomerWoorden.js';

/** Before the summer teachers are asked to listen for a child that may not come back (practice.md 9.9). */

/** Closed weekdays of a holiday that is long enough to take a child abroad. */
const SUMMER = 20;
const TEACHERS: readonly Role[] = ['leerkracht', 'vakleerkracht', 'invaller', 'stagiair', 'ondersteunend_personeel'];

export const zomer = protocol({
  id: 'zomer',
  version: 1,
  title: 'Voor de zomervakantie',
  sign: 'Taak',
  start: 'aanzet',
  startedBy: [],
  list: () => 'none',
  daily: (school, now) =>
    beforeHoliday(
      'luisteren',
      school,
      now,
      (day) =>
        school.people.filter((person) => rolesAt(person, school.id, day).some(({ role }) => TEACHERS.includes(role))),
      SUMMER,
    ),
  access: [{ who: 'starter', sees: 'all' }],
  reading: () => [
    '**Hoor je dat een kind niet terugkomt, moet trouwen of bang is voor de reis?**',
    'Leg dat meteen vast, ook als je twijfelt. Praat er niet over met de familie. Is er haast? Druk op Hulp nu.',
  ],
  steps: {
    aanzet: announces(berichten.zomer, 'gelezen'),
    gelezen: endsByItself('Gelezen'),
  },
});
