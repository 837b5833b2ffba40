import { choice, colleague, longText, nothing, time } from '../../engine/language/index.js';
import { fact, step } from './woorden.js';
import { added } from './lijst.js';
import { WOORDVOERDERS } from './media.js';
import { helpOf } from './hulp.js';
import { BLOKKEN } from './plannen/item.js';
import { isAlgemeen, TITELS } from './plannen/index.js';
import { TEAM } from './team.js';

/**
 * The items of the list. Anybody of the team ticks them, gives them away, or skips them with a reason (practice.md
 * 7.4).
 */

export const taken = {
  taak: step.tick({
    title: 'Taak uit het plan',
    each: TITELS,
    outside: isAlgemeen,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    skipped: () => nothing,
    then: () => nothing,
  }),

  /** By phone and not by message: somebody must be spoken to (practice.md 7.2). */
  bestuur: step.form({
    title: 'Bel het bestuur',
    each: TITELS,
    outside: isAlgemeen,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: ({ of, school: { bestuur } }) => [
      `**Bel ${bestuur.name}: ${bestuur.emergencyPhone ?? bestuur.phone}.** Een bericht sturen is niet genoeg.`,
      ...helpOf(of),
    ],
    fields: { tijd: time('Hoe laat sprak je iemand?') },
    skipped: () => nothing,
    then: (a) => [fact('bestuur', a.tijd.replace(':', '.'))],
    closing: () => ['**Genoteerd.** Zet de afspraken in het logboek.'],
    after: () => ['logboek'],
  }),

  /** In principle there is no contact with the media (P22). */
  media: step.form({
    title: 'Wie praat met de media?',
    each: TITELS,
    outside: isAlgemeen,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    fields: { wie: choice('Wie voert het woord?', WOORDVOERDERS, { preset: 'bestuur' }) },
    skipped: () => nothing,
    then: (a) => [fact('media', a.wie)],
    closing: () => ['**Genoteerd.** Vertel het team: alle anderen zeggen “Daar kan ik niets over zeggen.”'],
  }),

  eigen: step.tick({
    title: 'Eigen taak',
    by: 'directeur',
    also: TEAM,
    anyone: true,
    skipped: () => nothing,
    then: () => nothing,
  }),

  toevoegen: step.form({
    title: 'Taak toevoegen',
    common: true,
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' },
    fields: {
      wat: longText('Wat moet er gebeuren?', {
        max: 120,
        hint: 'Schrijf geen namen van kinderen.',
        veiled: 'initials',
      }),
      wanneer: choice('Wanneer?', BLOKKEN, { preset: 'vandaag' }),
      wie: colleague('Wie doet dit?', { optional: true, self: true, hint: 'Leeg: jijzelf.' }),
    },
    then: (a, c) => [added(c.spelled(a.wat), a.wanneer, a.wie ?? c.actor ?? c.starter)],
    closing: () => ['**Toegevoegd.** De taak staat in de lijst.'],
    after: () => ['toevoegen'],
  }),
};
