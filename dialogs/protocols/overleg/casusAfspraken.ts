import { messages, choice, date, longText, nothing, on, schoolDays, self } from '../../engine/language/index.js';
import { agreement } from './casusVerslag.js';
import { open, step, tell, type Sight } from './casusWoorden.js';

/** The plan, carried out line by line, and looked at again on its date. */

const FOUR_WEEKS = 28;

const evaluatieVragen = (c: Sight) => ({
  hoe: choice('Hoe gaat het nu?', { beter: 'Beter', hetzelfde: 'Hetzelfde', slechter: 'Minder goed' }),
  waaraan: longText('Waaraan zie je dat?'),
  mening_nu: longText('Wat vindt het kind ervan?', { optional: true }),
  verder_met: choice('Hoe nu verder?', { klaar: 'Afsluiten', weer: 'Later opnieuw terugkijken' }),
  weer: date('Wanneer kijken jullie weer terug?', { optional: true, coming: true, preset: c.day(FOUR_WEEKS) }),
});

export const opvolgen = {
  doen: step.form({
    title: 'Afspraak',
    by: 'starter',
    text: (c) => [agreement(c)],
    fields: {
      gedaan: choice('Is het gedaan?', {
        ja: 'Ja',
        later: 'Nog niet, vraag het over een week',
        niet_nodig: 'Het hoeft niet meer',
      }),
      opmerking: longText('Wat kwam eruit?', { optional: true }),
    },
    then: (a, c) =>
      a.gedaan === 'later'
        ? [
            open('doen', {
              ...self(c),
              ...(c.of === undefined ? {} : { of: c.of }),
              due: schoolDays(5),
              noMessage: true,
              inList: true,
            }),
          ]
        : nothing,
    closing: () => ['**Bewaard.** Dank je.'],
  }),

  evaluatie: step.form({
    title: 'Terugkijken op het plan',
    by: 'starter',
    fields: evaluatieVragen,
    then: (a, c) =>
      a.verder_met === 'weer'
        ? [open('evaluatie', { ...self(c), due: on(a.weer ?? c.day(FOUR_WEEKS)), noMessage: true, inList: true })]
        : [tell('lezer', messages.afgerond, { ...(c.actor && { except: c.actor }) })],
    closing: (_, c) => [
      c.status === 'closed' || c.open('evaluatie')
        ? '**Bewaard.**'
        : '**Bewaard.** Zijn alle afspraken gedaan, dan sluit dit vanzelf.',
    ],
    after: () => ['verder'],
  }),
};
