import { on } from '../engine/calendar.js';
import { date } from '../engine/fields.js';
import { close, open, protocol, step, tell } from '../engine/protocol.js';
import { rolesAt, type Role } from '../engine/school.js';
import { beforeHoliday } from './bericht.js';

/** Before the summer teachers are asked to listen for a child that may not come back (practice.md 9.9). */

/** Closed weekdays of a holiday in which a child can be taken abroad for long. */
const SUMMER = 20;
const TEACHERS: readonly Role[] = ['leerkracht', 'vakleerkracht', 'invaller', 'stagiair', 'ondersteunend_personeel'];

export const zomer = protocol({
  id: 'zomer',
  version: 1,
  title: 'Voor de zomervakantie',
  sign: 'Taak',
  start: 'aanzet',
  ways: ['luisteren'],
  startedBy: [],
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
    aanzet: step({
      title: 'Wanneer is het vakantie?',
      by: 'starter',
      fields: { eerste: date('Wat is de eerste dag zonder school?') },
      then: ({ eerste }) => [
        open('gelezen', { quiet: true, aside: true, due: on(eerste), remind: 'never' }),
        tell('starter', 'zomer', { opens: 'gelezen' }),
      ],
    }),
    gelezen: step({
      title: 'Gelezen',
      by: 'starter',
      tick: true,
      late: () => [close()],
      then: () => [close()],
    }),
  },
});
