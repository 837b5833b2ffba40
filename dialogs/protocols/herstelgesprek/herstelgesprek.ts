import { afgesproken, afspraken } from './afspraken.js';
import { gesprek } from './gesprek.js';
import { kanHet } from './kanHet.js';
import { READS } from '../shared/routes.js';
import { verslagen } from './verslag.js';
import { iedereenGesproken, voorbereiden } from './voorbereiden.js';
import { protocol, together } from './woorden.js';

const BEGINT = [...READS, 'leerkracht', 'antipestcoordinator', 'gedragsspecialist'] as const;

/** The own part of a child in these steps is read by its own teacher only. */
const GEDEELD = ['voorgesprek', 'gesprek', 'afspraken', 'terugkijken'] as const;

/** P28: children talk about what happened, and make it good (domain.md 18; practice2.md 10). */
export const herstelgesprek = protocol({
  id: 'herstelgesprek',
  version: 1,
  title: 'Herstelgesprek',
  sign: 'Taak',
  start: 'vraag',
  startedBy: BEGINT,
  entry: [
    {
      way: 'woord',
      button: 'Herstelgesprek',
      under: { more: 65 },
      words: ['herstel', 'goedmaken'],
      for: BEGINT,
      says: 'Een gesprek waarin kinderen het goedmaken. Eerst kijken we of het kan.',
    },
  ],
  access: [
    ...READS.map((who) => ({ who, sees: 'all' }) as const),
    { who: 'lezer', sees: 'all' },
    { who: 'starter', sees: 'own' },
    { who: 'starter', sees: GEDEELD },
    { who: 'eigen_leerkracht', sees: GEDEELD },
    { who: 'assignee', sees: 'code' },
  ],
  steps: together(kanHet, voorbereiden, gesprek, afspraken),
  whenever: [iedereenGesproken, afgesproken],
  papers: verslagen,
});
