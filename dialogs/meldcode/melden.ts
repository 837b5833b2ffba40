import { on, presentDays, schoolDays, workingDays } from '../engine/calendar.js';
import { choice, choices, date, longText, moment, text } from '../engine/fields.js';
import { drop, fact, nothing, open, stage, step, tell, type Line, type Sight } from '../engine/protocol.js';
import { NORMEN } from './afwegingskader.js';
import { beginVragen } from './begin.js';
import { signalenVragen } from './stap1.js';
import { LEIDING, aanIb, aanLeerkracht, belVeiligThuis, ibDoetZelf, isOpen, kop, tweede, waarom } from './wie.js';

/** Reporting: a person does it, by phone; here it is prepared and recorded (domain.md 9, P11; practice.md 8.10). */

/** To copy for the phone or the form of the region: what a report is asked for. */
const klaar = (c: Sight): Line[] => [
  `**Jij meldt, niet Vangnet.** ${belVeiligThuis(c)} Daarna het formulier van je regio, als Veilig Thuis dat vraagt.`,
  `Zaak ${c.code}. Zet feiten, verhalen en vermoedens apart.`,
  { plain: `- Directe aanleiding: ${c.spelled(c.last(beginVragen)?.reden ?? [])}` },
  { plain: `- Wat, hoe vaak, hoe ernstig: ${c.spelled(c.last(signalenVragen)?.samen ?? [])}` },
  { plain: `- Sterke kanten, wie steunt: ${c.spelled(c.last(signalenVragen)?.sterk ?? [])}` },
  { plain: `- Andere kinderen in het gezin: ${c.spelled(c.last(signalenVragen)?.gezin ?? [])}` },
  '- Gezin: wie horen erbij, leeftijden, adres, wie heeft het gezag',
  '- Hulp en politie, voor zover je dat weet',
  '- Als er wordt ingegrepen: wat is dan het risico?',
];

const OUDERS = {
  ja: 'Ja, allemaal',
  deels: 'Een van hen',
  kind_vertelde: 'Nee: het kind vertelde het zelf',
  eer: 'Nee: familie-eer of achterlaten',
  onveilig: 'Nee: dat is niet veilig',
  haast: 'Nee: het kon niet wachten',
};

const meldVragen = (c: Sight) => ({
  gemeld_op: moment('Wanneer meldde je?'),
  norm: choices('Welke norm?', NORMEN, c.facts.norm === undefined ? {} : { preset: c.facts.norm }),
  motief: waarom('Waarom deze norm?'),
  namens: choice('Namens de directie?', { ja: 'Ja', nee: 'Nee' }, { preset: 'ja' }),
  kenmerk: text('Kenmerk van Veilig Thuis', { optional: true, max: 60 }),
  terugbellen: date('Wanneer bellen ze terug?', { optional: true, coming: true }),
  ouders: choice('Wisten de ouders het vooraf?', OUDERS),
  mening: longText('Wat vinden de ouders? Wie vertelde het, wanneer?', { optional: true }),
  alsnog: date('Nog niet verteld: wanneer wel? Kies die dag met Veilig Thuis.', { optional: true, coming: true }),
  kind_vindt: longText('Wat vindt het kind? Wat is het verteld, en wie praat er de volgende keer?'),
});

/** Both views stay, and the aandachtsfunctionaris is asked to look; a report stands whatever is answered (practice.md 8.10). */
const AKKOORD = { akkoord: 'Akkoord', bellen: 'Ik wil eerst bellen met de IB’er', niet: 'Niet akkoord' };
export const akkoordVragen = () => ({ oordeel: choice('Jouw oordeel', AKKOORD) });

const besluit = (c: Sight): Line[] => {
  const found = c.last(meldVragen);
  return [
    '**Er is gemeld bij Veilig Thuis.** Je akkoord wordt achteraf vastgelegd.',
    ...(found?.norm ?? []).map((norm) => NORMEN[norm]),
    { plain: c.spelled(found?.motief ?? []) },
  ];
};

export const melden = {
  klaarzetten: step({
    title: 'Melding klaarzetten',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: isOpen },
    then: () => nothing,
    closing: (_, c) => klaar(c),
    after: () => ['melden'],
  }),

  melden: step({
    title: 'Melden bij Veilig Thuis',
    reads: 'Melding bij Veilig Thuis',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: (c) => isOpen(c) && !c.open('melden') },
    text: kop(5, (c) => [`**Jij meldt, niet Vangnet.** ${belVeiligThuis(c)} Leg daarna vast.`]),
    fields: meldVragen,
    then: (a, c) => [
      stage('gemeld'),
      fact('gemeld', c.day(0)),
      fact('norm', a.norm[0] ?? 'norm1'),
      ...(['melden', 'akkoordMelding', 'akkoordNiet', 'navragen', 'vraag5', 'vraag2'] as const).map((step) =>
        drop(step),
      ),
      tell('aandachtsfunctionaris', 'gedeeld', { unlessAmong: true }),
      open('akkoordMelding', { to: tweede(c), urgency: 'vandaag', due: schoolDays(1) }),
      open('navragen', {
        ...aanIb(c),
        opens: a.terugbellen === undefined ? workingDays(c.school.meldcode.veiligThuisDays) : on(a.terugbellen),
        due: presentDays(1),
        aside: true,
      }),
      ...(ibDoetZelf(c) || c.open('gemeldGelezen')
        ? nothing
        : [open('gemeldGelezen', { ...aanLeerkracht(c), due: presentDays(2) })]),
      ...(a.alsnog === undefined
        ? nothing
        : [open('oudersAlsnog', { ...aanIb(c), opens: on(a.alsnog), due: presentDays(1), aside: true })]),
    ],
    closing: (_, c) => [
      `**Bewaard.** Over ${c.school.meldcode.veiligThuisDays} werkdagen vraag ik of je iets hebt gehoord.`,
      'Wie is er elke dag voor dit kind? De meldcode stopt niet. Nieuw signaal? Opnieuw bellen.',
    ],
    after: () => ['weten', 'ouderErbij'],
  }),

  gemeldGelezen: step({
    title: 'Ik heb het gelezen',
    notice: 'gedeeld',
    by: 'starter',
    tick: true,
    late: () => [drop('gemeldGelezen')],
    then: () => nothing,
    closing: (_, c) => [
      `**Er is gemeld.** Blijf gewoon doen voor het kind. Vragen? ${c.names('intern_begeleider') || c.names('directeur')}.`,
    ],
  }),

  akkoordMelding: step({
    title: 'Akkoord met de melding',
    by: 'directeur',
    notBy: 'melden',
    text: kop(5, besluit),
    fields: akkoordVragen(),
    then: (a, c) => {
      if (a.oordeel === 'akkoord') return [tell(LEIDING, 'afgerond', { unlessAmong: false })];
      if (a.oordeel === 'bellen')
        return [open('akkoordMelding', { to: { person: c.actor ?? c.starter }, due: presentDays(1), aside: true })];
      return [open('verschil', { to: { person: c.actor ?? c.starter }, of: 'melding', due: presentDays(1) })];
    },
    closing: (a, c) =>
      a.oordeel === 'bellen'
        ? [
            `Bel ${c.phones('intern_begeleider', c.actor) || c.names('intern_begeleider', c.actor)}. De melding blijft staan.`,
          ]
        : ['**Bewaard.** De melding blijft staan.'],
  }),
};
