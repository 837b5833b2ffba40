import { minutes, schoolDays } from '../engine/calendar.js';
import { longText } from '../engine/fields.js';
import {
  close,
  concerns,
  discard,
  drop,
  fact,
  nothing,
  open,
  protocol,
  step,
  tell,
  visibility,
  type Effect,
  type Sight,
} from '../engine/protocol.js';
import { afterLeaving, closingLines } from './closing.js';
import { bijDeBron, signaalVragen, vertrekVragen } from './questions.js';
import { asksAboutLeaving, READ_BY, routeOf, type Route } from './routes.js';

/** P01: what somebody on the staff saw or heard, kept for the child and read by the right colleague. */

const antwoord = { antwoord: longText('Antwoord aan je collega', { hint: 'Schrijf geen namen.' }) };

const READERS = ['signaal', 'vertrek', 'antwoord'] as const;

/** Nobody to read it: it is recorded, and done. */
const toReaders = ({ urgency, to }: Route): readonly Effect<'antwoord'>[] =>
  to.length === 0 ? [close()] : [open('antwoord', { to, urgency, due: READ_BY[urgency] })];

/** A child that does not dare to go home: everybody on the ladder hears it, or the one who has it already. */
const becomesUrgent = (c: Sight): readonly Effect<'antwoord'>[] => [
  fact('urgentie', 'spoed'),
  ...(c.taken('antwoord') === undefined
    ? [drop('antwoord'), open('antwoord', { to: NEAR_HOME, urgency: 'spoed', due: READ_BY.spoed })]
    : [tell('assignee', 'taak', { urgency: 'spoed', opens: 'antwoord' })]),
];
const NEAR_HOME = ['intern_begeleider', 'aandachtsfunctionaris', 'directeur'] as const;

export const signaal = protocol({
  id: 'signaal',
  version: 1,
  title: 'Signaal',
  sign: 'Signaal',
  start: 'signaal',
  ways: ['gebeurd', 'zorg'],
  startedBy: [
    'leerkracht',
    'vakleerkracht',
    'invaller',
    'stagiair',
    'ondersteunend_personeel',
    'administratie',
    'intern_begeleider',
    'aandachtsfunctionaris',
    'manager_sociale_veiligheid',
    'directeur',
    'contactpersoon_intern',
    'antipestcoordinator',
    'gedragsspecialist',
    'preventiemedewerker',
    'bhv',
  ],
  access: [
    { who: 'starter', sees: READERS },
    { who: 'eigen_leerkracht', sees: READERS },
    { who: 'lezer', sees: READERS },
    { who: 'assignee', sees: 'all' },
    { who: 'intern_begeleider', sees: 'all' },
    { who: 'aandachtsfunctionaris', sees: 'all' },
    { who: 'directeur', sees: 'all' },
  ],
  steps: {
    signaal: step({
      title: 'Signaal',
      by: 'starter',
      fields: signaalVragen,
      pages: [
        { title: 'Wat is er?', fields: ['over', 'wat', 'bron', 'wanneer'] },
        { title: 'Nog twee vragen', fields: ['speelt', 'meekijken'], note: (typed) => bijDeBron(typed.bron) },
      ],
      needs: ['eerdereSignalen'],
      then: (a) => {
        if (a.speelt.some((tick) => tick === 'medewerker')) return [discard()];
        const route = routeOf(a.speelt, a.meekijken);
        return [
          concerns(a.over.pupils),
          visibility(route.visibility),
          fact('urgentie', route.urgency),
          tell('starter', 'opgeslagen'),
          ...(route.visibility === 'gewoon' ? [tell('eigen_leerkracht', 'gedeeld', { unlessAmong: true })] : []),
          ...toReaders(route),
          ...(asksAboutLeaving(a.speelt) ? [open('vertrek', { to: 'starter', due: minutes(15) })] : []),
        ];
      },
      closing: closingLines,
    }),

    vertrek: step({
      title: 'Hoe gaat het kind naar huis?',
      by: 'starter',
      fields: vertrekVragen,
      then: (a, c) => (a.durft === 'nee' && c.facts.urgentie === 'vandaag' ? becomesUrgent(c) : nothing),
      closing: afterLeaving,
    }),

    antwoord: step({
      title: 'Antwoord geven',
      by: 'intern_begeleider',
      fields: antwoord,
      button: 'Antwoord sturen',
      late: () => [tell('starter', 'nietGelezen')],
      then: (_, c) => [
        open('gelezen', { to: 'starter', due: schoolDays(3), quiet: true }),
        tell('starter', 'beantwoord', { opens: 'gelezen', ...(c.actor && { about: c.actor }) }),
      ],
      closing: (_, c) => [`**Verstuurd.** ${c.name(c.starter)} krijgt bericht dat er een antwoord is.`],
    }),

    gelezen: step({
      title: 'Duidelijk',
      by: 'starter',
      tick: true,
      late: () => [close()],
      then: () => [close()],
      closing: () => ['**Goed.** Dit signaal is afgerond. Zie je iets nieuws? Leg dat opnieuw vast.'],
    }),
  },
  whenever: [
    {
      if: (c) => c.taken('antwoord') !== undefined && c.facts.opgepakt === undefined,
      then: (c) => [fact('opgepakt', 'ja'), tell('starter', 'opgepakt', { about: c.taken('antwoord') ?? c.starter })],
    },
  ],
});
