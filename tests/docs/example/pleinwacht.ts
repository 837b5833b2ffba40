import { choice, close, colleague, schoolDays, text, type Line } from '../../../dialogs/engine/language/index.js';
import { berichten } from './berichten.js';
import { fact, open, protocol, step, tell, type Sight } from './woorden.js';

const vragen = { plek: text('Welke plek?'), wie: colleague('Aan wie vraag je het?') };
const waar = (c: Sight): Line[] => [{ plain: `Plek: ${c.last(vragen)?.plek ?? 'niet gezegd'}.` }];

/** A colleague is asked to look at a place in the playground. It is about no child. */
export const pleinwacht = protocol({
  id: 'pleinwacht',
  version: 1,
  title: 'Extra ogen op het plein',
  sign: 'Taak',
  start: 'vraag',
  startedBy: ['leerkracht', 'intern_begeleider'],
  entry: [{ way: 'woord', button: 'Extra ogen op het plein', under: { more: 125 }, words: ['pleinwacht'] }],
  access: [
    { who: 'starter', sees: 'all' },
    { who: 'assignee', sees: 'all' },
  ],
  steps: {
    vraag: step.form({
      title: 'Waar moet iemand kijken?',
      by: 'starter',
      fields: vragen,
      then: ({ wie }) => [open('kijken', { to: { person: wie }, due: schoolDays(1) })],
      closing: (a, c) => [`**Gevraagd** aan ${c.name(a.wie)}.`],
    }),
    kijken: step.press({
      title: 'Kijken op het plein',
      by: 'leerkracht',
      text: waar,
      fields: { rustig: choice('Was het rustig?', { ja: 'Ja', nee: 'Nee' }) },
      pressed: 'rustig',
      then: ({ rustig }, c) => [
        fact('rustig', rustig),
        tell('starter', berichten.gekeken, { ...(c.actor && { about: c.actor }) }),
        close(),
      ],
      closing: () => ['**Dank je.**'],
    }),
  },
});
