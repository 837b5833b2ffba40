import { days, nextWeek } from './engine/calendar.js';
import { close, open, protocol, step } from './engine/protocol.js';

/** Once a week the intern begeleider hears that signals wait that nobody was asked to read (practice.md 5.1). */
export const weeklijst = protocol({
  id: 'weeklijst',
  version: 1,
  title: 'Weeklijst',
  sign: 'Taak',
  start: 'aanzet',
  ways: ['week'],
  startedBy: [],
  access: [{ who: 'assignee', sees: 'code' }],
  steps: {
    aanzet: step({
      title: 'Weeklijst',
      by: 'starter',
      then: () => [open('bekijken', { opens: nextWeek, due: days(6), remind: 'never' })],
    }),
    bekijken: step({
      title: 'Weeklijst bekijken',
      notice: 'weeklijst',
      by: 'intern_begeleider',
      tick: true,
      late: () => [close()],
      then: () => [close()],
    }),
  },
});
