import {
  messages,
  choice,
  choices,
  date,
  dayOf,
  longText,
  moment,
  nothing,
  on,
  presentDays,
  text,
  today,
  workingDays,
  type Answers,
  type Line,
  type Part,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { NORMEN } from './afwegingskader.js';
import { beginVragen } from './begin.js';
import { kindPage, kindVragen } from './kindstem.js';
import { OUDERS, allenInlichten, metGezag, wieErIs, type Ouder } from './ouders.js';
import { signalenVragen } from './stap1.js';
import { fase, op } from './tijden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, aanLeerkracht, gelezen, ibDoetZelf, kop, tweede, uitvoerder, waarom } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** A person reports, by phone. Here the report is prepared and recorded (domain.md 9, P11; practice.md 8.10). */

/** An old text may lie on an earlier page of the dossier. */
const dossier = (parts: readonly Part[] | undefined, c: Sight): string =>
  parts === undefined ? 'kijk in het dossier' : c.spelled(parts);

/** To copy for the phone or the form of the region: what Veilig Thuis asks in a report. */
const klaar = (c: Sight): Line[] => [
  `**Jij meldt, niet Vangnet.** ${belVeiligThuis(c)} Daarna het formulier van je regio, als Veilig Thuis dat vraagt.`,
  `Traject ${c.code}. Zet feiten, verhalen en vermoedens apart.`,
  { plain: `- Directe aanleiding: ${dossier(c.last(beginVragen)?.reden, c)}` },
  { plain: `- Wat, hoe vaak, hoe ernstig: ${dossier(c.last(signalenVragen)?.samen, c)}` },
  { plain: `- Sterke kanten, wie steunt: ${dossier(c.last(signalenVragen)?.sterk, c)}` },
  { plain: `- Andere kinderen in het gezin: ${dossier(c.last(signalenVragen)?.gezin, c)}` },
  { plain: `- Ouders: ${wieErIs(c) || 'wie er zijn, wie het gezag heeft'}` },
  '- Gezin: wie horen erbij, leeftijden, adres',
  '- Jouw relatie tot het gezin, en wie er van school wordt gebeld',
  '- Wat maakt het gevaarlijker? Wat maakt het veiliger?',
  '- Hulp en politie, voor zover je dat weet',
  '- Als er wordt ingegrepen: wat is dan het risico?',
];

const VOORAF = {
  ja: 'Ja, allemaal',
  deels: 'Een van hen',
  kind_vertelde: 'Nee: het kind vertelde het zelf',
  eer: 'Nee: familie-eer of achterlaten',
  onveilig: 'Nee: dat is niet veilig',
  haast: 'Nee: het kon niet wachten',
};

const meldVragen = {
  gemeld_op: moment('Wanneer meldde je?'),
  norm: choices('Welke norm?', NORMEN),
  motief: waarom('Waarom deze norm?'),
  vraag_vt: longText('Wat vraag je aan Veilig Thuis?', { optional: true, max: 1000 }),
  namens: choice('Namens de directie?', { ja: 'Ja', nee: 'Nee' }),
  kenmerk: text('Kenmerk van Veilig Thuis', { optional: true, max: 60 }),
  terugbellen: date('Wanneer bellen ze terug?', { optional: true, coming: true }),
  ouders: choice('Wisten de ouders het vooraf?', VOORAF),
  wisten: choices('Een van hen: wie?', OUDERS, { optional: true, counts: ({ ouders }) => ouders === 'deels' }),
  kind_weet: choice('Weet het kind dat er gemeld is?', { ja: 'Ja', nog_niet: 'Nog niet' }),
  ...kindVragen,
};

/**
 * Both views stay, and the aandachtsfunctionaris looks at them. A report stands, whatever is answered (practice.md
 * 8.10).
 */
const AKKOORD = {
  akkoord: 'Akkoord',
  bellen: `Ik wil eerst bellen met de ${term.intern_begeleider}`,
  niet: 'Niet akkoord',
};
export const akkoordVragen = () => ({ oordeel: choice('Jouw oordeel', AKKOORD) });

/** Parents who know already are not told again. Only who told them is written down. */
const wistenHet = ({ ouders, wisten = [] }: Answers<typeof meldVragen>, c: Sight): readonly Ouder[] =>
  ouders === 'ja' ? metGezag(c) : wisten;

const besluit = (c: Sight): Line[] => {
  const found = c.last(meldVragen);
  return [
    '**Er is gemeld bij Veilig Thuis.** Je akkoord wordt achteraf vastgelegd.',
    ...(found?.norm ?? []).map((norm) => NORMEN[norm]),
    gelezen(found?.motief ?? [], c),
  ];
};

const isOwn = ({ is, status, to }: Sight['tasks'][number], c: Sight): boolean =>
  is('melden') && status === 'open' && c.actor !== undefined && to.includes(c.actor);

/** The norm that follows from the questions. The reporter says which it is. */
const volgtUit = ({ facts }: Sight): Line[] =>
  facts.norm === undefined
    ? []
    : [`Uit de vragen volgt norm ${facts.norm.replaceAll('norm', '').replaceAll(',', ' en ')}.`];

/** Colleagues who work with the child hear that it was reported, and what to do. They hear nothing of the decision. */
const erIsGemeld = (c: Sight): Line[] => [
  `**Er is gemeld.** Blijf gewoon doen voor het kind. Vragen? ${c.names('intern_begeleider', c.actor) || c.names('directeur', c.actor) || `De ${term.directeur}`}.`,
];

/** Stands above all that the leerkracht reads of the traject after that. */
export const voorLeerkracht = (c: Sight): readonly Line[] =>
  c.facts.gemeld === undefined || c.actor !== uitvoerder(c) || ibDoetZelf(c) ? [] : erIsGemeld(c);

export const melden = {
  klaarzetten: step.form({
    title: 'Melding klaarzetten',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: isOpen },
    then: () => nothing,
    closing: (_, c) => klaar(c),
    after: () => ['melden'],
  }),

  melden: step.form({
    title: 'Melden bij Veilig Thuis',
    reads: 'Melding bij Veilig Thuis',
    by: 'intern_begeleider',
    safety: true,
    // A report waits for nobody. A leader may make it, also while it is somebody else's task.
    offer: { to: LEIDING, while: (c) => isOpen(c) && !c.tasks.some((task) => isOwn(task, c)) },
    text: kop(5, (c) => [`**Jij meldt, niet Vangnet.** ${belVeiligThuis(c)} Leg daarna vast.`, ...volgtUit(c)]),
    fields: meldVragen,
    pages: [
      {
        title: 'Melden bij Veilig Thuis',
        fields: ['gemeld_op', 'norm', 'motief', 'vraag_vt', 'namens', 'kenmerk', 'terugbellen'],
      },
      { title: 'De ouders en het kind', fields: ['ouders', 'wisten', 'kind_weet', ...kindPage.fields] },
    ],
    then: (a, c) => [
      ...fase('gemeld', c, dayOf(a.gemeld_op)),
      fact('gemeld', dayOf(a.gemeld_op)),
      fact('norm', a.norm.join(',')),
      ...op('besluit', c),
      ...(['melden', 'akkoordMelding', 'akkoordNiet', 'navragen', 'vraag5', 'vraag2'] as const).map((step) =>
        drop(step),
      ),
      tell('aandachtsfunctionaris', messages.gedeeld, { unlessAmong: true }),
      open('akkoordMelding', { to: tweede(c), urgency: 'vandaag', due: today }),
      open('navragen', {
        ...aanIb(c),
        opens: a.terugbellen === undefined ? workingDays(c.school.meldcode.veiligThuisDays) : on(a.terugbellen),
        due: presentDays(1),
        inList: true,
      }),
      ...(ibDoetZelf(c) || c.open('gemeldGelezen')
        ? nothing
        : [open('gemeldGelezen', { ...aanLeerkracht(c), due: presentDays(2) })]),
      ...allenInlichten(wistenHet(a, c), c),
    ],
    closing: (_, c) => [
      `**Bewaard.** Over ${c.school.meldcode.veiligThuisDays} werkdagen vraag ik of je iets hebt gehoord.`,
      'Wie is er elke dag voor dit kind? De meldcode stopt niet. Nieuw signaal? Opnieuw bellen.',
    ],
    after: () => ['weten', 'gezin', 'crisisteam'],
  }),

  gemeldGelezen: step.tick({
    title: 'Ik heb het gelezen',
    message: messages.teLezen,
    by: 'starter',
    late: () => [drop('gemeldGelezen')],
    then: () => nothing,
    closing: (_, c) => erIsGemeld(c),
  }),

  akkoordMelding: step.form({
    title: 'Akkoord met de melding',
    reads: 'Oordeel over de melding',
    by: 'directeur',
    notBy: 'melden',
    needs: ['register'],
    text: kop(5, besluit),
    fields: akkoordVragen(),
    then: (a, c) => {
      if (a.oordeel === 'akkoord') return [tell(LEIDING, messages.afgerond, { unlessAmong: false })];
      if (a.oordeel === 'bellen')
        return [open('akkoordMelding', { to: { person: c.actor ?? c.starter }, due: presentDays(1), inList: true })];
      return [open('verschil', { to: { person: c.actor ?? c.starter }, of: 'melding', due: presentDays(1) })];
    },
    closing: (a, c) =>
      a.oordeel === 'bellen'
        ? [`Bel ${c.phones('intern_begeleider') || c.school.phone}. De melding blijft staan.`]
        : ['**Bewaard.** De melding blijft staan.'],
  }),
};
