import type { Line } from '../../engine/language/index.js';
import { term } from '../../engine/language/index.js';
import type { Sight } from './meldcodeWoorden.js';
import { erIsGemeld } from './melden.js';
import { raadVanVeiligThuis } from './naAdvies.js';
import { hoeLang, letOp } from './sluiten.js';
import { ibDoetZelf, isOvergedragen, uitvoerder } from './wie.js';

/** What stands above a traject for colleagues who do not read all of it. */

const belt = (c: Sight): string => c.names('intern_begeleider', c.actor) || `De ${term.intern_begeleider}`;

/** Why no talk is possible now, and that somebody works on it. Never which exception it was. */
const nogGeenGesprek = (c: Sight): Line[] => [
  `**Praat nog niet met de ouders.** Een gesprek kan nu gevaarlijk zijn. ${belt(c)} spreekt eerst Veilig Thuis.`,
  ...(c.stage === 'samen' ? ['Je leest hier of een gesprek kan, en met wie.'] : []),
];

const overGesprek = (c: Sight): Line[] => {
  if (isOvergedragen(c)) return [];
  return c.facts.oudergesprek === 'nee' ? nogGeenGesprek(c) : raadVanVeiligThuis(c);
};

/** The colleague of steps 1-3, and the one who keeps watch. */
export const voorLeerkracht = (c: Sight): readonly Line[] => [
  ...(c.actor !== uitvoerder(c) || ibDoetZelf(c)
    ? []
    : [...overGesprek(c), ...(c.facts.gemeld === undefined ? [] : erIsGemeld(c))]),
  ...(c.actor !== undefined && letOp(c) === c.actor ? hoeLang(c) : []),
];

/** Why is not asked: it may be about somebody who works here, and that is for the bestuur (law.md L7). */
export const naNeerleggen = (c: Sight): readonly Line[] =>
  c.status === 'closed' && c.facts.uitkomst === 'neergelegd'
    ? ['**Dit traject is neergelegd, zonder reden.** Vraag daar niet naar. Blijft er zorg over thuis? Heropen het.']
    : [];
