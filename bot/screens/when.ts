import { dayAndTime, until } from '../../dialogs/engine/wording.js';

/** A far date for what has none: sorts last. */
const NEVER = '9999';

/** `, voor 13.00`, `, had klaar moeten zijn: di 12.00`, or nothing when there is no date. */
export const due = (iso: string, now: string): string => {
  if (iso >= NEVER) return '';
  return iso < now ? `, had klaar moeten zijn: ${until(iso, now)}` : `, voor ${until(iso, now)}`;
};

/** `ma 5 okt`. */
export const day = (iso: string): string => dayAndTime(iso).split(' ').slice(0, 3).join(' ');

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `oktober 2026`. */
export const month = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
