import { berichten } from './berichten.js';
import { close, colleague, days, nextWeek, start, type PersonId } from '../../engine/language/index.js';
import { open, protocol, step } from './weeklijstWoorden.js';

/**
 * Once a week a reader hears of signals that nobody was asked to read (practice.md 5.1). There is one list for each
 * reader.
 */
export const weeklijstFor = (person: PersonId, week: string) =>
  start('weeklijst', 'week', { wie: person }, { as: `${week}.${person}` });

export const weeklijst = protocol({
  id: 'weeklijst',
  version: 1,
  title: 'Weeklijst',
  sign: 'Taak',
  start: 'aanzet',
  startedBy: [],
  list: () => 'none',
  access: [{ who: 'assignee', sees: 'code' }],
  steps: {
    aanzet: step.form({
      title: 'Weeklijst',
      by: 'starter',
      fields: { wie: colleague('Voor wie?', { self: true }) },
      then: ({ wie }) => [open('bekijken', { to: { person: wie }, opens: nextWeek, due: days(6), remind: 'never' })],
    }),
    bekijken: step.tick({
      title: 'Weeklijst bekijken',
      message: berichten.weeklijst,
      by: 'intern_begeleider',
      late: () => [close()],
      then: () => [close()],
    }),
  },
});
