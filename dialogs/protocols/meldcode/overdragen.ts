import {
  messages,
  choice,
  choices,
  date,
  longText,
  nothing,
  presentDays,
  schoolDays,
  term,
} from '../../engine/language/index.js';
import { drop, open, pass, step, tell, type Sight, type Stap } from './meldcodeWoorden.js';
import { fase } from './tijden.js';
import { aanLeerkracht, ibDoetZelf, kop, uitvoerder } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** From the leerkracht to the IB'er, and what the leerkracht must go on knowing (domain.md 43; practice.md 8.5). */

const WEET = { ja: 'Ja', nog_niet: 'Nog niet', onveilig: 'Nee, dat is nu niet veilig' };

const isVanLeerkracht = (c: Sight): boolean => isOpen(c) && c.stage === 'samen' && !ibDoetZelf(c);

const STAPPEN: readonly Stap[] = [
  'signalen',
  'overleg',
  'kindcheckVooraf',
  'kindcheck',
  'voorcheck',
  'voorbereiding',
  'verslag',
  'kindgesprek',
  'gezin',
  'ouder',
  'ouderVerteld',
  'ouderNogNiet',
  'nietGevolgd',
];

/** Every task that the teacher still had. */
const naarIb = (c: Sight) =>
  STAPPEN.flatMap((name) =>
    c.tasks
      .filter((task) => task.is(name) && task.status === 'open')
      .map(({ of }) => pass(name, 'intern_begeleider', { noMessage: true, ...(of && { of }) })),
  );

const wetenVragen = {
  weten: longText(`Wat moet de ${term.leerkracht} weten om goed voor het kind te zorgen?`, {
    hint: 'Kort. Niet meer dan nodig is.',
    max: 1000,
  }),
};

export const overdracht = {
  overdragen: step.form({
    title: `Overdragen aan de ${term.intern_begeleider}`,
    reads: 'Overdracht',
    by: 'starter',
    text: kop(3, () => [
      `De ${term.intern_begeleider} weegt en beslist met de ${term.directeur}. Jij blijft er voor het kind.`,
    ]),
    offer: {
      to: ['starter', 'lezer'],
      while: (c) => isVanLeerkracht(c) && c.actor === uitvoerder(c) && !c.open('overdragen'),
    },
    fields: {
      waarom_nu: choices('Waarom draag je over?', {
        niet_minder: 'Zorgen worden niet minder',
        blijven: 'Signalen blijven',
        niet_nagekomen: 'Afspraken niet nagekomen',
        sterker: 'Vermoeden wordt sterker',
        klaar: 'Stap 1, 2 en 3 zijn gedaan',
      }),
      ouders: choice('Weten de ouders dat jij dit overdraagt?', WEET),
      ouders_op: date('Zo ja: wanneer vertelde je het?', { optional: true, past: true }),
      kind: choice('Weet het kind het?', WEET),
      kind_op: date('Zo ja: wanneer vertelde je het het kind?', { optional: true, past: true }),
      toelichting: longText('Zo nee: waarom niet?', { optional: true }),
    },
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => [
      ...fase('wegen', c),
      drop('overdragen'),
      ...naarIb(c),
      open('weten', { to: 'intern_begeleider', due: schoolDays(c.school.meldcode.teacherDays), inList: true }),
      ...(c.facts.oudergesprek !== 'nee' && [a.ouders, a.kind].includes('nog_niet')
        ? [open('vertellen', { ...aanLeerkracht(c), due: presentDays(2), noMessage: true, inList: true })]
        : nothing),
    ],
    closing: (_, c) => [
      `**${c.names('intern_begeleider', c.actor) || c.names('directeur', c.actor)} leidt nu.** Wat jij schreef kun je blijven lezen. Nieuwe signalen geef je hier door.`,
      'Je hoort wat je voor het kind moet weten.',
    ],
  }),

  /** The teacher tells the parents, unless that is not safe (domain.md 43). */
  vertellen: step.form({
    title: `Vertel dat de ${term.intern_begeleider} nu leidt`,
    reads: `Verteld dat de ${term.intern_begeleider} leidt`,
    by: 'starter',
    fields: {
      ouders_op: date('Wanneer vertelde je het de ouders?', { optional: true, past: true }),
      kind_op: date('Wanneer vertelde je het het kind?', { optional: true, past: true }),
      gezegd: longText('Wat zeiden zij? Of waarom lukte het niet?'),
    },
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
  }),

  weten: step.form({
    title: `Wat de ${term.leerkracht} moet weten`,
    by: 'intern_begeleider',
    text: kop(4, (c) => [`Voor ${c.name(uitvoerder(c))}.`]),
    offer: {
      to: ['intern_begeleider', 'directeur'],
      while: (c) => isOpen(c) && c.stage !== 'samen' && !c.open('weten') && !ibDoetZelf(c),
    },
    fields: wetenVragen,
    then: (_, c) => (c.open('gelezen') ? nothing : [open('gelezen', { ...aanLeerkracht(c), due: presentDays(2) })]),
    closing: (_, c) => [
      uitvoerder(c) === c.actor ? '**Bewaard.**' : `**Verstuurd.** ${c.name(uitvoerder(c))} krijgt bericht.`,
    ],
  }),

  gelezen: step.tick({
    title: 'Gelezen',
    message: messages.teLezen,
    by: 'starter',
    late: () => [drop('gelezen')],
    then: () => nothing,
    closing: (_, c) => [
      { plain: c.spelled(c.last(wetenVragen)?.weten ?? []) },
      `Blijf gewoon doen voor het kind. Vragen? ${c.others(['intern_begeleider']).names || `De ${term.directeur}`}.`,
    ],
  }),
};
