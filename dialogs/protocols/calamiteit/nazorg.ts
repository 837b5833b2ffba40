import { date, dayAndMonth, nothing, on, plusDays, text } from '../../engine/language/index.js';
import { drop, open, step, type Sight } from './woorden.js';
import { added } from './lijst.js';
import { itemMet, TITELS } from './plannen/index.js';
import { helpOf } from './hulp.js';
import { houder, TEAM } from './team.js';

/** Aftercare that depends on a day: about a month after the funeral, and days on which it comes back (P35; P21). */

const A_MONTH = 30;

/** The look back on a death, whichever of these the plan has. */
const TERUGBLIKKEN = ['overlijden_terugblik', 'terugblik_team'];

const moved = (day: string, c: Sight) =>
  TERUGBLIKKEN.filter((id) => c.open('taak', id)).flatMap((id) => [
    drop('taak', id),
    open('taak', {
      to: { person: houder(itemMet(id)?.rol ?? 'leiding', c) },
      of: id,
      due: on(plusDays(day, A_MONTH)),
      noMessage: true,
      inList: true,
    }),
  ]);

const bijzonder = {
  dag: date('Welke dag?', { coming: true }),
  wat: text('Wat is er die dag?', {
    max: 80,
    hint: 'Geen naam: “verjaardag”, “een jaar later”.',
    veiled: 'initials',
  }),
};

export const nazorg = {
  uitvaart: step.form({
    title: 'Uitvaart',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    fields: { dag: date('Welke dag is de uitvaart?') },
    skipped: () => nothing,
    then: (a, c) => moved(a.dag, c),
    closing: (a) => [`**Genoteerd.** De terugblik staat op ${dayAndMonth(plusDays(a.dag, A_MONTH))}.`],
  }),

  dagen: step.form({
    title: 'Bijzondere dag',
    common: true,
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    offer: { to: TEAM, while: (c) => c.status === 'open' },
    text: (c) => helpOf(c.of),
    fields: bijzonder,
    skipped: () => nothing,
    then: (a, c) => [added(`Bijzondere dag: ${a.wat}`, 'later', houder('opvang_leerlingen', c), on(a.dag))],
    closing: (a) => [`**Staat klaar voor ${dayAndMonth(a.dag)}.** Nog een dag? Kies die nu.`],
    after: () => ['dagen'],
  }),
};
