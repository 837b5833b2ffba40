import {
  messages,
  beforeLeaving,
  close,
  earliest,
  minutes,
  visibility,
  type Line,
} from '../../engine/language/index.js';
import { berichten } from './berichten.js';
import { drop, fact, open, tell, type Sight, type Stap } from './meldcodeWoorden.js';
import { Voorcheck, DIRECT, EERST_ADVIES, LEIDING, naarBestuur } from '../shared/voorcheck.js';
import { nogNietInlichten } from './ouders.js';
import { aanIb } from './wie.js';

/** What follows from the pre-check (domain.md 9, P09, and 43; practice.md 8.1). */

const TALKS: readonly Stap[] = [
  'voorcheck',
  'bespreken',
  'voorbereiding',
  'verslag',
  'kindcheckVooraf',
  'kindcheck',
  'gesprekKan',
  'ouder',
  'ouderVerteld',
  'vertellen',
];

const NU = earliest(beforeLeaving(60), minutes(30));

/** Nobody talks with the parents before Veilig Thuis was spoken to, whoever was going to. */
const geenGesprek = (c: Sight) => [
  fact('oudergesprek', 'nee'),
  visibility('beperkt'),
  ...nogNietInlichten(c),
  ...TALKS.map((step) => drop(step)),
];

const spreekVeiligThuis = (c: Sight) =>
  c.open('vtGesproken')
    ? [tell(LEIDING, messages.taak, { urgency: 'spoed', opens: 'vtGesproken', ...(c.actor && { except: c.actor }) })]
    : [open('vtGesproken', { to: ['intern_begeleider', 'aandachtsfunctionaris'], urgency: 'spoed', due: NU })];

/** One message for a person. The two other tasks lie ready in the case. */
export const direct = (c: Sight) => [
  ...geenGesprek(c),
  ...(c.open('melden')
    ? []
    : [open('melden', { ...aanIb(c), urgency: 'spoed', due: NU, noMessage: true, inList: true })]),
  ...spreekVeiligThuis(c),
  ...(c.open('kindNu')
    ? []
    : [open('kindNu', { ...aanIb(c), urgency: 'spoed', due: NU, remind: 'never', noMessage: true, inList: true })]),
];

const firstOf = <V extends Voorcheck>(some: readonly V[], chosen: readonly Voorcheck[]): V | undefined =>
  chosen.flatMap((one) => some.filter((other) => other === one))[0];

/** Nothing but steps 1-3 was begun. */
const staatNogStil = ({ stage, facts }: Sight): boolean =>
  stage === 'samen' && facts.uitzondering === undefined && facts.gemeld === undefined;

/** What the person reads who said so. */
export const neergelegd = (c: Sight): Line[] => [
  naarBestuur(),
  staatNogStil(c) ? 'Dit traject is neergelegd. Je hoeft hier niets meer te doen.' : 'Het gesprek gaat niet door.',
];

/**
 * Behaviour of somebody who works here. While nothing else runs, the traject is laid down without a reason. Leaders read
 * that, and may open it again (domain.md 43). A traject that is further loses only the talk.
 */
export const neerleggen = (c: Sight) => {
  if (!staatNogStil(c)) return TALKS.map((step) => drop(step));
  const told = { ...(c.actor && { except: c.actor }) };
  return [
    fact('uitkomst', 'neergelegd'),
    tell(['intern_begeleider', 'aandachtsfunctionaris'], berichten.neergelegd, told),
    close(),
  ];
};

/** What follows from a pre-check, whoever filled it in, and whenever. */
export const volgt = (chosen: readonly Voorcheck[], c: Sight) => {
  const now = firstOf(DIRECT, chosen);
  if (now !== undefined) return [fact('uitzondering', now), ...direct(c)];
  const advice = firstOf(EERST_ADVIES, chosen);
  if (advice === undefined) return [];
  return [
    ...(c.facts.uitzondering === undefined ? [fact('uitzondering', advice)] : []),
    ...geenGesprek(c),
    ...spreekVeiligThuis(c),
  ];
};
