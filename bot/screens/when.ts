import { weekdayOf } from '../../dialogs/engine/school/calendar.js';
import { dateOf, dueBy } from '../../dialogs/engine/school/wording.js';

/** Stands for "no date", and sorts last. */
const NEVER = '9999';

/** `, voor 13.00`, `, had klaar moeten zijn: di 10 nov 12.00`, or nothing when there is no date. */
export const due = (iso: string, now: string): string => (iso >= NEVER ? '' : `, ${dueBy(iso, now)}`);

/** `ma 5 okt`. */
export const day = (iso: string, now: string): string => `${weekdayOf(iso)} ${dateOf(iso, now)}`;

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `oktober 2026`. */
export const month = (iso: string): string => `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
