import { berichten } from './berichten.js';
import {
  choice,
  DANGER,
  DRILL,
  isDanger,
  minutes,
  nothing,
  until,
  type Answers,
  type Line,
  messages,
  term,
} from '../../engine/language/index.js';
import { fact, open, step, tell, type Sight } from './woorden.js';
import { PLAATSEN } from '../shared/plaatsen.js';
import { notRead, whoWasTold } from '../shared/gewaarschuwd.js';
import { mayEnd } from './einde.js';
import { beginList } from './lijst.js';
import { eerstVan, PLANNEN } from './plannen/index.js';
import { firstStand } from './stand.js';
import { begins, letsIn, namesIn, TEAM } from './team.js';

/** One card: first safety, then which plan, who may look along, and whether it is a drill (practice.md 7.1). */

const SOORTEN = {
  overlijden: PLANNEN.overlijden.titel,
  gezin: PLANNEN.gezin.titel,
  vermist: PLANNEN.vermist.titel,
  ongeval: PLANNEN.ongeval.titel,
  geweld: PLANNEN.geweld.titel,
  grens: PLANNEN.grens.titel,
  zelfdoding: PLANNEN.zelfdoding.titel,
  onrust: PLANNEN.onrust.titel,
  brand: PLANNEN.brand.titel,
  verdenking: 'Verdenking tegen een medewerker',
  anders: PLANNEN.anders.titel,
};

const startVragen = (c: Sight) => ({
  veilig: choice('Is iedereen nu veilig?', { ja: 'Ja', nee: 'Nee', weet_niet: 'Weet ik niet' }),
  soort: choice('Wat is er?', SOORTEN, { aboutStaff: 'verdenking' }),
  waar: choice('Waar?', PLAATSEN, { optional: true }),
  wie: choice(
    'Wie mag meekijken?',
    {
      crisisteam: `Het crisisteam: ${namesIn('crisisteam', c) || 'nog niemand'}`,
      alleen: `Alleen ik en ${namesIn('alleen', c) || `de ${term.directeur}`}`,
    },
    { preset: 'crisisteam' },
  ),
  oefening: choice('Is dit een oefening?', { nee: 'Nee, dit is echt', ja: 'Ja, een oefening' }, { preset: 'nee' }),
});
type Start = Answers<ReturnType<typeof startVragen>>;

const safety = (c: Sight): Line[] => {
  const bhv = c.phones('bhv', 'spoed');
  return [
    `**Eerst veiligheid.** Levensgevaar, brand, geweld, kind weg: **112**. Eerste hulp: ${bhv || 'de BHV'}.`,
    'Laat betrokken kinderen en collega’s niet alleen.',
  ];
};

/** What a school asks of its own people. P32 is for the bestuur alone. */
const leftToBestuur = ({ school: { bestuur } }: Sight): Line[] => [
  `**Dit leidt het bestuur.** Bel ${bestuur.name}: **${bestuur.emergencyPhone ?? bestuur.phone}**.`,
  'Ik start hier niets en bewaar niets. Is een kind nu in gevaar: **112**.',
];

/** Each gets a call of their own. One who goes does not stop the others. */
const called = (veilig: string, c: Sight) =>
  veilig === 'ja'
    ? []
    : c
        .people(['bhv', 'directeur'], c.starter, 'spoed')
        .map((person) => open('bhv', { to: { person }, of: person, urgency: 'spoed', due: minutes(5) }));

/** Said once, for all who were called. */
const nobodyComes = (c: Sight): boolean =>
  c.of === c.waiting('bhv')[0] &&
  c.takers('bhv').length === 0 &&
  !c.tasks.some((task) => task.is('bhv') && task.status === 'done');

/** Kinds in which there is something to do before any question: hide, search, count. */
const EERST_DOEN: readonly string[] = ['geweld', 'vermist', 'brand'];

const starts = (a: Start, c: Sight) => {
  // Nothing of it is kept, and the engine asks for nothing more.
  if (a.soort === 'verdenking') return nothing;
  const self = { to: 'starter', noMessage: true } as const;
  return [
    fact('soort', a.soort),
    fact('veilig', a.veilig),
    ...(a.waar === undefined ? nothing : [fact('plaats', PLAATSEN[a.waar])]),
    ...(a.soort === 'geweld' ? [fact(DANGER, 'ja')] : []),
    fact('sinds', c.now),
    ...(a.oefening === 'ja' ? [fact(DRILL, 'ja')] : []),
    begins(c),
    ...letsIn(a.wie, c),
    ...called(a.veilig, c),
    ...beginList(a.soort, c),
    firstStand(c),
    mayEnd(c),
    tell(TEAM, messages.bord, { urgency: 'spoed' }),
    ...(a.soort === 'vermist' ? [open('vermist', { ...self, inList: true })] : []),
    open('wieRunt', { ...self, ...(EERST_DOEN.includes(a.soort) && { inList: true }) }),
  ];
};

const started = (a: Start, c: Sight): Line[] => [
  ...eerstVan(a.soort),
  `**Calamiteit ${c.code} loopt sinds ${until(c.facts.sinds ?? c.now, c.now)}.** Leiding: ${c.name(c.starter)}.`,
  `Bestuur: **nog niet gesproken. Bel ${c.school.bestuur.emergencyPhone ?? c.school.bestuur.phone}.**`,
  ...(a.veilig === 'ja' ? [] : [...whoWasTold(c, 'bhv'), 'Bel ook zelf.']),
];

/** A called person outside the team reads first what everybody must do. */
export const bijDeOproep = (c: Sight): readonly Line[] => {
  const { actor, facts } = c;
  if (actor === undefined || !c.waiting('bhv').includes(actor) || c.people(TEAM).includes(actor)) return [];
  return isDanger(c) ? eerstVan(facts.soort ?? '') : [];
};

/** The buttons right after the start, the most urgent first. */
const firstDeeds = (soort: string) => {
  if (soort === 'vermist') return ['gebeld112', 'ouders', 'gevonden', 'vermist'] as const;
  if (soort === 'brand') return ['telling', 'wieRunt'] as const;
  return ['stil', 'wieRunt'] as const;
};

export const beginnen = {
  calamiteit: step.form({
    title: 'Calamiteit',
    by: 'starter',
    text: safety,
    fields: startVragen,
    button: 'Start',
    then: starts,
    closing: started,
    nothingKept: (_, c) => leftToBestuur(c),
    // A person who may have to hide gets no second card, but the one button that matters.
    after: ({ soort }) => firstDeeds(soort),
  }),

  bhv: step.tick({
    title: 'Ik ben er geweest',
    message: berichten.bhv,
    take: {
      title: 'Ik ga nu',
      said: (c) =>
        isDanger(c)
          ? '**Je collega ziet dat je helpt.** Ga niet naar het gevaar. Help waar het veilig is.'
          : '**Je collega ziet dat je komt.** Ga er nu heen.',
      ends: true,
    },
    by: 'directeur',
    // The caller does not get the own call, whoever passes it on.
    notBy: 'calamiteit',
    late: (c) => (nobodyComes(c) ? notRead('bhv', c) : nothing),
    then: () => nothing,
    closing: () => ['**Dank je.**'],
  }),
};
