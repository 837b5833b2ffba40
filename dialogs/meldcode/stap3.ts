import { on, presentDays } from '../engine/calendar.js';
import { choice, choices, date, longText, text } from '../engine/fields.js';
import { drop, fact, nothing, open, self, step, tell, type Sight } from '../engine/protocol.js';
import { gezegd, isVeilig, voorcheckVraag, volgt } from './voorcheck.js';
import { LEIDING, aanIb, aanWieStap, ibDoetZelf, isOpen, isOvergedragen, kop, stapDatum } from './wie.js';

/** Step 3: with the parents and with the child; the pre-check first, every time (domain.md 7, P06; practice.md 8.1 and 8.4). */

/** Before any talk somebody who knows about it was consulted (practice.md 8.1). */
export const besprekenMet = () =>
  date('Wanneer besprak je dit gesprek met de IB’er of aandachtsfunctionaris?', { past: true });

const voorcheckVragen = (c: Sight) => ({
  voorcheck: voorcheckVraag(c),
  besproken: choice('Is het gesprek besproken met de IB’er of aandachtsfunctionaris?', {
    ja: 'Ja',
    vraag: 'Nog niet. Vraag het nu',
  }),
  besproken_op: date('Zo ja: wanneer?', { optional: true, past: true, preset: c.day(0) }),
});

const magPraten = (c: Sight): boolean => isOpen(c) && c.facts.oudergesprek !== 'nee';
const isBezig = (c: Sight): boolean =>
  (['voorcheck', 'bespreken', 'voorbereiding', 'verslag'] as const).some((step) => c.open(step));
const voert = ['starter', 'lezer', ...LEIDING] as const;
/** After the hand-over talks are for who leads. */
const isAanZet = (c: Sight): boolean => !isOvergedragen(c) || LEIDING.some((role) => c.holds(c.actor, role));

const verslagVragen = {
  verteld: longText('Wat heb je verteld?'),
  herkend: choice('Herkennen de ouders het?', { ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
  visie: longText('Wat vinden de ouders?', { hint: 'In hun woorden.' }),
  kind_vindt: longText('Wat vindt het kind?', { optional: true }),
  afspraken: longText('Wat is afgesproken: wie, wat, wanneer?'),
  volgende: date('Wanneer spreek je elkaar weer?', { optional: true, coming: true }),
  gegeven: text('Aan wie gaf je het verslag?', { optional: true }),
  getekend: choice('Ondertekend?', { akkoord: 'Akkoord', gezien: 'Voor gezien', nee: 'Nee', niet: 'Niet gevraagd' }),
};

export const stap3 = {
  voorcheck: step({
    title: 'Stap 3. Kijk eerst hiernaar',
    reads: 'Voorcheck',
    by: 'starter',
    text: kop(3),
    offer: { to: voert, while: (c) => magPraten(c) && isAanZet(c) && !isBezig(c) },
    fields: voorcheckVragen,
    late: () => [tell('intern_begeleider', 'loopt')],
    then: (a, c) => {
      if (!isVeilig(a.voorcheck)) return volgt(a.voorcheck, c);
      return a.besproken === 'ja'
        ? [open('voorbereiding', { ...self(c), due: stapDatum(c) })]
        : [
            open('bespreken', {
              to: ibDoetZelf(c) ? c.school.meldcode.advisor : 'intern_begeleider',
              due: presentDays(1),
            }),
          ];
    },
    closing: (a, c) =>
      isVeilig(a.voorcheck) && a.besproken === 'vraag'
        ? [`**Gevraagd** aan ${c.assignees('bespreken')}. Daarna kun je het gesprek voorbereiden.`]
        : gezegd(a.voorcheck, c),
  }),

  bespreken: step({
    title: 'Een gesprek met ouders bespreken',
    by: 'intern_begeleider',
    text: kop(3, () => ['Je collega wil met de ouders praten. Bel of loop even langs.']),
    fields: {
      kan: choice('Kan dit gesprek?', { ja: 'Ja', samen: 'Ja, wij doen het samen', nee: 'Nog niet' }),
      raad_gesprek: longText('Wat spraken jullie af?', { optional: true }),
    },
    then: (a, c) =>
      a.kan === 'nee'
        ? [open('voorcheck', { ...aanWieStap(c), opens: presentDays(3), due: stapDatum(c) })]
        : [open('voorbereiding', { ...aanWieStap(c), due: stapDatum(c) })],
    closing: () => ['**Bewaard.** Je collega krijgt bericht.'],
  }),

  voorbereiding: step({
    title: 'Het gesprek voorbereiden',
    reads: 'Voorbereiding van het gesprek',
    by: 'starter',
    text: kop(3),
    fields: {
      met: choices('Met wie?', { ouder1: 'Ouder 1', ouder2: 'Ouder 2', voogd: 'Voogd', pleegouder: 'Pleegouder' }),
      gezag: choice('Wie heeft het gezag?', {
        beide: 'Beide ouders',
        een_ouder: 'Eén ouder',
        voogd: 'Een voogd',
        weet_ik_niet: 'Weet ik niet',
      }),
      collega_erbij: text('Wie is er van school bij?', { hint: 'Liefst met z’n tweeën.' }),
      doel: longText('Wat is het doel? Welke feiten noem je?'),
      kind_weet: choice('Weet het kind dat dit gesprek komt?', { ja: 'Ja', nee: 'Nee' }),
      dag: date('Wanneer is het gesprek?', { coming: true }),
    },
    late: () => [tell('intern_begeleider', 'loopt')],
    then: (a, c) => [open('verslag', { ...aanWieStap(c), due: on(a.dag), quiet: true, aside: true })],
    closing: () => [
      '**Bewaard.** Na het gesprek vraag ik om je verslag.',
      'Luister, vat samen, vraag door. Schrik en schaamte horen erbij.',
    ],
    after: () => ['verslag', 'kindgesprek'],
  }),

  verslag: step({
    title: 'Verslag van het gesprek met ouders',
    by: 'starter',
    text: kop(3),
    fields: verslagVragen,
    late: () => [tell('intern_begeleider', 'loopt')],
    then: (a, c) => [
      fact('stap3', 'gedaan'),
      ...(a.volgende === undefined
        ? nothing
        : [
            drop('voorcheck'),
            open('voorcheck', { ...aanWieStap(c), opens: on(a.volgende), due: presentDays(1), aside: true }),
          ]),
    ],
    closing: () => ['**Bewaard.** Voor een volgend gesprek kijk je eerst weer of het veilig is.'],
    after: () => ['kindgesprek', 'signalen', 'overleg'],
  }),

  kindgesprek: step({
    title: 'Gesprek met het kind',
    by: 'starter',
    offer: { to: voert, while: (c) => isOpen(c) && isAanZet(c) },
    text: () => [
      'Zeg: je hebt recht op een veilig thuis. Het is niet jouw schuld. Ik kan geen geheim beloven. Ik vertel je wat ik ga doen.',
    ],
    fields: {
      besproken: besprekenMet(),
      zegt: longText('Wat zegt het kind?', { hint: 'In de woorden van het kind.' }),
      kind_wil: longText('Wat wil het kind?'),
      uitleg: longText('Wat heb je uitgelegd?'),
      volgende: text('Wie praat de volgende keer met het kind, en wanneer?'),
    },
    then: () => [tell('intern_begeleider', 'aangevuld', { unlessAmong: true })],
    closing: () => ['**Bewaard.** Zoiets horen is zwaar. Praat er met de IB’er over.'],
  }),

  gesprekOverslaan: step({
    title: 'Stap 3 overslaan',
    reads: 'Stap 3 overgeslagen',
    by: 'starter',
    text: kop(3, () => ['Wanneer kunnen de ouders wel worden ingelicht? Spreek dat af met Veilig Thuis.']),
    offer: {
      to: voert,
      while: (c) => isOpen(c) && isAanZet(c) && c.facts.stap3 === undefined && !c.open('gesprekOverslaan'),
    },
    fields: {
      reden: choice('Waarom geen gesprek?', {
        kind_vertelde: 'Het kind vertelde het zelf',
        eer: 'Familie-eer of achterlaten',
        onveilig: 'Een gesprek is niet veilig',
        anders: 'Een andere reden',
      }),
      uitleg: longText('Leg uit waarom', { min: 20 }),
      vt: date('Wanneer overlegde je met Veilig Thuis?', { past: true }),
      alsnog: date('Wanneer kunnen de ouders het wel weten?', { optional: true, coming: true }),
    },
    then: (a, c) => [
      fact('stap3', 'overgeslagen'),
      ...(['voorcheck', 'bespreken', 'voorbereiding', 'verslag'] as const).map((step) => drop(step)),
      ...(a.alsnog === undefined
        ? nothing
        : [open('oudersAlsnog', { ...aanIb(c), opens: on(a.alsnog), due: presentDays(1), aside: true })]),
    ],
    closing: () => ['**Bewaard.** De reden staat in het dossier.'],
  }),

  stapOverslaan: step({
    title: 'Stap 1 of 2 overslaan',
    reads: 'Stap overgeslagen',
    by: 'starter',
    offer: { to: voert, while: (c) => isOpen(c) && isAanZet(c) && (c.open('signalen') || c.open('overleg')) },
    fields: (c: Sight) => ({
      stap: choice('Welke stap?', {
        ...(c.open('signalen') || !c.open('overleg') ? { stap1: 'Stap 1. Signalen op een rij' } : {}),
        ...(c.open('overleg') ? { stap2: 'Stap 2. Overleg' } : {}),
      }),
      uitleg: longText('Leg uit waarom', { min: 20 }),
    }),
    then: (a) => [fact(a.stap, 'overgeslagen'), drop(a.stap === 'stap2' ? 'overleg' : 'signalen')],
    closing: () => ['**Bewaard.** De reden staat in het dossier.'],
  }),
};
