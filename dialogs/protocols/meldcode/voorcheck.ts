import {
  messages,
  beforeLeaving,
  drop,
  earliest,
  fact,
  minutes,
  open,
  tell,
  visibility,
  type Effect,
  type AnySight as Sight,
} from '../../engine/language/index.js';
import { Voorcheck, DIRECT, EERST_ADVIES, LEIDING } from '../shared/voorcheck.js';
import { nogNietInlichten } from './ouders.js';
import { aanIb } from './wie.js';

/** What follows from the pre-check (domain.md 9, P09, and 43; practice.md 8.1). */

type Direct = 'vtGesproken' | 'kindNu' | 'melden';
const TALKS = [
  'voorcheck',
  'bespreken',
  'voorbereiding',
  'verslag',
  'kindcheckVooraf',
  'kindcheck',
  'ouder',
  'ouderVerteld',
  'vertellen',
] as const;
export type Gevolg = Direct | (typeof TALKS)[number] | 'ouderNogNiet';

const NU = earliest(beforeLeaving(60), minutes(30));

/** Nobody talks with parents, whoever was about to, before Veilig Thuis was spoken to. */
const geenGesprek = (c: Sight): readonly Effect<Gevolg>[] => [
  fact('oudergesprek', 'nee'),
  visibility('beperkt'),
  ...nogNietInlichten(c),
  ...TALKS.map((step) => drop(step)),
];

const spreekVeiligThuis = (c: Sight): readonly Effect<'vtGesproken'>[] =>
  c.open('vtGesproken')
    ? [tell(LEIDING, messages.taak, { urgency: 'spoed', opens: 'vtGesproken', ...(c.actor && { except: c.actor }) })]
    : [open('vtGesproken', { to: ['intern_begeleider', 'aandachtsfunctionaris'], urgency: 'spoed', due: NU })];

/** One message a person: the two other tasks lie ready in the case. */
export const direct = (c: Sight): readonly Effect<Gevolg>[] => [
  ...geenGesprek(c),
  ...(c.open('melden') ? [] : [open('melden', { ...aanIb(c), urgency: 'spoed', due: NU, quiet: true, aside: true })]),
  ...spreekVeiligThuis(c),
  ...(c.open('kindNu')
    ? []
    : [open('kindNu', { ...aanIb(c), urgency: 'spoed', due: NU, remind: 'never', quiet: true, aside: true })]),
];

/** What follows from a pre-check, whoever filled it in and when. */
export const volgt = (chosen: readonly Voorcheck[], c: Sight): readonly Effect<Gevolg>[] => {
  const first = chosen.find((one) => DIRECT.includes(one)) ?? chosen.find((one) => EERST_ADVIES.includes(one));
  if (first === undefined) return [];
  if (DIRECT.includes(first)) return [fact('uitzondering', first), ...direct(c)];
  return [
    ...(c.facts.uitzondering === undefined ? [fact('uitzondering', first)] : []),
    ...geenGesprek(c),
    ...spreekVeiligThuis(c),
  ];
};
