import {
  asTyped,
  choice,
  choices,
  date,
  days,
  longText,
  months,
  nothing,
  on,
  self,
  text,
  type Answers,
  term,
} from '../../engine/language/index.js';
import { drop, open, step, type Sight } from './woorden.js';
import { TITELS } from './plannen/index.js';
import { helpOf } from './hulp.js';
import { leiding, TEAM } from './team.js';

/** Temporary measures, chosen for each moment of the day, and looked back on until they end (P24). */

const MOMENTEN = {
  start_en_einde: choices(
    'Begin en einde van de dag',
    { overdracht: 'Ouder brengt en haalt bij twee collega’s', begeleid: 'De groep loopt begeleid naar buiten' },
    { optional: true },
  ),
  vrij_spel: choices(
    'Vrij spel en plein',
    { zicht: 'Altijd in het zicht', meer: 'Meer collega’s buiten' },
    { optional: true },
  ),
  toilet: choices(
    'Toilet',
    {
      melden: 'Eerst melden',
      mee: 'Een collega loopt mee',
      terug: 'Meteen terug',
      niet: 'Niet tijdens uitleg of eten',
    },
    { optional: true },
  ),
  gym: choices(
    'Gym en omkleden',
    { apart: 'Jongens en meisjes apart', toezicht: 'Toezicht bij het omkleden', plek: 'Vaste plek bij de deur' },
    { optional: true },
  ),
  computer: choices(
    'Computer',
    { zicht: 'Vaste plek in het zicht', toezicht: 'Nooit zonder toezicht' },
    { optional: true },
  ),
  tutorlezen: choices('Tutorlezen', { lokaal: 'Altijd in een lokaal' }, { optional: true }),
  zelfstandig_werken: choices(
    'Zelfstandig werken',
    { klas: 'In de klas', gang: 'Op de gang alleen met een collega' },
    { optional: true },
  ),
  buitenschools: choices(
    'Uitjes en opvang',
    { begeleider: 'Een vaste begeleider', bso: 'Dezelfde afspraken met de opvang' },
    { optional: true },
  ),
  ruimte: choices(
    'Ruimte en groep',
    { zicht: 'Zicht in de ruimte: raam of open deur', ouder: 'Een tijd in een groep met oudere kinderen' },
    { optional: true },
  ),
};

const maatregelVragen = {
  ...MOMENTEN,
  extra: longText('Wie kijkt waar, en wat spreken jullie nog meer af?', {
    optional: true,
    max: 1000,
    veiled: 'initials',
  }),
};

const isMoment = (naam: string): naam is keyof typeof MOMENTEN => Object.hasOwn(MOMENTEN, naam);

/** All agreements, moment by moment, as one text. It goes along from one evaluation to the next. */
const agreed = (a: Answers<typeof maatregelVragen>): string => {
  const perMoment = Object.keys(MOMENTEN).filter(isMoment);
  const lines = perMoment.flatMap((naam) => {
    const chosen = a[naam];
    return chosen === undefined ? [] : [`${MOMENTEN[naam].label}: ${titlesOf(naam, chosen)}.`];
  });
  return [...lines, asTyped(a.extra ?? [])].filter((line) => line !== '').join('\n');
};

const titlesOf = (naam: keyof typeof MOMENTEN, chosen: readonly string[]): string =>
  chosen.map((one) => MOMENTEN[naam].options?.find(({ value }) => value === one)?.title ?? one).join('; ');

const ITEM = 'afspraken_evalueren';

/** After two weeks, and then every month. */
const looksBack = (afspraken: string, c: Sight, due = days(14)) =>
  open('evaluatie', {
    to: { person: leiding(c) },
    of: ITEM,
    due,
    filled: { afspraken },
    noMessage: true,
    inList: true,
  });

export const maatregelen = {
  maatregelenNemen: step.form({
    title: 'Tijdelijke maatregelen',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' && !c.open('maatregelen') },
    then: (_, c) => [open('maatregelen', { ...self(c), of: 'maatregelen', noMessage: true, remind: 'never' })],
  }),

  maatregelen: step.form({
    title: 'Maatregelen per moment',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    fields: maatregelVragen,
    pages: [
      { title: 'Begin, einde en vrij spel', fields: ['start_en_einde', 'vrij_spel', 'toilet'] },
      { title: 'Gym, computer en werken', fields: ['gym', 'computer', 'tutorlezen', 'zelfstandig_werken'] },
      { title: 'En verder', fields: ['buitenschools', 'ruimte', 'extra'] },
    ],
    skipped: () => nothing,
    then: (a, c) => [drop('evaluatie', ITEM), looksBack(agreed(a), c)],
    closing: (_, c) => [
      `**Bewaard.** Vertel het wie ermee werkt, en de ouders van dit kind. Terugkijken: ${c.until('evaluatie')}.`,
    ],
  }),

  evaluatie: step.form({
    title: 'Afspraken evalueren',
    each: TITELS,
    by: 'directeur',
    also: TEAM,
    anyone: true,
    text: (c) => helpOf(c.of),
    fields: {
      afspraken: longText('De afspraken', {
        optional: true,
        max: 2000,
        hint: 'Verander ze hier als dat nodig is.',
        veiled: 'initials',
      }),
      erbij: text('Wie waren erbij?', { hint: 'Rol en initialen.', veiled: 'initials' }),
      besluit: choice('Wat besluiten jullie?', { door: 'De afspraken blijven', klaar: 'De afspraken stoppen' }),
      waarom: longText('Wat zagen jullie?', { optional: true, max: 2000, veiled: 'initials' }),
      weer: date('Wanneer weer?', { optional: true, coming: true, hint: 'Leeg: over een maand.' }),
    },
    skipped: () => nothing,
    then: (a, c) =>
      a.besluit === 'klaar'
        ? nothing
        : [looksBack(asTyped(a.afspraken ?? []), c, a.weer === undefined ? months(1) : on(a.weer))],
    closing: (a, c) => [
      a.besluit === 'klaar'
        ? `**De afspraken stoppen.** Vertel het de ${term.leerkracht} en de ouders.`
        : `**Bewaard.** Terugkijken: ${c.until('evaluatie')}.`,
    ],
  }),
};
