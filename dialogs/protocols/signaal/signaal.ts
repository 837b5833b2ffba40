import { READERS } from '../../engine/language/index.js';
import { fit, protocol, together } from './signaalWoorden.js';
import { callsParents, leven, whatNow, whileDanger } from './leven.js';
import { meegedacht } from './meegedacht.js';
import { klopte } from './klopte.js';
import { geworden } from './geworden.js';
import { rechtzetten } from './rechtzetten.js';
import { lezen } from './lezen.js';
import { opvolgen } from './opvolgen.js';
import { naarMeldcode } from '../shared/naarMeldcode.js';
import { STARTED_BY } from '../shared/routes.js';
import { ends, goesOn, goesOnInTraject, heardByTraject, inTraject, opgepakt, picksUp } from './rules.js';
import { overleggen } from './overleggen.js';
import { bijschrijven, verbeteren } from './bijschrijven.js';
import { schrijven } from './schrijven.js';
import { vertrekken } from './vertrekken.js';
import { inList, joinsTheWeek, leavesTheWeek } from './week.js';
import { rondVakantie } from '../shared/rondVakantie.js';
import { stillWriting } from './vroeg.js';

/** What the writer and the fixed teachers of the group read. The assessment is not among it. */
const SHARED = [
  'signaal',
  'vertrek',
  'aanvullen',
  'aanpassen',
  'rechtzetten',
  'erbij',
  'vraag',
  'reactie',
  'beoordelen',
  'uitkomst',
  'klopte',
] as const;

/** P01: what somebody on the staff saw or heard, kept for the child and read by the right colleague. */
export const signaal = protocol({
  id: 'signaal',
  version: 1,
  entry: [
    {
      way: 'gebeurd',
      button: 'Er is iets gebeurd op school',
      under: { home: 20, record: 20 },
      words: ['incident', 'er is iets gebeurd', 'iets gebeurd'],
    },
    {
      way: 'zorg',
      button: 'Ik maak me zorgen',
      under: { home: 30, record: 30 },
      words: ['zorg', 'zorgen', 'ik heb zorgen', 'ik heb een zorg'],
      takesText: 'wat',
    },
  ],
  title: 'Signaal',
  sign: 'Signaal',
  became: geworden,
  start: 'signaal',
  startsAt: { overleg: 'meegedacht' },
  startedBy: STARTED_BY,
  list: inList,
  access: [
    { who: 'starter', sees: SHARED, ways: ['gebeurd', 'zorg'], note: whileDanger },
    // For a colleague who was asked about a child without its name.
    { who: 'starter', sees: [...SHARED, 'meegedacht'], ways: ['overleg'], as: 'pseudoniem' },
    { who: 'eigen_leerkracht', sees: SHARED },
    { who: 'mentor', sees: SHARED },
    { who: 'lezer', sees: SHARED },
    { who: 'assignee', sees: 'all' },
    { who: 'antipestcoordinator', sees: SHARED, facts: { categorie: 'pesten' }, gewoon: true },
    ...READERS.map((who) => ({ who, sees: 'all', note: inTraject }) as const),
  ],
  reading: (c) => [...(c.way === 'overleg' ? [] : stillWriting('signaal')(c)), ...whatNow(c)],
  steps: together(
    schrijven,
    { meegedacht },
    vertrekken,
    bijschrijven,
    rondVakantie,
    lezen,
    leven,
    opvolgen,
    fit(naarMeldcode, { meldcode: { first: opgepakt } }),
    { overleggen },
    verbeteren,
    rechtzetten,
    klopte,
  ),
  whenever: [goesOn, picksUp, goesOnInTraject, callsParents, heardByTraject, joinsTheWeek, leavesTheWeek, ends],
});
