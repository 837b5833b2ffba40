import {
  choice,
  date,
  dayWithYear,
  longText,
  nothing,
  on,
  presentDays,
  text,
  workingDays,
} from '../../engine/language/index.js';
import { drop, fact, open, step, type Sight } from './meldcodeWoorden.js';
import { nieuws } from './begin.js';
import { naarVraag1 } from './stap4.js';
import { fase } from './tijden.js';
import { LEIDING, belVeiligThuis } from '../shared/voorcheck.js';
import { aanIb, aanWieStap, kop, stapDatum, waarom } from './wie.js';
import { isOpen } from '../shared/routes.js';

/** After a report: what Veilig Thuis does, and what it asks of us (domain.md 9, P12; practice.md 8.12). */

const UITKOMST = {
  einde: 'Stopt',
  overdracht: 'Overdracht aan andere hulp',
  voorwaarden: 'Veiligheidsvoorwaarden',
  onderzoek: 'Onderzoek',
  volgen: 'Volgen',
  geen_melding: 'Advies: geen melding, school gaat verder met hulp',
};

const DAYS_A_WEEK = 7;
const MONTH = 30;

const uitkomstVragen = (c: Sight) => ({
  uitkomst: choice('Wat doet Veilig Thuis?', UITKOMST),
  bevestigd: choice('Is het vermoeden bevestigd?', { ja: 'Ja', nee: 'Nee, weerlegd', onbekend: 'Nog niet bekend' }),
  verwacht: longText('Wat verwacht Veilig Thuis van school? Wat is de reden?'),
  partijen: text('Met wie werken we verder?', { optional: true }),
  afspraken: longText('Afspraken, ook over volgen', { optional: true }),
  kenmerk: text('Kenmerk', { optional: true, max: 60 }),
  volgende: date('Wanneer kijken we weer?', {
    coming: true,
    preset: c.day(MONTH),
    hint: `Bij een onderzoek: uiterlijk na ${c.school.meldcode.researchWeeks} weken, op ${dayWithYear(c.day(c.school.meldcode.researchWeeks * DAYS_A_WEEK))}.`,
  }),
});

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
    by: 'intern_begeleider',
    text: kop(5),
    fields: { gehoord: choice('Heb je iets gehoord?', { ja: 'Ik heb iets gehoord', nee: 'Nog niets: ik bel nu' }) },
    then: (a, c) =>
      a.gehoord === 'ja'
        ? [open('vtUitkomst', { ...aanIb(c), due: presentDays(1) })]
        : [
            open('navragen', {
              ...aanIb(c),
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
    then: (a, c) => [
      drop('navragen'),
      drop('vervolg'),
      ...(a.uitkomst === 'geen_melding'
        ? [...fase('beslissen', c), open('vraag3', { ...aanIb(c), due: presentDays(1) })]
        : [open('vervolg', { ...aanIb(c), opens: on(a.volgende), due: presentDays(1), inList: true })]),
    ],
    closing: (a) => [
      '**Bewaard.**',
      ...(a.bevestigd === 'nee' ? ['Het vermoeden is weerlegd. Leg dat bij het afsluiten uitdrukkelijk vast.'] : []),
    ],
    after: () => ['sluiten'],
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
        ...(c.facts.gemeld !== undefined && { klaar: 'Afsluiten' }),
      }),
      motief_vervolg: waarom(),
      volgende: date('Wanneer kijken we weer?', { coming: true, preset: c.day(MONTH) }),
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
