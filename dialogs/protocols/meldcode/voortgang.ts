import { dateOf, dayOf, type Line } from '../../engine/language/index.js';
import type { Sight, Stap } from './meldcodeWoorden.js';
import { NORMEN } from './afwegingskader.js';
import { FASEN, sinds } from './tijden.js';
import { wieOplet } from './sluiten.js';
import { watVeiligThuisDoet } from './watVeiligThuisDoet.js';
import { wieBellen } from '../shared/voorcheck.js';
import { isOvergedragen, uitvoerder } from './wie.js';

/**
 * Where the traject is: which step, who leads, and what was decided (practice.md 8). It stands above the case for
 * people who may read all of it.
 */

const stappen = (c: Sight): string =>
  [
    ...([1, 2, 3] as const).map((n) => [n, c.facts[`stap${n}`]] as const),
    [4, gedaan('weging', c)] as const,
    [5, gedaan('besluit', c)] as const,
  ]
    .flatMap(([n, hoe]) => (hoe === undefined ? [] : [`${n} ${hoe}`]))
    .join(', ');
const gedaan = (moment: 'weging' | 'besluit', { facts }: Sight): string | undefined =>
  facts[`op_${moment}`] === undefined ? undefined : 'gedaan';

const norm = (c: Sight): string => {
  const named = (c.facts.norm ?? '').split(',');
  return Object.entries(NORMEN)
    .filter(([naam]) => named.includes(naam))
    .map(([, norm]) => ` Norm ${norm}.`)
    .join('');
};

const vanaf = (zeg: (day: string) => string, c: Sight): string => {
  const day = sinds(c);
  return day === undefined ? '' : `, sinds ${zeg(day)}`;
};

const VOOR_MELDING: readonly Stap[] = ['vtGesproken', 'melden'];

/** The talk with parents is step 3. It is not named while it is forbidden. */
const faseVan = ({ stage, facts }: Sight): string =>
  stage === 'samen' && facts.oudergesprek === 'nee'
    ? 'Stap 1 en 2'
    : (Object.entries(FASEN).find(([naam]) => naam === stage)?.[1] ?? '');

const isVoorbij = (day: string, { now }: Sight): boolean => day < dayOf(now);

/** `zeg`: how a day is written. Paper is read years later, so there it has its year. */
export const voortgangMet = (zeg: (day: string) => string, c: Sight): readonly Line[] => [
  ...(VOOR_MELDING.some((step) => c.open(step)) ? wieBellen((c.facts.uitzondering ?? '').split(','), c) : []),
  `**${faseVan(c)}**${vanaf(zeg, c)} · ${isOvergedragen(c) ? c.names('intern_begeleider') : c.name(uitvoerder(c))} leidt`,
  ...(stappen(c) === '' ? [] : [`Stappen: ${stappen(c)}.`]),
  ...(c.facts.oudergesprek === 'nee' ? ['**Nog geen gesprek met ouders.** Eerst Veilig Thuis.'] : []),
  ...(c.facts.gemeld === undefined ? [] : [`Gemeld op ${zeg(c.facts.gemeld)}.${norm(c)}`]),
  ...watVeiligThuisDoet(zeg, c),
  ...wieOplet(c),
  ...(c.facts.termijn !== undefined && c.stage === 'hulp'
    ? [`De hulp ${isVoorbij(c.facts.termijn, c) ? 'liep' : 'loopt'} tot ${zeg(c.facts.termijn)}.`]
    : []),
  ...(c.facts.van_school === undefined
    ? []
    : [`Het kind ${isVoorbij(c.facts.van_school, c) ? 'ging' : 'gaat'} van school op ${zeg(c.facts.van_school)}.`]),
  ...(c.facts.uitkomst === 'gesloten_onterecht' ? ['**Het vermoeden bleek onterecht.**'] : []),
];

export const voortgang = (c: Sight): readonly Line[] => voortgangMet((day) => dateOf(day, c.now), c);
