import { messages, date, longText, presentDays, text, term } from '../../engine/language/index.js';
import { open, step, tell } from './meldcodeWoorden.js';
import { LEIDING, leidt } from '../shared/voorcheck.js';
import { gevraagdAan, ibDoetZelf, isAanZet } from './wie.js';
import { isOpen } from '../shared/routes.js';

/**
 * What the child thinks, what it was told, and who tells it more. Asked at steps 3, 4 and 5 and at a report (domain.md
 * 7 and 9).
 */

export const kindVragen = {
  kind_vindt: longText('Wat vindt het kind?', { hint: 'In woorden van het kind. Niet gevraagd? Schrijf waarom.' }),
  kind_verteld: longText('Wat is het kind verteld, en door wie?', { max: 1000 }),
  kind_volgende: text('Wie praat de volgende keer met het kind, en wanneer?'),
};
export const kindPage = {
  title: 'Het kind',
  fields: ['kind_vindt', 'kind_verteld', 'kind_volgende'] as const,
};

export const kindgesprek = {
  kindgesprek: step.form({
    title: 'Gesprek met het kind',
    by: 'starter',
    offer: {
      to: ['starter', 'lezer', ...LEIDING],
      while: (c) => isOpen(c) && isAanZet(c) && !c.open('kindgesprek'),
    },
    text: () => [
      'Zeg: je hebt recht op een veilig thuis. Het is niet jouw schuld. Ik kan geen geheim beloven. Ik vertel je wat ik ga doen.',
    ],
    fields: {
      besproken: date(
        `Wanneer besprak je dit gesprek met de ${term.intern_begeleider} of ${term.aandachtsfunctionaris}?`,
        { past: true },
      ),
      zegt: longText('Wat zegt het kind?', { hint: 'In de woorden van het kind.' }),
      kind_wil: longText('Wat wil het kind?'),
      uitleg: longText('Wat heb je uitgelegd?'),
      volgende: text('Wie praat de volgende keer met het kind, en wanneer?'),
    },
    pages: [
      { title: 'Gesprek met het kind', fields: ['besproken', 'zegt', 'kind_wil'] },
      { title: 'Hoe verder met het kind?', fields: ['uitleg', 'volgende'] },
    ],
    then: () => [tell('intern_begeleider', messages.aangevuld, { unlessAmong: true })],
    closing: () => [`**Bewaard.** Zoiets horen is zwaar. Praat er met de ${term.intern_begeleider} over.`],
  }),

  /** The child was not asked yet: one press asks somebody to do so (domain.md 9). */
  kindVraag: step.form({
    title: `Vraag de ${term.intern_begeleider}: praten met het kind`,
    reads: 'Gevraagd: een gesprek met het kind',
    by: 'starter',
    offer: {
      to: ['starter', 'lezer', ...LEIDING],
      while: (c) => isOpen(c) && isAanZet(c) && !c.open('bespreken', 'kind') && !leidt(c.actor, c),
    },
    then: (_, c) => [
      open('bespreken', {
        to: ibDoetZelf(c) ? c.school.meldcode.advisor : 'intern_begeleider',
        of: 'kind',
        due: presentDays(1),
      }),
    ],
    closing: (_, c) => [`${gevraagdAan('bespreken', c)} Wacht met het gesprek tot je antwoord hebt.`],
  }),
};
