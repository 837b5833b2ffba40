import {
  messages,
  asTyped,
  choice,
  dayWithYear,
  longText,
  nothing,
  on,
  presentDays,
  report,
  self,
  visibility,
  type Role,
  term,
} from '../../engine/language/index.js';
import { drop, open, stage, step, tell, together, type Sight } from './woorden.js';
import { keptAsRead } from '../shared/gelezen.js';
import { notRead } from '../shared/gewaarschuwd.js';
import { naarMeldcode } from '../shared/naarMeldcode.js';
import { READ_BY, routeOf } from '../shared/routes.js';
import { duidelijker } from '../shared/duidelijker.js';
import { voorafVragen, vraagVragen } from './vragen.js';

/** Level 2: advice of the IB'er or the aandachtsfunctionaris (practice.md 6.5; domain.md 5 and 44). */

/**
 * The ticked boxes decide who reads it and how soon. Without a tick these are the IB'er and the AF. It is for today
 * when it came from a delicate signal.
 */
const routeFor = (c: Sight) => {
  const speelt = c.last(voorafVragen)?.speelt;
  const { to, urgency, visibility: sight } = routeOf(speelt ?? [], c.way === 'advies' ? 'vandaag' : 'advies');
  const roles: Role[] = [...new Set<Role>([...to, 'intern_begeleider', 'aandachtsfunctionaris'])];
  return { to: roles, urgency, sight };
};

const isRunning = (c: Sight): boolean => c.status === 'open' && c.stage === 'gevraagd';

const ibVragen = (c: Sight) => ({
  vraag: longText('Wat is je vraag?', { preset: asTyped(c.last(vraagVragen)?.vraag ?? []) }),
});

const adviseerVragen = (c: Sight) => ({
  advies: longText('Advies', { hint: 'Schrijf geen namen van kinderen.' }),
  ouders: choice('Wie praat met de ouders?', {
    leerkracht: `De ${term.leerkracht}`,
    ib: `De ${term.intern_begeleider}`,
    samen: 'Samen',
    nog_niet: 'Nog niet',
  }),
  gedrag: choice(
    'Weeg je seksueel of ernstig gedrag tussen kinderen?',
    { ja: `Ja. De ${term.directeur} kijkt mee`, nee: 'Nee' },
    { preset: 'nee', inner: true },
  ),
  verder: choice('Hoe verder?', {
    collega: 'Met dit advies terug naar je collega',
    week: `Nog een week kijken, tot ${dayWithYear(`${c.day(c.school.lookBackDays)}T12:00:00Z`)}`,
    meldcode: 'Op naar de meldcode',
  }),
});

type Verder = 'collega' | 'week' | 'meldcode';

const onwards = (verder: Verder, c: Sight) => {
  if (verder === 'week')
    return [
      open('terugkijken', { to: 'starter', due: on(c.day(c.school.lookBackDays)), noMessage: true, inList: true }),
    ];
  return verder === 'meldcode'
    ? [open('meldcode', { ...self(c), due: presentDays(1), noMessage: true, inList: true })]
    : [];
};

/** The person who gave the advice. */
const adviser = (c: Sight) => {
  const person = c.by('adviseren');
  return person === undefined ? 'intern_begeleider' : { person };
};

const terugkijkVragen = { ...duidelijker, wat: longText('Wat zag of hoorde je?', { optional: true }) };

export const raadVragen = together(
  {
    vraagIb: step.form({
      title: `Vraag de ${term.intern_begeleider}`,
      reads: `Vraag aan de ${term.intern_begeleider}`,
      by: 'starter',
      offer: { to: ['starter'], while: (c) => isRunning(c) && !c.open('adviseren') },
      fields: ibVragen,
      button: `Vraag de ${term.intern_begeleider}`,
      then: (_, c) => {
        const { to, urgency, sight } = routeFor(c);
        return [
          ...(c.stage === '' ? [stage('advies'), visibility(sight), tell('starter', messages.opgeslagen)] : nothing),
          open('adviseren', { to, urgency, due: READ_BY[urgency] }),
        ];
      },
      closing: (_, c) => [
        `**Verstuurd.** Code ${c.code}. Gevraagd: ${c.assignees('adviseren')}, uiterlijk **${c.until('adviseren')}**.`,
        'Is er nu gevaar? Bel **112**.',
      ],
    }),

    adviseren: step.form({
      title: 'Advies geven',
      reads: 'Advies',
      by: 'intern_begeleider',
      notBy: 'vraagIb',
      fields: adviseerVragen,
      button: 'Versturen',
      needs: ['geopend'],
      late: (c) => [...keptAsRead('adviseren', c), ...notRead('adviseren', c)],
      then: (a, c) => [
        drop('gelezen'),
        report('overlegKlaar', { zaak: c.code, uitkomst: asTyped(a.advies) }),
        ...onwards(a.verder, c),
        ...(a.gedrag === 'ja' ? [tell('directeur', messages.gedeeld, { ...(c.actor && { except: c.actor }) })] : []),
        open('gelezen', { due: presentDays(3), remind: presentDays(2), noMessage: true }),
        tell('starter', messages.beantwoord, { opens: 'gelezen', ...(c.actor && { about: c.actor }) }),
      ],
      closing: (a, c) => [
        `**Verstuurd.** ${c.name(c.starter)} krijgt bericht.`,
        ...(a.verder === 'meldcode'
          ? ['**Meldcode beginnen** staat in je werk. Bij gevaar bel je meteen **112**.']
          : []),
      ],
    }),

    gelezen: step.tick({
      title: 'Duidelijk',
      message: messages.beantwoord,
      by: 'starter',
      late: () => [drop('gelezen')],
      then: () => nothing,
      closing: () => ['**Goed.** Zie je iets nieuws? Leg dat vast als signaal.'],
    }),

    terugkijken: step.form({
      title: 'Terugkijken',
      outside: true,
      by: 'starter',
      fields: terugkijkVragen,
      then: (a, c) =>
        a.duidelijker === 'minder' || a.duidelijker === 'weg'
          ? [tell(adviser(c), messages.aangevuld)]
          : [open('adviseren', { to: adviser(c), due: presentDays(2) })],
      closing: (_, c) => [
        `**Bewaard.** ${c.open('adviseren') ? `${c.assignees('adviseren')} kijkt met je mee.` : 'Je collega krijgt bericht.'}`,
      ],
    }),
  },
  naarMeldcode,
);
