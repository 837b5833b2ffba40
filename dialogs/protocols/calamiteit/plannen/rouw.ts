import { schoolDays } from '../../../engine/language/index.js';
import type { Item } from './item.js';

/** What every death asks (P35). */
export const rouw: readonly Item[] = [
  {
    id: 'familie_goed',
    titel: 'Wat de familie goed vindt in een brief',
    blok: 'uur',
    actie: 4,
    rol: 'leiding',
    stap: 'familie',
    waarom: 'De familie beslist over de naam en de woorden.',
    hoe: 'Vraag het zelf, rustig, en schrijf op wie het zei en wanneer. Zonder dat noemt geen brief een naam, en niet hoe of waar.',
    zeg: '“Vindt u het goed dat wij de naam noemen? Wat mogen wij er verder bij zeggen?”',
  },
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
