import { messages, concerns, exclude, term } from '../../engine/language/index.js';
import { fact, fit, open, protocol, step, tell, together, type Sight } from './collegakindWoorden.js';
import { closingLines, tipsFor } from './closing.js';
import { callsParents, leven, whatNow, whileDanger } from './leven.js';
import { klopte } from './klopte.js';
import { geworden } from './geworden.js';
import { rechtzetten } from './rechtzetten.js';
import { lezen } from './lezen.js';
import { naarMeldcode } from '../shared/naarMeldcode.js';
import { opvolgen } from './opvolgen.js';
import { perKind } from './perKind.js';
import { bijDeBron, collegakindVragen } from '../shared/signaalVragen.js';
import { MANAGEMENT, READ_BY, READS, routeOf, STARTED_BY } from '../shared/routes.js';
import { factsOf, isRead } from './ontvangers.js';
import { ends, goesOn, goesOnInTraject, heardByTraject, inTraject, opgepakt, picksUp } from './rules.js';
import { afterSaving, raised } from './bewaard.js';
import { bijschrijven, verbeteren } from './bijschrijven.js';
import { vertrekken } from './vertrekken.js';
import { rondVakantie } from '../shared/rondVakantie.js';
import { called, callsEarly, comesBy, readsOn, stillWriting, WRITING } from './vroeg.js';

/**
 * A worry about the home of a child whose parent works here. That colleague is shut out from the first moment. Only the
 * directeur and the aandachtsfunctionaris are told (practice.md 4.8, 4; 11).
 */

const SHARED = [
  'verhaal',
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

/** Shuts the parent out before anybody is told. People cannot shut out themselves. */
const closed = (collega: string | undefined, c: Sight) => [
  fact('lezers', 'directie'),
  ...(collega === undefined || collega === c.starter ? [] : [exclude(collega)]),
];

export const collegakind = protocol({
  id: 'collegakind',
  version: 1,
  title: 'Signaal',
  sign: 'Signaal',
  became: geworden,
  start: 'verhaal',
  startedBy: STARTED_BY,
  places: { colleaguesChild: { way: 'thuis' } },
  tellsBestuur: ({ bestuur }) => bestuur === 'ja',
  access: [
    { who: 'starter', sees: SHARED, note: whileDanger },
    { who: 'lezer', sees: SHARED },
    { who: 'assignee', sees: 'all' },
    ...READS.map((who) => ({ who, sees: 'all', note: inTraject }) as const),
  ],
  reading: (c) => [...stillWriting('verhaal')(c), ...whatNow(c)],
  steps: together(
    {
      verhaal: step.form({
        title: 'Een zorg over een kind thuis',
        reads: 'Signaal',
        tells: true,
        message: messages.opschrijven,
        by: 'starter',
        perChild: perKind,
        fields: collegakindVragen,
        pages: [
          {
            title: 'Een zorg over een kind thuis',
            fields: ['collega', 'over', 'wat', 'bron', 'wanneer', 'namens'],
            note: () => [
              `Die collega ziet niets. Alleen de ${term.directeur} of de vervanger en de ${term.aandachtsfunctionaris} krijgen dit.`,
            ],
          },
          { title: 'Nog een vraag', fields: ['speelt'], note: (typed) => bijDeBron(typed.bron) },
        ],
        early: {
          then: ({ collega, ...typed }, c) => {
            const calls = callsEarly({ ...typed, to: [...MANAGEMENT] });
            return calls.length === 0 ? calls : [...closed(collega, c), ...calls];
          },
          due: WRITING,
          said: called,
        },
        late: comesBy,
        then: (a, c) => {
          const route = routeOf(a.speelt, 'vandaag');
          const { urgency } = route;
          return [
            ...closed(a.collega, c),
            ...raised({ ...route, visibility: 'beperkt' }, c),
            concerns(a.over.pupils),
            ...factsOf(a.speelt),
            ...(a.speelt.includes('misbruik') ? [fact('bestuur', 'ja')] : []),
            tell('starter', messages.opgeslagen),
            ...(isRead(c) ? readsOn(c) : [open('beoordelen', { to: MANAGEMENT, urgency, due: READ_BY[urgency] })]),
            ...afterSaving(a, MANAGEMENT, c),
          ];
        },
        closing: closingLines,
        after: (a, c) => [...(tipsFor(a.wat, c).length > 0 ? (['aanpassen'] as const) : []), 'aanvullen'],
      }),
    },
    vertrekken,
    bijschrijven,
    rondVakantie,
    lezen,
    leven,
    opvolgen,
    fit(naarMeldcode, { meldcode: { first: opgepakt } }),
    verbeteren,
    rechtzetten,
    klopte,
  ),
  whenever: [goesOn, picksUp, goesOnInTraject, callsParents, heardByTraject, ends],
});
