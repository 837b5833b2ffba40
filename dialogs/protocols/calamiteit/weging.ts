import { choice, colleague, isDrill, longText, nothing, start, type PersonId } from '../../engine/language/index.js';
import { fact, step, type Sight } from './woorden.js';
import { GIVEN } from '../shared/verder.js';
import { READS } from '../shared/routes.js';
import { afterWeighing, type Feiten } from './lijst.js';
import { TITELS } from './plannen/index.js';
import { helpOf } from './hulp.js';
import { TEAM } from './team.js';

/**
 * Weighing behaviour and unrest (P18, P19). The list follows a first impression at once. The weighing itself is another
 * protocol. Its outcome changes the list when it comes, and nobody waits for it.
 */

/** A drill starts no other case. */
const wegingVragen = (c: Sight) => ({
  gedrag: choice('Eerste indruk: is er gedrag van kinderen te wegen?', {
    ernstig: 'Ja: de veiligheid is in het geding',
    klein: 'Ja: eenmalig en klein',
    nee: 'Nee',
  }),
  onrust: choice('Verwacht je onrust in de klas, bij ouders of in de buurt?', {
    ja: 'Ja',
    misschien: 'Misschien',
    nee: 'Nee',
  }),
  ...(isDrill(c)
    ? {}
    : {
        wie: colleague('Wie maakt de hele weging?', {
          optional: true,
          self: true,
          roles: READS,
          hint: 'Leeg: nu niemand. Dat kan later nog.',
        }),
      }),
});

/** About the same children. Its reason says what it belongs to. */
const weighs = (person: PersonId, c: Sight) =>
  start('weging', GIVEN, { aanleiding: `Gevraagd bij calamiteit ${c.code}.` }, { by: person });

const JA_NEE = { ja: 'Ja', nee: 'Nee' };

/** The outcome of the weighing. From another level of consultation only the sentence comes back. */
const uitkomstVragen = {
  uitkomst: longText('Wat kwam eruit?', { max: 1000 }),
  gedrag: choice(
    'Gedrag',
    { ernstig: 'De veiligheid is in het geding', klein: 'Eenmalig en klein' },
    { optional: true },
  ),
  onrust: choice('Onrust', { ja: 'Ja', misschien: 'Misschien', nee: 'Nee' }, { optional: true }),
  regels: choice('Extra regels nodig?', JA_NEE, { optional: true }),
};

/** What is known now, and which items follow from it. */
const weighed = (found: Feiten, c: Sight) => [
  ...(found.gedrag === undefined ? [] : [fact('gedrag', found.gedrag)]),
  ...(found.onrust === undefined ? [] : [fact('onrust', found.onrust)]),
  ...(found.regels === undefined ? [] : [fact('regels', found.regels)]),
  ...afterWeighing(found, c),
];

export const wegen = {
  weging: step.form({
    title: 'Weging van gedrag en onrust',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    fields: wegingVragen,
    skipped: () => nothing,
    then: ({ gedrag, onrust, wie }, c) => [
      ...weighed({ gedrag, onrust }, c),
      ...(wie === undefined ? [] : [weighs(wie, c)]),
    ],
    closing: ({ wie }, c) => [
      '**Gewogen.** Wat hieruit volgt, staat in de lijst.',
      ...(wie === undefined ? [] : [`${c.name(wie)} krijgt bericht voor de hele weging. Wacht er niet op.`]),
    ],
  }),

  heleWeging: step.form({
    title: 'Hele weging starten',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' && !isDrill(c) },
    fields: { wie: colleague('Wie maakt de weging?', { self: true, roles: READS }) },
    button: 'Start',
    then: (a, c) => [weighs(a.wie, c)],
    closing: (a, c) => [`**${c.name(a.wie)} krijgt bericht.** Wat uit de weging komt, staat vanzelf in de lijst.`],
  }),

  uitkomst: step.form({
    title: 'Uitkomst van de weging',
    by: 'directeur',
    offer: { to: ['andere_zaak'], while: (c) => c.status === 'open' },
    common: true,
    fields: uitkomstVragen,
    then: ({ gedrag, onrust, regels }, c) => weighed({ gedrag, onrust, regels }, c),
  }),
};
