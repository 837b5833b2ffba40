import { vandaag } from './algemeen.js';
import { brand } from './brand.js';
import { daarna } from './daarna.js';
import { geweld } from './geweld.js';
import { gezin } from './gezin.js';
import { grens } from './grens.js';
import { ongeval } from './ongeval.js';
import { onrust } from './onrust.js';
import { overlijden } from './overlijden.js';
import { rouw } from './rouw.js';
import { vermist } from './vermist.js';
import { zelfdoding } from './zelfdoding.js';
import type { Item, Plan } from './item.js';

/** Every kind of calamity and its plan. A new kind is a file and a line here. */

const anders: Plan = {
  titel: 'Anders',
  eerst: ['**Eerst de veiligheid, dan de feiten, dan de mensen.** Bel vroeg het bestuur.'],
  items: [],
};

export const PLANNEN = { overlijden, gezin, vermist, ongeval, geweld, grens, zelfdoding, onrust, brand, anders };

const planOf = (soort: string): Plan => Object.entries(PLANNEN).find(([naam]) => naam === soort)?.[1] ?? anders;

/** Safety, 112 and first aid come before anything else of the kind. */
const firstAid = (items: readonly Item[]): Item[] => [
  ...items.filter(({ id }) => id === 'veilig'),
  ...items.filter(({ id }) => id !== 'veilig'),
];

/** The whole list of a kind, in the order in which things are done. */
export const itemsVan = (soort: string): Item[] => {
  const { items, ook = [], zonder = [] } = planOf(soort);
  const order = ['kwartier', 'uur', 'vandaag', 'week', 'later'];
  const all = [...items, ...ook, ...vandaag, ...daarna].filter(({ id }) => !zonder.includes(id));
  return order.flatMap((blok) => firstAid(all.filter((item) => item.blok === blok)));
};

export const eerstVan = (soort: string): Plan['eerst'] => {
  const { eerst, bot = [] } = planOf(soort);
  return [...eerst, ...bot];
};

const allItems: readonly Item[] = [
  ...vandaag,
  ...daarna,
  ...rouw,
  ...Object.values(PLANNEN).flatMap(({ items }) => items),
];
const byId = new Map(allItems.map((item) => [item.id, item]));

export const itemMet = (id: string | undefined): Item | undefined => byId.get(id ?? '');

/** The titles of items, by their id. */
export const TITELS: Readonly<Record<string, string>> = Object.fromEntries(
  allItems.map(({ id, titel }) => [id, titel]),
);

/** Items of every plan may be named on a card that is kept. An item of one kind would tell what happened. */
export const isAlgemeen = (id: string | undefined): boolean => [...vandaag, ...daarna].some((item) => item.id === id);
