import { berichten } from './berichten.js';
import {
  close,
  colleague,
  days,
  nextWeek,
  open,
  protocol,
  start,
  step,
  type Effect,
  type PersonId,
} from '../../engine/language/index.js';

/** Once a week a reader hears that signals wait that nobody was asked to read (practice.md 5.1): one list a reader. */
export const weeklijstFor = (person: PersonId, week: string): Effect<never> =>
  start('weeklijst', 'week', { wie: person }, { as: `${week}.${person}` });

export const weeklijst = protocol({
  id: 'weeklijst',
  version: 1,
  title: 'Weeklijst',
  sign: 'Taak',
  start: 'aanzet',
  ways: ['week'],
  startedBy: [],
  messages: berichten,
  access: [{ who: 'assignee', sees: 'code' }],
  steps: {
    aanzet: step({
      title: 'Weeklijst',
      by: 'starter',
      fields: { wie: colleague('Voor wie?', { self: true }) },
      then: ({ wie }) => [open('bekijken', { to: { person: wie }, opens: nextWeek, due: days(6), remind: 'never' })],
    }),
    bekijken: step({
      title: 'Weeklijst bekijken',
      message: berichten.weeklijst,
      by: 'intern_begeleider',
      tick: true,
      late: () => [close()],
      then: () => [close()],
    }),
  },
});
