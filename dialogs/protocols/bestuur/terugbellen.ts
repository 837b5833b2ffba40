import { berichten } from './berichten.js';
import { close, openMinutes, text } from '../../engine/language/index.js';
import { open, protocol, step, tell } from './woorden.js';

/**
 * Somebody at a school wants to speak with the bestuur in confidence. The case lies in the bestuur's own partition.
 * Nobody at the school finds it, whatever role that person has (practice.md 4.8; domain.md 24, P32; law.md L7). The bot
 * begins it for the asker. That person cannot read the partition, and gets messages only.
 */
const terugbelVragen = {
  naam: text('Naam'),
  nummer: text('Telefoon', { max: 20 }),
  waar: text('School'),
};

export const terugbellen = protocol({
  id: 'terugbellen',
  version: 1,
  title: 'Vertrouwelijk gesprek',
  sign: 'Vraag',
  start: 'verzoek',
  startedBy: [],
  places: {
    callBack: {
      way: 'medewerker',
      answers: ({ name, phone, school }) => ({ naam: name, nummer: phone, waar: school }),
    },
  },
  access: [
    { who: 'bestuur', sees: 'all' },
    { who: 'assignee', sees: 'all' },
  ],
  guest: (c) => {
    const asked = c.last(terugbelVragen);
    return asked && { name: asked.naam, phone: asked.nummer, place: asked.waar };
  },
  steps: {
    verzoek: step.form({
      title: 'Het verzoek',
      by: 'starter',
      fields: terugbelVragen,
      then: () => [open('bellen', { urgency: 'vandaag', due: openMinutes(30) })],
    }),
    bellen: step.tick({
      title: 'Ik bel vandaag',
      message: berichten.belMij,
      by: 'bestuur',
      late: (c) => [tell({ person: c.starter }, berichten.nogNietGebeld, { urgency: 'vandaag' })],
      then: (_, c) => [tell({ person: c.starter }, berichten.wordtGebeld), close()],
      closing: (_, c) => {
        const { naam = '', nummer = '' } = c.last(terugbelVragen) ?? {};
        return ['**Goed.** Wie dit vroeg, weet nu dat u vandaag belt.', { plain: `Bel ${naam}, ${nummer}.` }];
      },
    }),
  },
});
