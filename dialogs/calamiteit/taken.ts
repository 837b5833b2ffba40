import { choice, colleague, longText, time } from '../engine/fields.js';
import { fact, nothing, step, type Line } from '../engine/protocol.js';
import { added, afterWeighing } from './lijst.js';
import { BLOKKEN } from './plannen/item.js';
import { itemMet, TITELS } from './plannen/index.js';
import { TEAM } from './team.js';

/** The items of the list: ticked, given away or skipped with a reason by anybody of the team (practice.md 7.4). */

const helpOf = (id: string | undefined): Line[] => {
  const item = itemMet(id);
  if (item === undefined) return [];
  return [
    `**Waarom:** ${item.waarom}`,
    `**Hoe:** ${item.hoe}`,
    ...(item.zeg === undefined ? [] : [`**Wat je zegt:** ${item.zeg}`]),
    `ACTIE ${item.actie} · ${BLOKKEN[item.blok]}`,
  ];
};

const wegingVragen = {
  gedrag: choice('Is er gedrag van kinderen te wegen?', {
    ernstig: 'Ja: de veiligheid is in het geding',
    klein: 'Ja: eenmalig en klein',
    nee: 'Nee',
  }),
  onrust: choice('Verwacht je onrust in de klas, bij ouders of in de buurt?', {
    ja: 'Ja',
    misschien: 'Misschien',
    nee: 'Nee',
  }),
};

export const taken = {
  taak: step({
    title: 'Taak uit het plan',
    each: TITELS,
    by: 'directeur',
    tick: true,
    also: TEAM,
    text: (c) => helpOf(c.of),
    skipped: () => nothing,
    then: () => nothing,
  }),

  /** Phoned, not sent: a person was spoken to (practice.md 7.2). */
  bestuur: step({
    title: 'Bel het bestuur',
    by: 'directeur',
    also: TEAM,
    text: ({ school: { bestuur } }) => [
      `**Bel ${bestuur.name}: ${bestuur.emergencyPhone ?? bestuur.phone}.** Een bericht sturen is niet genoeg.`,
      'Vertel wat je weet. Spreek af hoe groot dit is, wie de media doet en welke steun er komt.',
    ],
    fields: { tijd: time('Hoe laat sprak je iemand?') },
    skipped: () => nothing,
    then: (a) => [fact('bestuur', a.tijd.replace(':', '.'))],
    closing: () => ['**Genoteerd.** Zet de afspraken in het logboek.'],
    after: () => ['logboek'],
  }),

  /** P18 and P19 in short; what follows stands in the list. */
  weging: step({
    title: 'Weging van gedrag en onrust',
    by: 'directeur',
    also: TEAM,
    text: () => ['Weeg samen, met de IB’er. Waarheid zoeken is niet het doel; bescherm de privacy.'],
    fields: wegingVragen,
    skipped: () => nothing,
    then: (a, c) => [fact('gedrag', a.gedrag), fact('onrust', a.onrust), ...afterWeighing(a, c)],
    closing: () => ['**Gewogen.** Wat hieruit volgt, staat in de lijst.'],
  }),

  eigen: step({
    title: 'Eigen taak',
    by: 'directeur',
    tick: true,
    also: TEAM,
    skipped: () => nothing,
    then: () => nothing,
  }),

  toevoegen: step({
    title: 'Taak toevoegen',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' },
    fields: {
      wat: longText('Wat moet er gebeuren?', { max: 120, hint: 'Schrijf geen namen van kinderen.' }),
      wanneer: choice('Wanneer?', BLOKKEN, { preset: 'vandaag' }),
      wie: colleague('Wie doet dit?', { optional: true, self: true, hint: 'Leeg: jijzelf.' }),
    },
    then: (a, c) => [added(c.spelled(a.wat), a.wanneer, a.wie ?? c.actor ?? c.starter)],
    closing: () => ['**Toegevoegd.** De taak staat in de lijst.'],
    after: () => ['toevoegen'],
  }),
};
