import { close, schoolDays } from '../../engine/language/index.js';
import { isOpen, READS } from '../shared/routes.js';
import { begins } from './begin.js';
import { opvolgen } from './casusAfspraken.js';
import { agenda, bijeenroepen } from './casusOproep.js';
import { verslag } from './casusVerslag.js';
import { protocol, together } from './casusWoorden.js';
import { aboutNames, begun, over, reads, readsWhileOpen, toestemming } from './toestemming.js';
import { verder } from '../shared/verder.js';

/** Steps that invited colleagues read while the case is open. */
const FOR_GUESTS = ['oproep', 'verzetten', 'intrekken', 'verslag'] as const;

/** P04 level 3 and P05. People who know the child meet, make a plan, and come back to it (domain.md 5 and 6). */
export const casus = protocol({
  id: 'casus',
  entry: [
    { way: 'woord', button: 'Casuïstiekoverleg', under: { together: 30 }, words: ['casus', 'casuistiek'], for: READS },
  ],
  version: 1,
  title: 'Casuïstiekoverleg',
  sign: 'Vraag',
  start: 'aanleiding',
  startedBy: READS,
  access: [
    ...READS.flatMap((who) => reads(who, 'all')),
    ...readsWhileOpen('starter', 'all'),
    ...readsWhileOpen('lezer', FOR_GUESTS).map((row) => ({ ...row, note: aboutNames })),
    { who: 'assignee', sees: 'code' },
    { who: 'starter', sees: 'code' },
  ],
  reading: aboutNames,
  papers: { agenda },
  steps: together(
    { aanleiding: begins({ title: 'Casuïstiekoverleg', first: 'oproep', due: schoolDays(2), also: [begun('nee')] }) },
    bijeenroepen,
    toestemming,
    verslag,
    opvolgen,
    verder({ while: () => true, passesOn: true }),
  ),
  whenever: [{ if: (c) => isOpen(c) && c.idle(['toestemming', 'vastleggen']), then: (c) => [over(c), close()] }],
});
