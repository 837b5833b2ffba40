import {
  listed,
  newPage,
  says,
  subheading,
  table,
  toFillIn,
  type Block,
  type School,
} from '../../engine/language/index.js';
import { itemsVan, isAlgemeen, PLANNEN } from './plannen/index.js';
import { BLOKKEN, type Blok, type Item, type Plan } from './plannen/item.js';
import { ROLLEN } from './rolkaarten.js';

/** The plans on the printed card. Each has one page for the first hour, and everything later stands behind them. */

const NU: readonly Blok[] = ['kwartier', 'uur'];
const STRAKS: readonly Blok[] = ['vandaag', 'week', 'later'];

const wanted = (soort: string, { settings }: School): Item[] =>
  itemsVan(soort).filter(({ voorstel }) => voorstel === undefined || settings.proposals);

const BOX = '☐';

const now = (blok: Blok, all: readonly Item[]): Block[] => {
  const here = all.filter((item) => item.blok === blok);
  if (here.length === 0) return [];
  return [
    toFillIn(
      ['', BLOKKEN[blok], 'Rol', 'Hoe', 'Tijd', 'Initialen'],
      here.map(({ titel, rol, hoe }) => [BOX, titel, ROLLEN[rol], hoe, '', '']),
    ),
  ];
};

const plan = (soort: string, { titel, eerst }: Plan, school: School): Block[] => {
  const all = wanted(soort, school);
  return [newPage, listed(titel), ...eerst.map(says), ...NU.flatMap((blok) => now(blok, all))];
};

export const plannen = (school: School): Block[] =>
  Object.entries(PLANNEN).flatMap(([soort, one]) => plan(soort, one, school));

const later = (all: readonly Item[]): Block[] =>
  STRAKS.flatMap((blok) => {
    const here = all.filter((item) => item.blok === blok);
    if (here.length === 0) return [];
    return [
      table(
        [BLOKKEN[blok], 'Rol', 'Hoe'],
        here.map(({ titel, rol, hoe }) => [`${BOX} ${titel}`, ROLLEN[rol], hoe]),
      ),
    ];
  });

/** Every item once. First those of nearly every plan. Then for each kind what it adds, and what it leaves out. */
export const verder = (school: School): Block[] => {
  const kinds = Object.entries(PLANNEN).map(([soort, { titel }]) => ({ titel, items: wanted(soort, school) }));
  const general = [
    ...new Map(kinds.flatMap(({ items }) => items.map((item) => [item.id, item] as const))).values(),
  ].filter(({ id, blok }) => isAlgemeen(id) && STRAKS.includes(blok));
  return [
    newPage,
    listed('Na het eerste uur'),
    subheading('Bij elk plan'),
    ...later(general),
    ...kinds.flatMap(({ titel, items }) => {
      const own = items.filter(({ id }) => !isAlgemeen(id));
      const without = general.filter(({ id }) => !items.some((item) => item.id === id));
      const left = without.map((item) => item.titel).join(' · ');
      const more = later(own);
      if (more.length === 0 && left === '') return [];
      return [subheading(`Ook bij: ${titel}`), ...(left === '' ? [] : [says(`Hier niet: ${left}`)]), ...more];
    }),
  ];
};
