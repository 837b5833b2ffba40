import {
  messages,
  choice,
  colleague,
  date,
  dateOf,
  days,
  longText,
  momentAt,
  on,
  presentDays,
  reopen,
  schoolDays,
  type Field,
  type Line,
  type PersonId,
  term,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight, type Stap } from './meldcodeWoorden.js';
import { nieuws, nietMeerVolgen } from './begin.js';
import { kindPage, kindVragen, kindZei } from './kindstem.js';
import { akkoordVragen } from './melden.js';
import { naarVraag1 } from './stap4.js';
import { fase, op } from './tijden.js';
import { LEIDING } from '../shared/voorcheck.js';
import { watVeiligThuisDoet } from './watVeiligThuisDoet.js';
import { aanIb, gelezen, isWeg, kop, nogOpen, tweede, uitvoerder, waarom, gevraagdAan } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** Two people close a traject, and somebody goes on watching (domain.md 9, P14 and P15; practice.md 8.6 and 8.9). */

const HOE_VAAK = { w1: 'Elke week', w2: 'Elke 2 weken', w4: 'Elke 4 weken', w8: 'Elke 8 weken' };
const INTERVAL: Readonly<Record<keyof typeof HOE_VAAK, number>> = { w1: 7, w2: 14, w4: 28, w8: 56 };
const DAYS_A_WEEK = 7;

const lang = (c: Sight): number => c.school.meldcode.followWeeks * DAYS_A_WEEK;

/** For a child that has gone there may be nobody left to watch. */
const letOpVraag = (c: Sight): { opletter: Field<PersonId> | Field<PersonId | undefined> } => {
  const label = 'Wie let op de veiligheid van alle kinderen in het gezin?';
  const who = {
    self: true,
    among: [...c.people(LEIDING), uitvoerder(c), ...(c.actor === undefined ? [] : [c.actor])],
  } as const;
  if (!isWeg(c)) return { opletter: colleague(label, who) };
  const hint = 'Is er geen broertje of zusje meer op school? Laat dit leeg.';
  return { opletter: colleague(label, { ...who, optional: true, hint }) };
};

const sluitVragen = (c: Sight) => ({
  onterecht: choice('Was het vermoeden onterecht?', { ja: 'Ja, het bleek onterecht', nee: 'Nee' }),
  motief_sluiten: waarom('Waarom kan het dossier dicht?'),
  vertelt: longText('Wie vertelt dit aan ouders en kind, en wanneer?'),
  ...letOpVraag(c),
  hoe_vaak: choice('Hoe vaak?', HOE_VAAK, { preset: 'w4' }),
  tot: date('Tot wanneer?', { coming: true, preset: c.day(lang(c)) }),
  nazorg: longText('Is er andere hulp of nazorg nodig?', { optional: true }),
  ...kindVragen(c),
});

/** The outcome of the traject, as a code for lists (domain.md 9). */
const uitkomst = (onterecht: boolean, c: Sight) => {
  if (onterecht) return 'gesloten_onterecht';
  if (c.facts.gemeld !== undefined) return 'gemeld';
  if (c.facts.van === 'vraag1') return 'gesloten_geen_vermoeden';
  return isWeg(c) && c.facts.van !== 'vraag5' ? 'van_school' : 'gesloten_met_monitoring';
};

type Voorstel = { opletter?: PersonId | undefined; hoe_vaak: keyof typeof HOE_VAAK; tot: string };
const watOpletten = ({ hoe_vaak, tot }: Voorstel, c: Sight): string =>
  `${HOE_VAAK[hoe_vaak].toLowerCase()}, tot ${dateOf(tot, c.now)}`;

/** The second person decides on the whole of it, and not on a reason alone. */
const voorstel = (c: Sight): Line[] => {
  const found = c.last(sluitVragen);
  if (found === undefined) return [];
  const kind = kindZei('kind_vindt', c);
  const open = nogOpen(c, ['akkoordSluiten']);
  return [
    found.onterecht === 'ja' ? '**Voorstel: sluiten. Het vermoeden bleek onterecht.**' : '**Voorstel: sluiten.**',
    gelezen(found.motief_sluiten, c),
    ...(kind === undefined ? [] : [gelezen(kind.parts, c, 'Het kind')]),
    gelezen(found.vertelt, c, 'Wie vertelt het'),
    ...(found.nazorg === undefined ? [] : [gelezen(found.nazorg, c, 'Nazorg')]),
    found.opletter === undefined
      ? 'Er blijft niemand opletten: het kind is van school.'
      : `${c.name(found.opletter)} blijft opletten, ${watOpletten(found, c)}.`,
    ...watVeiligThuisDoet((day) => dateOf(day, c.now), c),
    ...(open.length === 0 ? [] : [`**Nog open:** ${open.join(', ')}.`]),
  ];
};

/** The watcher hears it at once, and until when. */
const weetHet = ({ opletter, tot }: Voorstel, c: Sight) =>
  opletter === undefined || opletter === c.actor
    ? []
    : [tell({ person: opletter }, messages.meekijken, { until: momentAt(tot, '12:00') })];

/** Who keeps watch over the children of a traject that was closed. */
export const letOp = (c: Sight): PersonId | undefined =>
  c.stage === 'volgen' ? c.last(sluitVragen)?.opletter : undefined;

export const hoeLang = (c: Sight): readonly Line[] => {
  const found = c.last(sluitVragen);
  if (found === undefined) return [];
  const sinds = c.at('akkoordSluiten') ?? c.now;
  return [
    `Het dossier is gesloten sinds ${dateOf(sinds, c.now)}. Jij let op: ${watOpletten(found, c)}.`,
    `Kijk hoe het gaat, ook met broertjes en zusjes. Weer zorgen? Zeg het de ${term.intern_begeleider} meteen.`,
  ];
};

/** For leaders: who watches, how often and until when. */
export const wieOplet = (c: Sight): Line[] => {
  const found = c.stage === 'volgen' ? c.last(sluitVragen) : undefined;
  return found?.opletter === undefined ? [] : [`${c.name(found.opletter)} let op: ${watOpletten(found, c)}.`];
};

/** Round after round, until the agreed day. */
const kijktWeer = (c: Sight) => {
  const found = c.last(sluitVragen);
  if (found === undefined) return [open('afronden', { ...aanIb(c), due: presentDays(1) })];
  if (found.opletter === undefined) return [fact('afgerond', 'ja')];
  const round = INTERVAL[found.hoe_vaak];
  if (c.day(round) > found.tot)
    return [open('afronden', { to: 'intern_begeleider', opens: on(found.tot), due: presentDays(1) })];
  return [open('monitor', { to: { person: found.opletter }, opens: days(round), due: presentDays(2) })];
};

/** What ends with a closing, wherever the traject was. */
const VOORBIJ: readonly Stap[] = [
  'signalen',
  'kindcheckVooraf',
  'kindcheck',
  'overleg',
  'voorcheck',
  'bespreken',
  'gesprekKan',
  'voorbereiding',
  'verslag',
  'gesprekOverslaan',
  'overdragen',
  'vtGesproken',
  'kindNu',
  'vraag1',
  'vraag2',
  'vtContact',
  'vraag3',
  'vraag4',
  'hulp',
  'vraag5',
  'overlegVt',
  'vervolg',
];

/** By question 1 or 5. Else once it was reported, or the child went and was handed over (domain.md 43). */
export const magSluiten = (c: Sight): boolean =>
  isOpen(c) &&
  (c.stage === 'gemeld' || (c.stage !== 'volgen' && isWeg(c))) &&
  !(['sluiten', 'akkoordSluiten', 'melden', 'overdracht'] as const).some((step) => c.open(step));

/** While the school is closed, the lines above the card say who reads it. So this line promises nothing for today. */
const zorgGelezen = (c: Sight): Line =>
  c.schoolIsOpen
    ? `**Bewaard.** De ${term.intern_begeleider} kijkt hier vandaag naar.`
    : `**Bewaard.** De vraag ligt klaar voor de ${term.intern_begeleider}.`;

export const sluiten = {
  sluiten: step.form({
    title: 'Afsluiten',
    reads: 'Voorstel om te sluiten',
    by: 'intern_begeleider',
    text: kop(5, (c) => {
      const open = nogOpen(c, ['sluiten']);
      return open.length === 0 ? [] : [`**Nog open:** ${open.join(', ')}. Sluiten mag, maar kijk er eerst naar.`];
    }),
    offer: { to: ['intern_begeleider', 'directeur'], while: magSluiten },
    fields: sluitVragen,
    pages: [
      { title: 'Afsluiten', fields: ['onterecht', 'motief_sluiten', 'vertelt', 'nazorg'] },
      { title: 'Wie blijft opletten?', fields: ['opletter', 'hoe_vaak', 'tot'] },
      kindPage,
    ],
    then: (_, c) => [drop('sluiten'), open('akkoordSluiten', { to: tweede(c), due: schoolDays(3) })],
    closing: (_, c) => [`${gevraagdAan('akkoordSluiten', c)} Tot het akkoord blijft het dossier open.`],
  }),

  akkoordSluiten: step.form({
    title: 'Akkoord met sluiten',
    reads: 'Oordeel over sluiten',
    by: 'directeur',
    notBy: 'sluiten',
    needs: ['register'],
    text: kop(5, voorstel),
    fields: akkoordVragen(),
    then: (a, c) => {
      if (a.oordeel === 'bellen')
        return [open('akkoordSluiten', { to: { person: c.actor ?? c.starter }, due: presentDays(1), inList: true })];
      if (a.oordeel === 'niet')
        return [open('verschil', { to: { person: c.actor ?? c.starter }, of: 'sluiten', due: presentDays(1) })];
      const found = c.last(sluitVragen);
      return [
        ...fase('volgen', c),
        fact('uitkomst', uitkomst(found?.onterecht === 'ja', c)),
        ...op('dicht', c),
        ...op('besluit', c),
        ...nietMeerVolgen,
        ...VOORBIJ.map((name) => drop(name)),
        tell('intern_begeleider', messages.afgerond),
        ...(found === undefined ? [] : weetHet(found, c)),
        ...(c.facts.rapport === undefined && !c.open('rapportage')
          ? [open('rapportage', { to: 'intern_begeleider', due: schoolDays(5) })]
          : []),
        ...kijktWeer(c),
      ];
    },
    closing: (a, c) => [
      a.oordeel === 'akkoord'
        ? `**Akkoord.** Het dossier is gesloten.${letOp(c) === undefined ? '' : ' Er blijft iemand opletten.'}`
        : '**Bewaard.** Het dossier blijft open.',
    ],
  }),

  monitor: step.form({
    title: 'Hoe gaat het met het kind?',
    by: 'intern_begeleider',
    text: hoeLang,
    fields: {
      gaat: choice('Hoe gaat het?', {
        goed: 'Goed',
        zorg: 'Ik maak me weer zorgen',
        weg: 'Het kind is niet meer op school',
      }),
      gezien: longText('Wat zie je?', { hint: 'Ook bij broertjes en zusjes.' }),
    },
    late: () => [tell('intern_begeleider', messages.loopt)],
    then: (a, c) => {
      if (a.gaat === 'zorg') return nieuws(c, 'vandaag');
      return a.gaat === 'weg' ? [open('afronden', { to: 'intern_begeleider', due: presentDays(1) })] : kijktWeer(c);
    },
    closing: (a, c) => [
      a.gaat === 'zorg'
        ? zorgGelezen(c)
        : a.gaat === 'weg'
          ? `**Bewaard.** De ${term.intern_begeleider} kijkt of het volgen kan stoppen.`
          : '**Bewaard.** Ik vraag het je weer.',
    ],
  }),

  afronden: step.form({
    title: 'Afronden',
    by: 'intern_begeleider',
    text: kop(5, () => ['Iemand lette op de kinderen van dit gezin. Kijk wat die schreef, in de zaak.']),
    fields: {
      klaar: choice('Kan het volgen stoppen?', { ja: 'Ja, het is klaar', nee: 'Nee, nog niet' }),
      geevalueerd: longText('Hoe kijken betrokkenen erop terug?', { optional: true }),
    },
    then: (a, c) =>
      a.klaar === 'ja'
        ? [fact('afgerond', 'ja')]
        : [open('afronden', { ...aanIb(c), opens: days(lang(c)), due: presentDays(1), inList: true })],
    closing: (a, c) => [
      a.klaar === 'ja' ? '**Afgerond.**' : `**Goed.** Over ${c.school.meldcode.followWeeks} weken vraag ik het weer.`,
    ],
  }),

  heropenen: step.form({
    title: 'Heropenen',
    by: 'intern_begeleider',
    offer: { to: LEIDING, while: (c) => c.status === 'closed' },
    fields: { motief_open: waarom('Waarom ga je weer verder?') },
    then: (_, c) => [
      reopen(),
      ...fase('wegen', c),
      fact('wegen', 'ja'),
      fact('uitkomst', 'loopt'),
      fact('afgerond', 'nee'),
      naarVraag1(c),
    ],
    closing: () => ['**Weer open.** Begin bij vraag 1.'],
  }),
};
