import { choice, dayAndMonth, list, type Answers, type Line, type ToldEntry } from '../../engine/language/index.js';
import { step, type Sight } from './woorden.js';
import { ends, mayEnd, plansFor } from './einde.js';
import { missingIn } from './geteld.js';
import { added, apart, undecided } from './lijst.js';
import { isMissing, NIET_GEVONDEN, nietGevonden } from './vermist.js';

/** Closing: what is open is decided, the evaluations are planned and aftercare goes on (practice.md 7.8; P21). */

const incident = choice('Staat het in de incidentregistratie?', {
  ja: 'Ja',
  straks: 'Nog niet. Zet het in mijn taken',
  hoeft_niet: 'Dat hoeft hier niet',
});
const EEN_VOOR_EEN = 'Dat beslis ik eerst, een voor een';
const LOOPT_DOOR = { loopt_door: 'Dat loopt door, in Mijn werk van wie het heeft' };

/** An answer about all the rest leaves out what may not stay open. */
const restVan = (c: Sight): Readonly<Record<string, string>> => ({
  een_voor_een: EEN_VOOR_EEN,
  ...(apart(c).length === 0 && LOOPT_DOOR),
});

const ZOEKEN = { nee: 'Nee, we zoeken door', ja: 'Ja, toch afsluiten' };
const gemist = (c: Sight) =>
  choice(`In de telling mist nog iemand: ${list(missingIn(c))}. Toch afsluiten?`, ZOEKEN, { preset: 'nee' });

/** A person who first decides on open items has closed nothing yet. `entry`: as a paper tells it. */
export const isRefused = ({ step: name, answers }: Pick<ToldEntry, 'step' | 'answers'>): boolean =>
  ['afsluiten', 'vergissing'].includes(name) &&
  answers.some(({ text }) => [EEN_VOOR_EEN, ZOEKEN.nee, NIET_GEVONDEN.nee].includes(text));

const sluitVragen = (c: Sight) => ({
  incident,
  ...(undecided(c).length > 0 && { rest: choice('Wat er nog open staat', restVan(c), { preset: 'een_voor_een' }) }),
  ...(missingIn(c).length > 0 && { gemist: gemist(c) }),
  ...(isMissing(c) && { zoek: nietGevonden() }),
});

const isStopped = (a: Answers<ReturnType<typeof sluitVragen>>, c: Sight): boolean =>
  a.gemist === 'nee' || a.zoek === 'nee' || (undecided(c).length > 0 && a.rest !== 'loopt_door');

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
  afsluiten: step.form({
    title: 'Afsluiten',
    by: 'directeur',
    also: ['directeur'],
    text: stillOpen,
    fields: sluitVragen,
    button: 'Sluit af',
    then: (a, c) =>
      isStopped(a, c)
        ? [mayEnd(c)]
        : [
            ...(a.incident === 'straks' ? [added('Incident registreren', 'week', c.actor ?? c.starter)] : []),
            ...ends(c),
          ],
    closing: (_, c) =>
      c.stage === 'nazorg'
        ? [
            `**Afgesloten.** Terugblikken staan gepland: ${plansFor(c)
              .map(([, { na }]) => dayAndMonth(c.day(na)))
              .join(', ')}. Nazorg blijft in Mijn werk. Een uur lang kun je dit terugdraaien.`,
            'Heeft je beheerder het aangezet? Dan haal je op het bord, onder Alle taken, de **PDF voor het bestuur**.',
          ]
        : ['**Nog niet afgesloten.**', ...stillOpen(c)],
    after: () => ['tochDoor'],
  }),
};
