import {
  choice,
  date,
  dateOf,
  longText,
  nothing,
  on,
  presentDays,
  text,
  workingDays,
  type Answers,
  type Raw,
} from '../../engine/language/index.js';
import { drop, fact, open, step, type Sight } from './meldcodeWoorden.js';
import { nieuws } from './begin.js';
import { naarVraag1 } from './stap4.js';
import { fase } from './tijden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { UITKOMST } from './watVeiligThuisDoet.js';
import { aanIb, aanWieStap, isWeg, kop, stapDatum, waarom } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** After a report: what Veilig Thuis does, and what it asks of us (domain.md 9, P12; practice.md 8.12). */

const DAYS_A_WEEK = 7;
const MONTH = 30;
/** The year and a half that Veilig Thuis usually follows a family. A person may choose another day. */
const VOLGT = 547;

const isWat =
  (...some: readonly string[]) =>
  ({ uitkomst = '' }: Raw): boolean =>
    some.includes(uitkomst);

const onderzoekTot = (c: Sight): string => c.day(c.school.meldcode.researchWeeks * DAYS_A_WEEK);

const uitkomstVragen = (c: Sight) => ({
  uitkomst: choice('Wat doet Veilig Thuis?', UITKOMST),
  gehoord_op: date('Wanneer hoorde je dat?', { past: true, preset: c.day(0) }),
  functie: text('Functie van wie het vertelde', { optional: true }),
  bevestigd: choice('Is het vermoeden bevestigd?', {
    ja: 'Ja',
    nee: 'Nee, weerlegd',
    niet_bevestigd: 'Niet bevestigd en niet weerlegd',
    onbekend: 'Nog niet bekend',
  }),
  verwacht: longText('Wat verwacht Veilig Thuis van school?'),
  reden: longText('Wat is de reden?', { optional: true, max: 1000 }),
  kenmerk: text('Kenmerk', { optional: true, max: 60 }),
  partijen: text('Met wie werken we verder?', { optional: true }),
  afspraken: longText('Afspraken, ook over volgen', { optional: true }),
  vt_klaar: date('Onderzoek: wanneer is het uiterlijk klaar?', {
    optional: true,
    coming: true,
    preset: onderzoekTot(c),
    hint: `Een onderzoek duurt hoogstens ${c.school.meldcode.researchWeeks} weken.`,
    counts: isWat('onderzoek'),
  }),
  vt_volgt: date('Volgen: tot wanneer?', {
    optional: true,
    coming: true,
    preset: c.day(VOLGT),
    hint: 'Meestal ongeveer anderhalf jaar.',
    counts: isWat('volgen'),
  }),
  rappel: date('Niet bevestigd: wanneer kijkt Veilig Thuis nog eens (rappel)?', {
    optional: true,
    coming: true,
    counts: ({ bevestigd }) => bevestigd === 'niet_bevestigd',
  }),
  volgende: date('Wanneer kijken wij weer?', { coming: true, preset: c.schoolDay(MONTH) }),
});

/** When we ask Veilig Thuis again: the end of its research, of its following, and of its second look. */
const vraagtDan = (a: Answers<ReturnType<typeof uitkomstVragen>>, c: Sight) =>
  (
    [
      ['onderzoek', a.vt_klaar],
      ['volgen', a.vt_volgt],
      ['rappel', a.rappel],
    ] as const
  ).flatMap(([of, day]) =>
    day === undefined
      ? []
      : [
          drop('navragen', of),
          open('navragen', { ...aanIb(c), of, opens: on(day), due: presentDays(1), inList: true }),
        ],
  );

const WEERLEGD = [
  '**Het vermoeden is weerlegd.** Leg dat bij het afsluiten uitdrukkelijk vast.',
  'Ouders kunnen Veilig Thuis vragen om het dossier daar te vernietigen. Veilig Thuis wijst hen daarop.',
];

const STAPPEN = { stap1: 'signalen', stap2: 'overleg', stap3: 'gesprekOverslaan' } as const;

const stappenOver = (c: Sight) => (['stap1', 'stap2', 'stap3'] as const).filter((stap) => c.facts[stap] === undefined);

/** Steps 1-3 that are still open are asked first, and then question 1 (domain.md 43). */
export const watOverIs = (c: Sight) => {
  const left = stappenOver(c).map((stap) => STAPPEN[stap]);
  if (left.length === 0) return c.open('vraag1') ? nothing : [naarVraag1(c)];
  return left.filter((name) => !c.open(name)).map((name) => open(name, { ...aanWieStap(c), due: stapDatum(c) }));
};

/** Before a decision: what is left. After it: question 2. */
const bijZorg = (c: Sight) =>
  (stappenOver(c).length > 0 && c.stage !== 'gemeld') || c.stage === 'wegen' || c.stage === 'samen'
    ? watOverIs(c)
    : nieuws(c, 'vandaag');

export const veiligThuis = {
  navragen: step.form({
    title: 'Iets gehoord van Veilig Thuis?',
    each: {
      onderzoek: 'Is het onderzoek van Veilig Thuis klaar?',
      volgen: 'Volgt Veilig Thuis nog?',
      rappel: 'Keek Veilig Thuis nog eens?',
    },
    by: 'intern_begeleider',
    text: kop(5),
    fields: { gehoord: choice('Heb je iets gehoord?', { ja: 'Ik heb iets gehoord', nee: 'Nog niets: ik bel nu' }) },
    then: (a, c) =>
      a.gehoord === 'ja'
        ? [open('vtUitkomst', { ...aanIb(c), due: presentDays(1) })]
        : [
            open('navragen', {
              ...aanIb(c),
              ...(c.of && { of: c.of }),
              opens: workingDays(c.school.meldcode.callAgainDays),
              due: presentDays(1),
              inList: true,
            }),
          ],
    closing: (a, c) => [a.gehoord === 'ja' ? '**Goed.**' : `${belVeiligThuis(c)} Ik vraag het je weer.`],
    after: () => ['vtUitkomst'],
  }),

  vtUitkomst: step.form({
    title: 'Wat Veilig Thuis doet',
    by: 'intern_begeleider',
    text: kop(5),
    offer: { to: LEIDING, while: (c) => isOpen(c) && c.facts.gemeld !== undefined && !c.open('vtUitkomst') },
    fields: uitkomstVragen,
    pages: [
      {
        title: 'Wat Veilig Thuis doet',
        fields: ['uitkomst', 'gehoord_op', 'functie', 'bevestigd', 'verwacht', 'reden', 'kenmerk'],
      },
      {
        title: 'Hoe gaat het verder?',
        fields: ['partijen', 'afspraken', 'vt_klaar', 'vt_volgt', 'rappel', 'volgende'],
      },
    ],
    then: (a, c) => [
      drop('navragen'),
      drop('vervolg'),
      fact('vt', a.uitkomst),
      fact('vt_op', a.gehoord_op),
      fact('vt_tot', a.vt_klaar ?? a.vt_volgt ?? ''),
      ...vraagtDan(a, c),
      ...(a.uitkomst === 'geen_melding'
        ? [...fase('beslissen', c), open('vraag3', { ...aanIb(c), due: presentDays(1) })]
        : [open('vervolg', { ...aanIb(c), opens: on(a.volgende), due: presentDays(1), inList: true })]),
    ],
    closing: (a, c) => [
      a.uitkomst === 'geen_melding'
        ? '**Bewaard.** Verder met vraag 3.'
        : `**Bewaard.** Op ${dateOf(a.volgende, c.now)} vraag ik hoe het verdergaat.`,
      ...(a.bevestigd === 'nee' ? WEERLEGD : []),
    ],
    after: (a) => (a.uitkomst === 'einde' ? ['weten', 'sluiten'] : ['weten']),
  }),

  /** No traject falls silent: somebody says how it goes on (practice.md 8.12). */
  vervolg: step.form({
    title: 'Hoe gaat het nu verder?',
    by: 'intern_begeleider',
    text: kop(5),
    fields: (c: Sight) => ({
      hoe_verder: choice('Hoe gaat het verder?', {
        later: 'Wij volgen het',
        zorg: 'Nieuwe of blijvende zorg',
        ...((c.facts.gemeld !== undefined || isWeg(c)) && { klaar: 'Afsluiten' }),
      }),
      motief_vervolg: waarom(),
      volgende: date('Wanneer kijken we weer?', { coming: true, preset: c.schoolDay(MONTH) }),
    }),
    then: (a, c) => {
      if (a.hoe_verder === 'klaar')
        return [fact('van', 'vervolg'), open('sluiten', { ...aanIb(c), due: presentDays(1) })];
      const weer = open('vervolg', { ...aanIb(c), opens: on(a.volgende), due: presentDays(1), inList: true });
      return a.hoe_verder === 'later' ? [weer] : [...bijZorg(c), weer];
    },
    closing: () => ['**Bewaard.**'],
  }),

  vtVraagt: step.form({
    title: 'Veilig Thuis vraagt informatie',
    by: 'intern_begeleider',
    offer: { to: ['intern_begeleider', 'directeur'], while: isOpen },
    text: (c) => [`Bel terug via **${c.school.veiligThuis}**. Geef alleen wat nodig is. Feiten en vermoedens apart.`],
    fields: {
      wie_belt: text('Wie belt, welke functie?'),
      teruggebeld: choice('Belde je terug via Veilig Thuis?', { ja: 'Ja', nee: 'Nee' }),
      gevraagd: longText('Wat werd gevraagd?'),
      gegeven: longText('Wat gaf je?'),
      ouders_weten: choice('Weten de ouders dit?', { ja: 'Ja', nee: 'Nee', niet_veilig: 'Nee, niet veilig' }),
      verslag_gezien: choice('Het verslag van Veilig Thuis', {
        ja: 'Gezien en akkoord',
        gecorrigeerd: 'Gecorrigeerd',
        nog_niet: 'Nog niet gezien',
      }),
    },
    then: (a, c) =>
      a.verslag_gezien === 'nog_niet' && !c.open('vtVerslag')
        ? [open('vtVerslag', { ...aanIb(c), due: presentDays(5), noMessage: true, inList: true })]
        : nothing,
    closing: () => ['**Bewaard.** Vraag om het verslag van Veilig Thuis, en lees of het klopt.'],
  }),

  vtVerslag: step.form({
    title: 'Verslag van Veilig Thuis nakijken',
    by: 'intern_begeleider',
    fields: { klopt: choice('Klopt het verslag?', { ja: 'Ja, akkoord', nee: 'Nee, ik heb het laten verbeteren' }) },
    then: () => nothing,
    closing: () => ['**Bewaard.**'],
  }),
};
