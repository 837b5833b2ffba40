import { berichten } from './berichten.js';
import {
  at,
  choice,
  clock,
  colleagues,
  dayOf,
  hours,
  list,
  longText,
  moment,
  momentAt,
  nothing,
  text,
  time,
  type Answers,
  type Due,
  type Line,
  type PersonId,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';
import { leiding, TEAM } from './team.js';

/** What is known now, and what was said to whom (practice.md 7.8; domain.md 13: calamiteit_logboek). */

const NO_NAMES = 'Schrijf geen namen: “een kind uit groep 5”, of initialen.';

/** Colleagues outside the team who hear each stand. */
const promised = (c: Sight): PersonId[] =>
  (c.facts['stand.ook'] ?? '').split(',').filter((person) => person !== '' && !c.people(TEAM).includes(person));

const hears = (c: Sight): Line =>
  promised(c).length === 0
    ? 'Het crisisteam hoort elke stand vanzelf.'
    : `Het crisisteam hoort elke stand vanzelf, en ook: ${list(promised(c).map((person) => c.name(person)))}.`;

const standVragen = (c: Sight) => ({
  weten: longText('Wat weten we zeker?', { max: 1000, hint: NO_NAMES, veiled: 'initials' }),
  doen: longText('Wat doen we nu?', { max: 1000, veiled: 'initials' }),
  weer: time('Wanneer hoort het team weer iets?', {
    optional: true,
    hint: `Leeg: over ${c.school.calamity.standHours} uur.`,
  }),
});

const logVragen = {
  wanneer: moment('Wanneer'),
  met: text('Met wie?', { hint: 'Rol en initialen.', veiled: 'initials' }),
  waarover: longText('Waarover?', { max: 2000, veiled: 'initials' }),
  afspraak: longText('Afspraak', { optional: true, max: 1000, veiled: 'initials' }),
  gedeeld: text('Wat is gedeeld, met wie?', {
    optional: true,
    hint: 'Ook brieven en berichten die binnenkwamen.',
    veiled: 'initials',
  }),
};

/** The rhythm of the first day (P20). */
const every = (c: Sight): Due => hours(c.school.calamity.standHours);

const isFirstDay = (c: Sight): boolean => dayOf(c.facts.sinds ?? c.now) === dayOf(c.now);

const asks = (c: Sight, due = every(c)) =>
  open('stand', { to: { person: leiding(c) }, due, noMessage: true, inList: true, remind: 'never' });

/** A promise that was not kept stands on the board until there is a new stand. */
const missed = (c: Sight) => {
  const due = c.tasks.findLast((task) => task.is('stand') && task.status === 'open')?.due;
  return due === undefined || isMissed(c) ? [] : [fact('stand.gemist', due)];
};
export const isMissed = ({ facts: { 'stand.gemist': since = '' } }: Sight): boolean => since !== '';

/** Asked again and again on the first day, as long as the school is open. */
const remindsOf = (c: Sight) => [
  drop('stand'),
  ...missed(c),
  ...(isFirstDay(c) ? [asks(c)] : []),
  ...(isFirstDay(c) && c.schoolIsOpen ? [tell({ person: leiding(c) }, berichten.stand, { opens: 'stand' })] : []),
];

export const firstStand = asks;

/** At the promised time. A time that has passed is no promise. */
const nextOne = ({ weer }: Answers<ReturnType<typeof standVragen>>, c: Sight) => {
  const then = weer === undefined ? undefined : momentAt(dayOf(c.now), weer);
  if (then !== undefined && then > c.now) return [asks(c, at(then))];
  return isFirstDay(c) ? [asks(c)] : [];
};

/** Each reads the newest stand only. */
const tellsPromised = (people: readonly PersonId[], c: Sight) =>
  c.facts.stand === undefined && c.last(standVragen) === undefined
    ? []
    : people.flatMap((person) => [
        drop('standLezen', person),
        open('standLezen', { to: { person }, of: person, urgency: 'vandaag', inList: true, remind: 'never' }),
      ]);

const isPast = (hour: string | undefined, c: Sight): boolean =>
  hour !== undefined && momentAt(dayOf(c.now), hour) <= c.now;

const isRunning = (c: Sight): boolean => c.status === 'open' && c.stage !== 'nazorg';

export const standLines = (c: Sight): Line[] => {
  const last = c.last(standVragen);
  if (last === undefined || c.facts.stand === undefined) return [];
  return [
    `**Stand van ${clock(c.facts.stand)}**`,
    { plain: c.spelled(last.weten) },
    { plain: `Nu: ${c.spelled(last.doen)}` },
  ];
};

export const standen = {
  stand: step.form({
    title: 'Stand geven',
    reads: 'Stand',
    message: berichten.stand,
    by: 'directeur',
    common: true,
    offer: { to: TEAM, while: isRunning },
    fields: standVragen,
    button: 'Geef stand',
    late: remindsOf,
    then: (a, c) => [
      drop('stand'),
      fact('stand', c.now),
      fact('stand.gemist', ''),
      ...nextOne(a, c),
      tell(TEAM, berichten.nieuweStand, { urgency: 'vandaag', ...(c.actor !== undefined && { except: c.actor }) }),
      ...tellsPromised(promised(c), c),
    ],
    closing: (a, c) => [
      '**De stand staat er.** Het team krijgt bericht. De tekst opent alleen wie mag meekijken.',
      ...(isPast(a.weer, c) ? ['**De tijd die je koos is al voorbij.**'] : []),
      ...(c.open('stand') ? [`Volgende stand: ${c.until('stand')}.`] : []),
    ],
  }),

  standOok: step.form({
    title: 'Wie hoort elke stand ook?',
    by: 'directeur',
    common: true,
    offer: { to: TEAM, while: isRunning },
    text: (c) => [hears(c), 'Zij lezen alleen de stand.'],
    fields: { wie: colleagues('Wie nog meer?') },
    then: ({ wie }, c) => {
      const more = wie.filter((person) => !c.people(TEAM).includes(person));
      return [fact('stand.ook', [...new Set([...promised(c), ...more])].join(',')), ...tellsPromised(more, c)];
    },
    closing: () => ['**Genoteerd.** Zij krijgen elke nieuwe stand.'],
  }),

  /** For colleagues outside the team. They read this and nothing else. */
  standLezen: step.press({
    title: 'Stand lezen',
    message: berichten.nieuweStand,
    by: 'directeur',
    common: true,
    text: standLines,
    fields: { gelezen: choice('Heb je het gelezen?', { ja: 'Gelezen' }) },
    pressed: 'gelezen',
    then: () => nothing,
    closing: () => ['**Dank je.** Vertel het niet verder.'],
  }),

  /** Only adds, as every log does. */
  logboek: step.form({
    title: 'Logboek',
    by: 'directeur',
    offer: { to: TEAM, while: (c) => c.status === 'open' },
    fields: logVragen,
    then: () => nothing,
    closing: () => ['**Opgeslagen.** Kan niet meer weg. Verbeteren doe je met een nieuwe regel.'],
    after: () => ['logboek'],
  }),
};
