import { fact, stage, type Sight } from './meldcodeWoorden.js';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';

/**
 * The days on which each part of a traject was done. For people who read along, and for the report of the school (P16).
 */

type Fase = Exclude<Sight['stage'], ''>;

export const FASEN: Readonly<Record<Fase, string>> = {
  samen: 'Stap 1, 2 en 3',
  wegen: 'Stap 4, wegen',
  beslissen: 'Stap 5, beslissen',
  hulp: 'Stap 5, hulp loopt',
  gemeld: 'Gemeld bij Veilig Thuis',
  volgen: 'Gesloten, er let iemand op',
};

type Moment = 'start' | 'rond' | 'weging' | 'besluit' | 'dicht';

/** Only the first time counts. */
export const op = (moment: Moment, c: Sight) =>
  c.facts[`op_${moment}`] === undefined ? [fact(`op_${moment}`, c.day(0))] : [];

/** The part in which the traject is now, and the day on which that began. */
export const fase = (naam: Fase, c: Sight, dag = c.day(0)) => [stage(naam), fact('sinds', dag)];

/** For a traject of an older build: the day of the newest part that was done. */
export const sinds = ({ facts }: Pick<Sight, 'facts'>): string | undefined =>
  facts.sinds ??
  (['op_start', 'op_rond', 'op_weging', 'op_besluit', 'gemeld', 'op_dicht'] as const)
    .flatMap((one) => facts[one] ?? [])
    .sort()
    .at(-1);

/** Days between two of these moments. Undefined while one of them is missing. */
export const dagenTussen = (van: Moment, tot: Moment, { facts }: Pick<Sight, 'facts'>): number | undefined => {
  const [begin, eind] = [facts[`op_${van}`], facts[`op_${tot}`]];
  return begin === undefined || eind === undefined
    ? undefined
    : differenceInCalendarDays(parseISO(eind), parseISO(begin));
};
