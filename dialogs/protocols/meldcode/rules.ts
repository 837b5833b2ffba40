import { close, presentDays } from '../../engine/language/index.js';
import { fact, open, type Sight, type Stap } from './meldcodeWoorden.js';
import { naarVraag1 } from './stap4.js';
import { op } from './tijden.js';
import { watOverIs } from './veiligThuis.js';
import { aanLeerkracht, ibDoetZelf } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** Rules that hold in whatever order people act. */

/** Each of steps 1-3 is done, or skipped with a reason. Before that nobody weighs (domain.md 43). */
const isRond = (c: Sight): boolean =>
  (['stap1', 'stap2', 'stap3'] as const).every((stap) => c.facts[stap] !== undefined);

/** The leerkracht hands over once all three are done. Only after that somebody weighs. */
export const draagtOver = {
  if: (c: Sight) => isOpen(c) && c.stage === 'samen' && isRond(c) && !ibDoetZelf(c) && c.facts.gevraagd === undefined,
  then: (c: Sight) => [
    fact('gevraagd', 'ja'),
    ...(c.open('overdragen') ? [] : [open('overdragen', { ...aanLeerkracht(c), due: presentDays(3) })]),
  ],
};

export const weegt = {
  if: (c: Sight) =>
    isOpen(c) &&
    isRond(c) &&
    (c.stage === 'wegen' || (c.stage === 'samen' && ibDoetZelf(c))) &&
    c.facts.wegen === undefined,
  then: (c: Sight) => [fact('wegen', 'ja'), ...op('rond', c), naarVraag1(c)],
};

/** When only things to read, or for much later, are open, somebody must say how it goes on. */
const NO_OWNER: readonly Stap[] = [
  'weten',
  'gelezen',
  'gemeldGelezen',
  'rapportage',
  'rapportageDirecteur',
  'vtVerslag',
  'meekijken',
  'advies',
  'gezin',
  'ouder',
  'ouderVerteld',
  'ouderNogNiet',
  'nietGevolgd',
  'vertellen',
  'kindgesprek',
  'crisisNavragen',
  'overdracht',
];

/** Before there is a decision, it goes on with the rest of steps 1-3, or with weighing (practice.md 8.12). */
const isVoorBesluit = ({ stage }: Sight): boolean => stage === 'samen' || stage === 'wegen';

export const nooitStil = {
  if: (c: Sight) => isOpen(c) && c.stage !== '' && c.facts.afgerond !== 'ja' && c.idle(NO_OWNER),
  then: (c: Sight) =>
    isVoorBesluit(c) ? watOverIs(c) : [open('vervolg', { to: 'intern_begeleider', due: presentDays(1) })],
};

/** A person ended the watching, and the report for the bestuur is there. */
export const gaatDicht = {
  if: (c: Sight) =>
    isOpen(c) &&
    c.stage === 'volgen' &&
    c.facts.afgerond === 'ja' &&
    !(['rapportage', 'rapportageDirecteur', 'overdracht'] as const).some((step) => c.open(step)),
  then: () => [close()],
};
