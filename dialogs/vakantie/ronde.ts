import { on } from '../engine/calendar.js';
import { date } from '../engine/fields.js';
import { close, open, protocol, step, tell } from '../engine/protocol.js';
import { holdersOf } from '../engine/who.js';
import { beforeHoliday } from './bericht.js';

/**
 * Before each holiday the IB'er and the directeur look who is safe in it, and who can be phoned (practice.md 9.9): one
 * message a reader and holiday, also when nothing is open, so that it tells nothing. The answers stand in the cases.
 */
export const vakantie = protocol({
  id: 'vakantie',
  version: 1,
  title: 'Ronde voor de vakantie',
  sign: 'Taak',
  start: 'aanzet',
  ways: ['ronde'],
  startedBy: [],
  daily: (school, now) =>
    beforeHoliday('ronde', school, now, (day) =>
      (['intern_begeleider', 'directeur'] as const).flatMap((role) => {
        const holders = holdersOf(role, school, day, false);
        return holders.length > 0 ? holders : holdersOf(role, school, day, true);
      }),
    ),
  access: [{ who: 'starter', sees: 'code' }],
  steps: {
    aanzet: step({
      title: 'Wanneer is het vakantie?',
      by: 'starter',
      fields: { eerste: date('Wat is de eerste dag zonder school?') },
      then: ({ eerste }) => [
        open('rondgaan', { quiet: true, aside: true, due: on(eerste), remind: 'never' }),
        tell('starter', 'vakantie', { opens: 'rondgaan' }),
      ],
    }),
    rondgaan: step({
      title: 'De ronde is klaar',
      by: 'starter',
      tick: true,
      late: () => [close()],
      then: () => [close()],
    }),
  },
});
