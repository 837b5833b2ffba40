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
  type Raw,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './meldcodeWoorden.js';
import { NORMEN } from './afwegingskader.js';
import { kindPage, kindVragen, kindZei } from './kindstem.js';
import { KLAARGEZET } from './klaarzetten.js';
import { OUDERS, allenInlichten, metGezag, perOuder, veldenVan, type Ouder } from './ouders.js';
import { fase, op } from './tijden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, aanLeerkracht, gelezen, ibDoetZelf, kop, tweede, waarom } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** A person reports, by phone. Here the report is prepared and recorded (domain.md 9, P11; practice.md 8.10). */

const VOORAF = {
  ja: 'Ja, allemaal',
  deels: 'Een van hen',
  kind_vertelde: 'Nee: het kind vertelde het zelf',
  eer: 'Nee: familie-eer of achterlaten',
  onveilig: 'Nee: dat is niet veilig',
  haast: 'Nee: het kon niet wachten',
};

const REDEN = {
  kind_vertelde: 'Het kind vertelde het zelf',
  eer: 'Familie-eer of achterlaten',
  onveilig: 'Dat is niet veilig',
  haast: 'Het kon niet wachten',
};

/** Not all of them knew it: why each of the others did not. */
const wistHetNiet =
  (ouder: Ouder) =>
  ({ ouders, wisten = '' }: Raw): boolean =>
    ouders === 'deels' && !wisten.split(',').includes(ouder);
const redenVragen = (c: Sight) =>
  perOuder('waarom', metGezag(c), (naam, ouder) =>
    choice(`Waarom wist ${naam} het niet vooraf?`, REDEN, { optional: true, counts: wistHetNiet(ouder) }),
  );

const DOOR = {
  intern_begeleider: term.intern_begeleider,
  aandachtsfunctionaris: term.aandachtsfunctionaris,
  directeur: term.directeur,
};
const mijnRol = (c: Sight): keyof typeof DOOR | undefined =>
  LEIDING.find((role): role is keyof typeof DOOR => role in DOOR && c.holds(c.actor, role));

/** What was prepared for this report, and not for an earlier one. */
const isKlaargezet = (c: Sight): boolean => (c.at('klaarzetten') ?? '') > (c.at('melden') ?? '');

const meldVragen = (c: Sight) => {
  const rol = mijnRol(c);
  return {
    gemeld_op: moment('Wanneer meldde je?'),
    norm: choices('Welke norm?', NORMEN),
    motief: waarom('Waarom deze norm?'),
    vraag_vt: longText('Wat vraag je aan Veilig Thuis?', { optional: true, max: 1000 }),
    namens: choice('Namens de directie?', { ja: 'Ja', nee: 'Nee' }),
    kenmerk: text('Kenmerk van Veilig Thuis', { optional: true, max: 60 }),
    terugbellen: date('Wanneer bellen ze terug?', { optional: true, coming: true }),
    door_rol: choice('Met welke functie meldde je?', DOOR, rol === undefined ? {} : { preset: rol }),
    inhoud: longText('Wat heb je gemeld?', {
      hint: 'In jouw woorden. Feiten, verhalen en vermoedens apart.',
      ...(isKlaargezet(c) && { preset: KLAARGEZET }),
    }),
    ouders: choice('Wisten de ouders het vooraf?', VOORAF),
    wisten: choices('Een van hen: wie?', OUDERS, { optional: true, counts: ({ ouders }) => ouders === 'deels' }),
    ...redenVragen(c),
    kind_weet: choice('Weet het kind dat er gemeld is?', { ja: 'Ja', nog_niet: 'Nog niet' }),
    ...kindVragen(c),
  };
};

/** The words and the questions may differ. A person said both, so this asks and refuses nothing. */
const klopt = (norm: string | undefined, { facts }: Sight): Line[] => {
  const chosen = (norm ?? '').split(',');
  const { vraag2 } = facts;
  if (chosen.includes('norm1') && vraag2 === 'nee')
    return ['Je antwoordde bij vraag 2 **nee**, en kiest norm 1. Klopt dat? Dan mag het zo.'];
  if (norm !== undefined && norm !== '' && !chosen.includes('norm1') && (vraag2 === 'ja' || vraag2 === 'twijfel'))
    return ['Je antwoordde bij vraag 2 **ja of twijfel**, en kiest een andere norm dan 1. Klopt dat? Dan mag het zo.'];
  return [];
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
type Gemeld = Pick<Answers<ReturnType<typeof meldVragen>>, 'ouders' | 'wisten'>;
const wistenHet = ({ ouders, wisten = [] }: Gemeld, c: Sight): readonly Ouder[] =>
  ouders === 'ja' ? metGezag(c) : wisten;

const besluit = (c: Sight): Line[] => {
  const found = c.last(meldVragen);
  const inhoud = c.said('inhoud', ['melden']);
  const kind = kindZei('kind_vindt', c);
  return [
    '**Er is gemeld bij Veilig Thuis.** Je akkoord wordt achteraf vastgelegd.',
    ...(found?.norm ?? []).map((norm) => NORMEN[norm]),
    gelezen(found?.motief ?? [], c),
    ...(inhoud === undefined ? [] : [gelezen(inhoud.parts, c, 'Gemeld')]),
    ...(kind === undefined ? [] : [gelezen(kind.parts, c, 'Het kind')]),
    ...(found === undefined ? [] : [`Wisten de ouders het vooraf? ${VOORAF[found.ouders]}.`]),
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
export const erIsGemeld = (c: Sight): Line[] => [
  `**Er is gemeld.** Blijf gewoon doen voor het kind. Vragen? ${c.names('intern_begeleider', c.actor) || c.names('directeur', c.actor) || `De ${term.directeur}`}.`,
];

export const melden = {
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
      { title: 'Wat is er gemeld?', fields: ['door_rol', 'inhoud'], note: ({ norm }, c) => klopt(norm, c) },
      {
        title: 'De ouders en het kind',
        fields: ['ouders', 'wisten', ...veldenVan('waarom'), 'kind_weet', ...kindPage.fields],
        note: kindPage.note,
      },
    ],
    then: (a, c) => [
      ...fase('gemeld', c, dayOf(a.gemeld_op)),
      fact('gemeld', dayOf(a.gemeld_op)),
      fact('norm', a.norm.join(',')),
      fact('vt', ''),
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
    closing: (a, c) => [
      `**Bewaard.** Over ${c.school.meldcode.veiligThuisDays} werkdagen vraag ik of je iets hebt gehoord.`,
      ...(wistenHet(a, c).length === 0 ? [] : ['Leg bij elke ouder die het wist nog vast wie het vertelde.']),
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
