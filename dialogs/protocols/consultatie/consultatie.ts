import { close, type PersonId } from '../../engine/language/index.js';
import { drop, protocol, together, type Sight } from './woorden.js';
import { READS, STARTED_BY } from '../shared/routes.js';
import { afronding, answered } from './afronden.js';
import { raadVragen } from './advies.js';
import { meedenken, THINK_ALONG } from './meedenken.js';
import { voorbereiden } from './voorbereiden.js';
import { voorbeeldVragen } from './vragen.js';

/** People who will never answer: they left the school, or may no longer be asked about this child. */
const leftOpen = (c: Sight): PersonId[] =>
  (c.last(voorbeeldVragen)?.aan ?? []).filter(
    (person) => c.open('advies', person) && !c.waiting('advies').includes(person),
  );

const isIdle = (c: Sight): boolean => c.status === 'open' && c.idle();

/** P04: somebody asks colleagues about a child without naming it, or asks the IB'er for advice. */
export const consultatie = protocol({
  id: 'consultatie',
  version: 1,
  entry: [
    {
      way: 'vraag',
      button: 'Overleggen',
      called: { record: 'Eerst overleggen' },
      under: { more: 10, record: 50 },
      words: ['overleg', 'eerst overleggen', 'consultatie', 'consult', 'advies', 'meedenken'],
      says: 'Vraag collega’s om mee te denken. Zij zien de naam van het kind niet.',
    },
  ],
  title: 'Overleg',
  sign: 'Vraag',
  start: 'vooraf',
  startsAt: { signaal: 'vraag', advies: 'nietCollegas' },
  startedBy: STARTED_BY,
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'gevraagde', sees: ['voorbeeld', 'uitleg'], while: 'gevraagd', as: 'pseudoniem', note: THINK_ALONG },
    { who: 'gevraagde', sees: 'own', while: 'gevraagd', as: 'pseudoniem' },
    {
      who: 'gevraagde',
      sees: 'code',
      while: 'afgerond',
      as: 'pseudoniem',
      note: ['Deze vraag is afgerond. Dank je voor het meedenken. De inhoud staat hier niet meer.'],
    },
    ...READS.map((who) => ({ who, sees: 'all' }) as const),
  ],
  reading: answered,
  steps: together(voorbereiden, meedenken, afronding, raadVragen),
  whenever: [
    { if: (c) => leftOpen(c).length > 0, then: (c) => leftOpen(c).map((person) => drop('advies', person)) },
    { if: isIdle, then: () => [close()] },
  ],
});
