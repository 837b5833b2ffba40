import { schoolDays } from '../../engine/calendar.js';
import type { Item } from './item.js';

/** What every death asks (P35). */
export const rouw: readonly Item[] = [
  {
    id: 'uitvaart_dag',
    titel: 'Wanneer is de uitvaart?',
    blok: 'week',
    actie: 3,
    rol: 'leiding',
    stap: 'uitvaart',
    voor: schoolDays(3),
    waarom: 'Van die dag hangt af wanneer jullie terugblikken.',
    hoe: 'Vraag het de familie, en wie van school welkom is.',
    bot: 'Ik zet de terugblik ongeveer een maand later.',
  },
];
