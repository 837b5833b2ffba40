import { days, minutes, schoolDays } from '../engine/calendar.js';
import { choice, longText } from '../engine/fields.js';
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

const antwoord = {
  antwoord: longText('Antwoord aan je collega', { hint: 'Schrijf geen namen van kinderen.' }),
  verder: choice(
    'Hoe gaat het verder?',
    { bijhouden: 'Ik houd het bij', klaar: 'Dit signaal is klaar' },
    { preset: 'bijhouden' },
  ),
};

/** The one who answered says whether it is done; the one who wrote it never closes it by reading. */
const isDone = (c: Sight): boolean => c.last(antwoord)?.verder === 'klaar';
const closesWhenDone = (c: Sight): readonly Effect<never>[] => (isDone(c) ? [close()] : nothing);

const READERS = ['signaal', 'vertrek', 'antwoord'] as const;

/** Nobody to read it: it is recorded, and done. */
const toReaders = ({ urgency, to }: Route): readonly Effect<'antwoord'>[] =>
  to.length === 0 ? [close()] : [open('antwoord', { to, urgency, due: READ_BY[urgency] })];

/** The child is gone, or does not dare: whoever has it already must know at once. */
const isPressing = ({ waar, durft }: { waar: string; durft: string }): boolean =>
  waar === 'al_naar_huis' || durft === 'nee';

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
    { who: 'mentor', sees: READERS },
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
          ...(route.visibility === 'gewoon'
            ? [tell(['eigen_leerkracht', 'mentor'], 'gedeeld', { unlessAmong: true })]
            : []),
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
      then: (a, c) =>
        a.durft === 'nee' && c.facts.urgentie === 'vandaag'
          ? becomesUrgent(c)
          : [tell('assignee', 'aangevuld', { opens: 'antwoord', urgency: isPressing(a) ? 'spoed' : 'normaal' })],
      closing: afterLeaving,
    }),

    antwoord: step({
      title: 'Antwoord geven',
      by: 'intern_begeleider',
      fields: antwoord,
      button: 'Antwoord sturen',
      late: () => [tell('starter', 'nietGelezen')],
      then: (a, c) => [
        open('gelezen', { to: 'starter', due: schoolDays(3), quiet: true }),
        ...(a.verder === 'bijhouden' && c.actor
          ? [open('afronden', { to: { person: c.actor }, due: days(7), quiet: true })]
          : []),
        tell('starter', 'beantwoord', { opens: 'gelezen', ...(c.actor && { about: c.actor }) }),
      ],
      closing: (_, c) => [`**Verstuurd.** ${c.name(c.starter)} krijgt bericht dat er een antwoord is.`],
    }),

    gelezen: step({
      title: 'Duidelijk',
      by: 'starter',
      tick: true,
      late: closesWhenDone,
      then: (_, c) => closesWhenDone(c),
      closing: (_, c) => [
        c.status === 'closed'
          ? '**Goed.** Dit signaal is klaar. Zie je iets nieuws? Leg dat opnieuw vast.'
          : '**Goed.** Je collega houdt dit signaal bij. Zie je iets nieuws? Leg dat opnieuw vast.',
      ],
    }),

    afronden: step({
      title: 'Afronden',
      by: 'intern_begeleider',
      tick: true,
      then: () => [close()],
      closing: () => ['**Afgerond.** Dit signaal is klaar.'],
    }),
  },
  whenever: [
    {
      if: (c) => c.taken('antwoord') !== undefined && c.facts.opgepakt === undefined,
      then: (c) => [fact('opgepakt', 'ja'), tell('starter', 'opgepakt', { about: c.taken('antwoord') ?? c.starter })],
    },
  ],
});
