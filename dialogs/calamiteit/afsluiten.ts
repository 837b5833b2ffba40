import { days } from '../engine/calendar.js';
import type { Answers } from '../engine/field.js';
import { choice } from '../engine/fields.js';
import {
  close,
  drop,
  fact,
  nothing,
  open,
  stage,
  step,
  tell,
  type Effect,
  type Line,
  type Sight,
} from '../engine/protocol.js';
import { isDrill } from '../engine/moods.js';
import type { ToldEntry } from '../engine/told.js';
import { dayAndMonth, list } from '../engine/wording.js';
import { missingIn } from './geteld.js';
import { added, apart, undecided } from './lijst.js';
import { leiding, TEAM } from './team.js';

/** Closing: what is open is decided, the evaluations are planned and aftercare goes on (practice.md 7.8; P21). */

const TERUGBLIKKEN = {
  procesevaluatie: { titel: 'Terugblik op besluiten en stappen', na: 14 },
  resultaatevaluatie: { titel: 'Terugblik: is het over, is de rust terug?', na: 28 },
  klankbordgroep: { titel: 'Terugblik met ouders (klankbordgroep)', na: 42 },
} as const;

const HULP: Readonly<Record<string, string>> = {
  procesevaluatie: 'Wat besloten we, en wanneer? Wat had eerder gekund? Vraag ook iemand van buiten.',
  resultaatevaluatie: 'Is het gedrag over? Was het eenmalig of zit het dieper? Is er nog onrust?',
  klankbordgroep: 'Vijf of zes ouders, zonder namen van kinderen. Hoe hebben zij de school gezien?',
};

const incident = choice('Staat het in de incidentregistratie?', {
  ja: 'Ja',
  straks: 'Nog niet. Zet het in mijn taken',
  hoeft_niet: 'Dat hoeft hier niet',
});
const EEN_VOOR_EEN = 'Dat beslis ik eerst, een voor een';
const LOOPT_DOOR = { loopt_door: 'Dat loopt door, in Mijn werk van wie het heeft' };

/** What may not stay open is no part of an answer about all the rest. */
const restVan = (c: Sight): Readonly<Record<string, string>> => ({
  een_voor_een: EEN_VOOR_EEN,
  ...(apart(c).length === 0 && LOOPT_DOOR),
});

const ZOEKEN = { nee: 'Nee, we zoeken door', ja: 'Ja, toch afsluiten' };
const gemist = (c: Sight) =>
  choice(`In de telling mist nog iemand: ${list(missingIn(c))}. Toch afsluiten?`, ZOEKEN, { preset: 'nee' });

/** Who decides first what is open has closed nothing yet; `entry` as a paper tells of it. */
export const isRefused = ({ step: name, answers }: Pick<ToldEntry, 'step' | 'answers'>): boolean =>
  name === 'afsluiten' && answers.some(({ text }) => [EEN_VOOR_EEN, ZOEKEN.nee].includes(text));

const sluitVragen = (c: Sight) => ({
  incident,
  ...(undecided(c).length > 0 && { rest: choice('Wat er nog open staat', restVan(c), { preset: 'een_voor_een' }) }),
  ...(missingIn(c).length > 0 && { gemist: gemist(c) }),
});

const isStopped = (a: Answers<ReturnType<typeof sluitVragen>>, c: Sight): boolean =>
  a.gemist === 'nee' || (undecided(c).length > 0 && a.rest !== 'loopt_door');

const again = (c: Sight): Effect<'afsluiten'> =>
  open('afsluiten', { to: { person: leiding(c) }, quiet: true, aside: true, remind: 'never' });

export const firstEnd = again;

/** A drill is looked back on once. */
const plansFor = (c: Sight) => Object.entries(TERUGBLIKKEN).slice(0, isDrill(c) ? 1 : undefined);

const looksBack = (c: Sight): Effect<'terugblik'>[] =>
  plansFor(c).map(([of, { na }]) =>
    open('terugblik', { to: { person: leiding(c) }, of, due: days(na), quiet: true, aside: true }),
  );

/** The board says it as long as the case is there. */
const closedBy = (c: Sight): Effect<never>[] => [
  fact('afgesloten', c.now),
  fact('afgesloten.door', c.actor ?? leiding(c)),
];

const ends = (c: Sight): Effect<'stand' | 'groepTelling' | 'rol' | 'stilte' | 'terugblik'>[] => [
  stage('nazorg'),
  ...closedBy(c),
  ...looksBack(c),
  drop('stand'),
  drop('groepTelling'),
  drop('stilte'),
  drop('rol'),
  tell('lezer', 'afgerond', c.actor === undefined ? {} : { about: c.actor }),
];

const stillOpen = (c: Sight): Line[] => {
  const left = undecided(c).length;
  const first = apart(c).map(({ title }) => title);
  return [
    ...(left === 0
      ? []
      : [
          `**Eerst de open taken: nog ${left}.** Beslis ze een voor een: gedaan, gaat door (kies wie en welke dag), of niet nodig.`,
        ]),
    ...(first.length === 0 ? [] : [`**Deze beslis je altijd zelf:** ${first.join(' · ')}.`]),
    ...(missingIn(c).length === 0 ? [] : [`**In de telling mist nog iemand:** ${list(missingIn(c))}.`]),
  ];
};

export const afsluiten = {
  afsluiten: step({
    title: 'Afsluiten',
    by: 'directeur',
    also: ['directeur'],
    text: stillOpen,
    fields: sluitVragen,
    button: 'Sluit af',
    then: (a, c) =>
      isStopped(a, c)
        ? [again(c)]
        : [
            ...(a.incident === 'straks' ? [added('Incident registreren', 'week', c.actor ?? c.starter)] : []),
            ...ends(c),
          ],
    closing: (_, c) =>
      c.stage === 'nazorg'
        ? [
            `**Afgesloten.** Terugblikken staan gepland: ${plansFor(c)
              .map(([, { na }]) => dayAndMonth(c.day(na)))
              .join(', ')}. Nazorg blijft in Mijn werk.`,
            'Heeft je beheerder het aangezet? Dan haal je op het bord, onder Alle taken, de **PDF voor het bestuur**.',
          ]
        : ['**Nog niet afgesloten.**', ...stillOpen(c)],
  }),

  terugblik: step({
    title: 'Terugblik',
    each: Object.fromEntries(Object.entries(TERUGBLIKKEN).map(([naam, { titel }]) => [naam, titel])),
    by: 'directeur',
    tick: true,
    also: TEAM,
    anyone: true,
    text: (c) => [HULP[c.of ?? ''] ?? ''].filter(Boolean),
    skipped: () => nothing,
    then: () => nothing,
  }),

  vergissing: step({
    title: 'Dit was een vergissing',
    by: 'starter',
    offer: { to: TEAM, while: (c) => c.status === 'open' && c.stage !== 'nazorg' && c.actor === leiding(c) },
    then: (_, c) => [
      ...closedBy(c),
      tell('lezer', 'afgerond', c.actor === undefined ? {} : { about: c.actor }),
      close(),
    ],
    closing: () => ['**Gestopt.** Het crisisteam krijgt bericht.'],
  }),
};
