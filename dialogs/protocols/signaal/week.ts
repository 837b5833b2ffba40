import type { Waiting, WorkList } from '../../engine/language/index.js';
import { drop, fact, type Sight } from './signaalWoorden.js';
import { weeklijstFor } from './weeklijst.js';

/** Signals without a reader stand in the list of the week (practice.md 4.3 and 5.1). */

/** A signal that a colleague only watches stands in the list of the week, until there is more to do. */
export const inList = ({ facts, steps }: Waiting): WorkList =>
  facts.lijst === 'week' && steps.every((step) => step === 'bekijken') ? 'weekly' : 'work';

/** One list for each reader and week, however many signals are in it. */
export const joinsTheWeek = {
  if: (c: Sight) => c.open('bekijken') && c.facts.weeklijst === undefined,
  then: (c: Sight) => [
    fact('weeklijst', c.week),
    ...c.holders('bekijken').map((person) => weeklijstFor(person, c.week)),
  ],
};

/** An assessed signal, or one that goes on elsewhere, leaves the list of the week. */
export const leavesTheWeek = {
  if: (c: Sight): boolean =>
    c.open('bekijken') && (c.open('beoordelen') || c.by('beoordelen') !== undefined || c.facts.meldcode !== undefined),
  then: () => [drop('bekijken')],
};
