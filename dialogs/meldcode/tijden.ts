import { differenceInCalendarDays, parseISO } from 'date-fns';
import { fact, type Effect, type Sight } from '../engine/protocol.js';

/** When each part of a traject was done, kept as days: for who reads along, and for the report of the school (P16). */

type Moment = 'start' | 'rond' | 'weging' | 'besluit' | 'dicht';

/** The first time counts. */
export const op = (moment: Moment, c: Sight): readonly Effect<never>[] =>
  c.facts[`op_${moment}`] === undefined ? [fact(`op_${moment}`, c.day(0))] : [];

/** Days between two of them; nothing while one of them is not there. */
export const dagenTussen = (van: Moment, tot: Moment, { facts }: Pick<Sight, 'facts'>): number | undefined => {
  const [begin, eind] = [facts[`op_${van}`], facts[`op_${tot}`]];
  return begin === undefined || eind === undefined
    ? undefined
    : differenceInCalendarDays(parseISO(eind), parseISO(begin));
};
