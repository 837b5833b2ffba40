import type { Sight } from '../../woorden.js';
import type { PLANNEN } from '../../plannen/index.js';
import type { Bericht } from './bericht.js';
import { brand, geweld, ongeval, vermist } from './gevaar.js';
import { gezin, overlijden, zelfdoding } from './rouw.js';
import { anders, grens, onrust } from './school.js';

/** Every kind of calamity has letters of its own; a new one does not compile without. */
const BERICHTEN: Readonly<Record<keyof typeof PLANNEN, Bericht>> = {
  overlijden,
  gezin,
  vermist,
  ongeval,
  geweld,
  grens,
  zelfdoding,
  onrust,
  brand,
  anders,
};

export const berichtVan = ({ facts }: Sight): Bericht =>
  Object.entries(BERICHTEN).find(([soort]) => soort === facts.soort)?.[1] ?? anders;
