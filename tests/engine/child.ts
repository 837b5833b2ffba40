import {
  choice,
  close,
  message,
  number,
  report,
  text,
  vocabulary,
  workingDays,
} from '../../dialogs/engine/language/index.js';
import { type Protocol } from '../../dialogs/engine/language/protocol.js';

const { next, open, protocol, step } = vocabulary({
  steps: ['regelen', 'zeker', 'bestellen'],
  messages: { vertrokken: message({ id: 'vervoer.vertrokken', says: ({ code }) => [`De bus rijdt. ${code}`] }) },
  ways: ['bus', 'groot'],
});

/** Started by the outing of `toy.ts`; tells it when the bus is there. */
export const child: Protocol = protocol({
  id: 'vervoer',
  version: 2,
  renamed: { 2: { steps: { uitzoeken: 'regelen' } } },
  title: 'Een bus huren',
  sign: 'Vraag',
  start: 'regelen',
  startsAt: { groot: 'zeker' },
  startedBy: ['leerkracht'],
  entry: [{ way: 'bus', button: 'Een bus huren', under: { more: 10 }, words: ['bus'] }],
  guest: () => ({ name: 'Een ouder', phone: '06-1', place: 'De Linde' }),
  daily: (_, now) => [{ person: 'els', way: 'bus', as: now, answers: { plaatsen: '20' } }],
  access: [
    { who: 'starter', sees: 'own' },
    { who: 'assignee', sees: 'all' },
  ],
  steps: {
    regelen: step.form({
      title: 'Hoe groot moet de bus zijn?',
      by: 'starter',
      fields: { plaatsen: number('Hoeveel plaatsen?', { min: 1, max: 60 }) },
      then: (a) => (a.plaatsen > 50 ? [next('zeker')] : [open('bestellen', { due: workingDays(1) })]),
    }),
    zeker: step.press({
      title: 'Zo groot?',
      by: 'starter',
      fields: { keus: choice('Zo groot?', { ja: 'Ja', nee: 'Nee' }) },
      pressed: 'keus',
      then: (a) => (a.keus === 'ja' ? [open('bestellen', { due: workingDays(1) })] : [close()]),
    }),
    bestellen: step.form({
      title: 'Bestel een bus',
      by: 'administratie',
      fields: { bedrijf: text('Welk bedrijf?') },
      then: (a) => [report('busGeregeld', { bedrijf: a.bedrijf }), close()],
    }),
  },
});
