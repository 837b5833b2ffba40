import type { Line, Sight } from '../engine/protocol.js';
import { dayAndMonth } from '../engine/wording.js';
import { NORMEN } from './afwegingskader.js';
import { wieBellen } from './voorcheck.js';
import { isOvergedragen, uitvoerder } from './wie.js';

/** Where the traject is, above the case for who may read all of it: which step, who leads, what was decided (practice.md 8). */

const STAP: Readonly<Record<string, string>> = {
  samen: 'Stap 1, 2 en 3',
  wegen: 'Stap 4, wegen',
  beslissen: 'Stap 5, beslissen',
  hulp: 'Stap 5, hulp loopt',
  gemeld: 'Gemeld bij Veilig Thuis',
  volgen: 'Gesloten, er let iemand op',
};

const stappen = (c: Sight): string =>
  [
    ...[1, 2, 3].map((n) => [n, c.facts[`stap${n}`]] as const),
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

const dag = (day: string | undefined): string => (day === undefined ? '' : dayAndMonth(`${day}T12:00:00Z`));

/** Since when it is there: the day of the newest part that was done. */
const sinds = ({ facts }: Sight): string => {
  const newest = ['op_start', 'op_rond', 'op_weging', 'op_besluit', 'op_dicht']
    .flatMap((one) => facts[one] ?? [])
    .sort();
  return newest.length === 0 ? '' : `, sinds ${dag(newest.at(-1))}`;
};

const VOOR_MELDING = ['vtGesproken', 'melden'] as const;

export const voortgang = (c: Sight): readonly Line[] => [
  ...(VOOR_MELDING.some((step) => c.open(step)) ? wieBellen((c.facts.uitzondering ?? '').split(','), c) : []),
  `**${STAP[c.stage] ?? ''}**${sinds(c)} · ${isOvergedragen(c) ? c.names('intern_begeleider') : c.name(uitvoerder(c))} leidt`,
  ...(stappen(c) === '' ? [] : [`Stappen: ${stappen(c)}.`]),
  ...(c.facts.oudergesprek === 'nee' ? ['**Nog geen gesprek met ouders.** Eerst Veilig Thuis.'] : []),
  ...(c.facts.gemeld === undefined ? [] : [`Gemeld op ${dag(c.facts.gemeld)}.${norm(c)}`]),
  ...(c.facts.termijn !== undefined && c.stage === 'hulp' ? [`De hulp loopt tot ${dag(c.facts.termijn)}.`] : []),
  ...(c.facts.van_school === undefined ? [] : [`Het kind gaat van school op ${dag(c.facts.van_school)}.`]),
  ...(c.facts.uitkomst === 'gesloten_onterecht' ? ['**Het vermoeden bleek onterecht.**'] : []),
];
