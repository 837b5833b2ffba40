import type { Waiting, WorkList } from '../../engine/language/index.js';
import { drop, fact, type Sight } from './signaalWoorden.js';
import { weeklijstFor } from './weeklijst.js';

/** What nobody was asked to read stands in the list of the week (practice.md 4.3 and 5.1). */

/** What a colleague looks after waits in the list of the week, until it is more than to be seen. */
export const inList = ({ facts, steps }: Waiting): WorkList =>
  facts.lijst === 'week' && steps.every((step) => step === 'bekijken') ? 'weekly' : 'work';

/** One list a reader and a week, however many signals are in it. */
export const joinsTheWeek = {
  if: (c: Sight) => c.open('bekijken') && c.facts.weeklijst === undefined,
  then: (c: Sight) => [
    fact('weeklijst', c.week),
    ...c.holders('bekijken').map((person) => weeklijstFor(person, c.week)),
  ],
};

/** What is assessed, or goes on elsewhere, needs no place in the list of the week. */
export const leavesTheWeek = {
  if: (c: Sight): boolean =>
    c.open('bekijken') && (c.open('beoordelen') || c.by('beoordelen') !== undefined || c.facts.meldcode !== undefined),
  then: () => [drop('bekijken')],
};
