import { berichten } from './berichten.js';
import {
  afterSchool,
  concerns,
  nothing,
  presentDays,
  schoolDays,
  visibility,
  type Line,
  messages,
  term,
} from '../../engine/language/index.js';
import { fact, fit, open, protocol, step, tell, together, type Sight } from './kindWoorden.js';
import { whoWasTold } from '../shared/gewaarschuwd.js';
import { afterLeaving, guide, nothingKept, notSent, soon } from './closing.js';
import { klopte } from './klopte.js';
import { geworden } from './geworden.js';
import { rechtzetten } from './rechtzetten.js';
import { lezen } from './lezen.js';
import { naarMeldcode } from '../shared/naarMeldcode.js';
import { opvolgen } from './opvolgen.js';
import { opvangVragen, verhaalVragen } from '../shared/signaalVragen.js';
import { perKind } from './perKind.js';
import { READ_BY, READS, STARTED_BY } from '../shared/routes.js';
import { isRead } from './ontvangers.js';
import { ends, goesOn, goesOnInTraject, heardByTraject, inTraject, opgepakt, picksUp } from './rules.js';
import { overleggen } from './overleggen.js';
import { bijschrijven, verbeteren } from './bijschrijven.js';
import { sixSteps } from './thuis.js';
import { rondVakantie } from '../shared/rondVakantie.js';
import { called, comesBy, readsOn, stillWriting, WRITING } from './vroeg.js';

/**
 * A child told something bad. Colleagues are told before a name is asked, and then the child's words are kept
 * (practice.md 4.6; law.md L4).
 */

const SHARED = [
  'opvang',
  'verhaal',
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

/** A story about other children is for today. Any other is for now, and for few readers. */
const alarms = (verhaal: string) =>
  verhaal === 'kinderen'
    ? [fact('urgentie', 'vandaag'), open('beoordelen', { to: READS[0], urgency: 'vandaag', due: READ_BY.vandaag })]
    : [
        fact('urgentie', 'spoed'),
        visibility('beperkt'),
        ...(verhaal === 'iemand_anders' ? nothing : [fact('thuis', 'ja')]),
        open('beoordelen', { to: READS, urgency: 'spoed', due: READ_BY.spoed }),
      ];

/** After these answers nobody waits for the rest of the card. */
const CALLS = ['thuis', 'iemand_anders', 'weet_ik_niet'];

const toTheChild = (): Line[] => [
  'Tegen het kind: blijf rustig. Zeg: "Goed dat je het vertelt. Het is niet jouw schuld." Beloof geen geheim. Vraag niet uit.',
  '**Gaat het over thuis, of weet je het niet? Praat dan nu niet met de ouders.** Ook niet aan de deur.',
];

const warned = (c: Sight): Line[] =>
  c.school.urgentWaits && c.facts.urgentie === 'spoed' ? notSent(c) : [...asked(c)];

const asked = (c: Sight): Line[] => [
  ...whoWasTold(c, 'beoordelen'),
  `${c.open('beoordelen') && c.taken('beoordelen') === undefined ? 'Nog niemand heeft gereageerd. ' : ''}Bel ook zelf: ${c.others(READS).phones || c.school.phone}.`,
];

export const kind = protocol({
  id: 'kind',
  version: 1,
  entry: [
    {
      way: 'verteld',
      button: 'Kind vertelde mij iets ergs',
      under: { home: 10, record: 10 },
      words: ['kind vertelde', 'kind vertelt', 'kind heeft iets verteld'],
    },
  ],
  title: 'Signaal',
  sign: 'Signaal',
  became: geworden,
  start: 'opvang',
  startedBy: STARTED_BY,
  access: [
    { who: 'starter', sees: SHARED },
    { who: 'eigen_leerkracht', sees: SHARED },
    { who: 'lezer', sees: SHARED },
    { who: 'assignee', sees: 'all' },
    { who: 'antipestcoordinator', sees: SHARED, facts: { categorie: 'pesten' }, gewoon: true },
    ...READS.map((who) => ({ who, sees: 'all', note: inTraject }) as const),
  ],
  reading: (c) => [...stillWriting('opvang')(c), ...sixSteps(c, c.at('opvang'))],
  steps: together(
    {
      opvang: step.form({
        title: 'Goed dat je dit nu doet.',
        reads: 'Hoe het kind naar huis gaat',
        by: 'starter',
        text: toTheChild,
        fields: opvangVragen,
        button: `Waarschuw de ${term.intern_begeleider} nu`,
        early: {
          then: ({ verhaal = '' }) => (CALLS.includes(verhaal) ? alarms(verhaal) : nothing),
          due: WRITING,
          said: called,
        },
        late: comesBy,
        nothingKept: (_, c) => [...(c.open('beoordelen') ? [] : ['**Er is niets verstuurd.**']), ...nothingKept(c)],
        then: (a, c) => [
          ...(isRead(c) ? readsOn(c) : alarms(a.verhaal)),
          tell('starter', messages.opgeslagen),
          open('verhaal', { to: 'starter', due: WRITING, noMessage: true }),
        ],
        closing: (a, c) => [
          ...warned(c),
          ...(a.waar === 'al_naar_huis' || !c.schoolIsOpen ? afterLeaving(a, c).slice(1) : []),
        ],
      }),

      verhaal: step.form({
        title: 'Schrijf het nu op, nu je het nog precies weet.',
        reads: 'Wat het kind vertelde',
        tells: true,
        message: messages.opschrijven,
        by: 'starter',
        perChild: perKind,
        fields: verhaalVragen,
        late: (c) => [tell(READS, berichten.begonnen, { about: c.starter, urgency: 'spoed', opens: 'beoordelen' })],
        then: (a, c) => [
          concerns(a.over.pupils),
          tell('assignee', messages.aangevuld, { opens: 'beoordelen', urgency: 'spoed', unlessAmong: true }),
          ...(c.visibility === 'gewoon' ? [tell('eigen_leerkracht', messages.gedeeld, { unlessAmong: true })] : []),
          open('aanvullen', { to: 'starter', noMessage: true, inList: true, remind: afterSchool, due: presentDays(2) }),
          ...(a.over.unknown === 'niet_op_de_lijst'
            ? [open('koppelen', { due: schoolDays(c.school.linkDays), noMessage: true })]
            : []),
        ],
        closing: (_, c) => [
          `**Opgeslagen. Dank je.** Code ${c.code}.`,
          `Dit kunnen lezen: ${c.readers()}.`,
          ...(c.visibility === 'beperkt'
            ? [
                `Je duo-collega nog niet. ${c.names('intern_begeleider', c.actor) || `De ${term.intern_begeleider}`} beslist dat.`,
              ]
            : []),
          `Zoiets horen is zwaar. Praat er ${soon(c)} over met ${guide(c)}.`,
        ],
      }),
    },
    bijschrijven,
    rondVakantie,
    lezen,
    opvolgen,
    fit(naarMeldcode, { meldcode: { first: opgepakt } }),
    { overleggen },
    verbeteren,
    rechtzetten,
    klopte,
  ),
  whenever: [goesOn, picksUp, goesOnInTraject, heardByTraject, ends],
});
