import { messages, close, longText, nothing, presentDays, self } from '../../engine/language/index.js';
import { drop, open, step, tell, together } from './woorden.js';
import { ACTIES, SAFETY, actieVragen, actionsOf, beforeAction, laterOf, lookBack } from './beoordelen.js';
import { completes, dossierClosing, dossierVragen, gezinClosing, gezinVragen } from './dossier.js';
import { aanvulling, agreed } from './aanvullen.js';
import { bijeenroepen } from './bijeenroepen.js';
import { afspraken } from '../shared/afspraken.js';
import { verder } from '../shared/verder.js';
import { getsWord, isOpen, READS } from '../shared/routes.js';
import { assessor } from './ontvangers.js';
import { duidelijker } from '../shared/duidelijker.js';
import { oplettenVragen, vervolgVragen, watches } from './terugkijken.js';

/** What follows a signal: questions to and fro, actions with a date, and looking back (practice.md 5.3-5.5). */

const vraagVragen = { vraag: longText('Wat is je vraag?', { max: 1000 }) };

export const opvolgen = together(
  {
    gelezen: step.tick({
      title: 'Duidelijk',
      message: messages.beantwoord,
      by: 'starter',
      late: () => [drop('gelezen')],
      then: () => nothing,
      closing: (_, c) => [
        isOpen(c) && !c.idle(['aanvullen'])
          ? '**Goed.** Je collega houdt dit signaal bij. Zie je iets nieuws? Schrijf het erbij.'
          : '**Goed.** Dit signaal is klaar. Zie je iets nieuws? Leg dat opnieuw vast.',
      ],
    }),

    vraag: step.form({
      title: 'Ik heb een vraag',
      reads: 'Vraag',
      by: 'starter',
      offer: { to: ['starter', ...READS], while: (c) => isOpen(c) && !c.open('reactie') },
      fields: vraagVragen,
      then: (_, c) => [open('reactie', { to: c.actor === c.starter ? assessor(c) : 'starter', due: presentDays(2) })],
      closing: (_, c) => [`**Verstuurd.** ${getsWord(c.assignees('reactie'))}`],
    }),

    reactie: step.form({
      title: 'Antwoord op de vraag',
      message: messages.gevraagd,
      by: 'intern_begeleider',
      text: (c) => [{ plain: c.spelled(c.last(vraagVragen)?.vraag ?? []) }],
      fields: { reactie: longText('Je antwoord', { hint: 'Schrijf geen namen van kinderen.' }) },
      then: (_, c) => {
        const person = c.by('vraag');
        return person === undefined
          ? nothing
          : [tell({ person }, messages.antwoord, { ...(c.actor && { about: c.actor, except: c.actor }) })];
      },
      closing: () => ['**Verstuurd.**'],
    }),

    actie: step.form({
      title: 'Actie',
      outside: true,
      each: ACTIES,
      by: 'intern_begeleider',
      safety: SAFETY,
      text: (c) => beforeAction(c.of),
      fields: actieVragen,
      then: (a, c) => (a.gedaan === 'later' ? laterOf(c.of, c) : nothing),
      closing: () => ['**Bewaard.**'],
    }),

    terugkijken: step.form({
      title: 'Terugkijken',
      outside: true,
      by: 'intern_begeleider',
      fields: duidelijker,
      button: 'Verder',
      then: (a, c) =>
        a.duidelijker === 'minder' || a.duidelijker === 'weg'
          ? [open('opletten', { ...self(c), noMessage: true })]
          : [open('vervolg', { ...self(c), noMessage: true })],
    }),

    vervolg: step.form({
      title: 'Hoe nu verder?',
      by: 'intern_begeleider',
      fields: vervolgVragen,
      then: (a, c) => [...actionsOf(a.doen, c), ...lookBack(a, c)],
      closing: () => ['**Bewaard.** Het staat in je werk.'],
    }),

    opletten: step.form({
      title: 'Wie blijft opletten?',
      by: 'intern_begeleider',
      fields: oplettenVragen,
      then: watches,
      closing: () => ['**Bewaard.** Op die dag vraag ik of het klaar is.'],
    }),

    afronden: step.tick({
      title: 'Afronden',
      outside: true,
      by: 'intern_begeleider',
      then: () => [close()],
      closing: () => ['**Afgerond.** Dit signaal is klaar.'],
    }),

    dossier: step.form({
      title: 'Dossier compleet maken',
      by: 'intern_begeleider',
      offer: { to: READS, while: isOpen },
      fields: dossierVragen,
      then: completes,
      closing: dossierClosing,
      after: () => ['gezin'],
    }),

    gezin: step.form({
      title: 'Gezin en hulp',
      by: 'intern_begeleider',
      offer: { to: READS, while: isOpen },
      fields: gezinVragen,
      then: () => nothing,
      closing: gezinClosing,
    }),
  },
  bijeenroepen,
  afspraken(agreed, (c) => c.last(aanvulling)?.niet_gelukt ?? []),
  verder({ while: isOpen }),
);
