import { berichten } from './berichten.js';
import { close, text, today } from '../../engine/language/index.js';
import { open, protocol, step, tell } from './leerlingaccountWoorden.js';

/**
 * The account of a pupil wrote to the bot. Its words are kept nowhere. The IB'er and the directeur are told that it
 * happened, once a day for an account (practice.md 9.3). The bot begins it for the IB'er.
 */
export const leerlingaccount = protocol({
  id: 'leerlingaccount',
  version: 1,
  title: 'Bericht van een leerlingaccount',
  sign: 'Taak',
  start: 'account',
  startedBy: ['intern_begeleider', 'directeur'],
  places: { pupilAccount: { way: 'geschreven', answers: ({ name }) => ({ wie: name }) } },
  access: [
    { who: 'intern_begeleider', sees: 'all' },
    { who: 'directeur', sees: 'all' },
    { who: 'assignee', sees: 'all' },
  ],
  steps: {
    account: step.form({
      title: 'Het account',
      by: 'starter',
      fields: { wie: text('Welk account?') },
      then: () => [
        open('bekeken', { to: ['intern_begeleider', 'directeur'], due: today, noMessage: true }),
        tell(['intern_begeleider', 'directeur'], berichten.leerlingaccount, { opens: 'bekeken' }),
      ],
    }),
    bekeken: step.tick({
      title: 'Ik kijk hiernaar',
      by: 'intern_begeleider',
      then: () => [close()],
      closing: () => ['**Goed.** Loop even langs bij dit kind. Wat het schreef, is niet bewaard.'],
    }),
  },
  reading: () => [
    'Ik heb dit kind verwezen naar een volwassene op school en naar de Kindertelefoon. Wat het schreef, is niet bewaard.',
    'Leerlingen horen Vangnet niet te zien. Vraag de beheerder van Teams om een app-beleid voor medewerkers.',
  ],
});
