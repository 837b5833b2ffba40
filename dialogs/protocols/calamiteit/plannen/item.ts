import { days, minutes, schoolDays, today, type Due, type Line } from '../../../engine/language/index.js';
import type { Rol } from '../rolkaarten.js';
import type { Sight } from '../woorden.js';

/** A plan is a list of items (practice.md 7.4). An item without a source is marked `voorstel`. */

export const BLOKKEN = {
  kwartier: 'Eerste kwartier',
  uur: 'Eerste uur',
  vandaag: 'Vandaag',
  week: 'Morgen en deze week',
  later: 'Later',
} as const;
export type Blok = keyof typeof BLOKKEN;

/** When an item of a block is due, unless it says otherwise. */
export const VOOR: Readonly<Record<Blok, Due>> = {
  kwartier: minutes(15),
  uur: minutes(60),
  vandaag: today,
  week: schoolDays(2),
  later: days(14),
};

/** The five ACTIES of P20. */
export type Actie = 1 | 2 | 3 | 4 | 5;

/** Steps that an item may be: ticked (`taak`), or a card of its own with questions. */
type Stap =
  | 'taak'
  | 'bestuur'
  | 'rollen'
  | 'weging'
  | 'media'
  | 'brief'
  | 'familie'
  | 'maatregelen'
  | 'evaluatie'
  | 'uitvaart'
  | 'dagen';

/** What weighing finds out. */
export type Gewogen = 'gedrag' | 'onrust' | 'regels';

export type Item = {
  /** Never changes: it stands in cases. */
  id: string;
  titel: string;
  blok: Blok;
  actie: Actie;
  rol: Rol;
  /** The step with its questions. Left out: it is ticked. */
  stap?: Exclude<Stap, 'taak'>;
  waarom: string;
  hoe: string;
  /** What the bot does for it. Paper leaves it out. */
  bot?: string;
  zeg?: string;
  voor?: Due;
  /**
   * Children may be unsafe, or parents or the bestuur not told. So it is decided by itself before the calamity closes.
   */
  apart?: true;
  /** Only when the weighing gives one of these. */
  als?: { readonly [K in Gewogen]?: readonly Sight['facts'][K][] };
  /** Our own proposal, without a source. A school may leave it out. */
  voorstel?: true;
};

/** Items that follow from behaviour of children at school. A death, a fire or a search has none of it. */
export const VAN_GEDRAG: readonly string[] = [
  'toezicht',
  'maatregelen',
  'weging',
  'afspraken_evalueren',
  'lessen',
  // Only a weighing asks for it.
  'spreekuur',
];

export type Plan = {
  titel: string;
  /** Read before any list. */
  eerst: readonly Line[];
  /** Read after that, when people have the bot. */
  bot?: readonly Line[];
  items: readonly Item[];
  /** Items that several plans have. */
  ook?: readonly Item[];
  /** Items of the general plan that do not fit here. */
  zonder?: readonly string[];
};
