import { berichten } from './berichten.js';
import {
  at,
  clock,
  dayOf,
  hours,
  longText,
  moment,
  momentAt,
  nothing,
  text,
  time,
  type Answers,
  type Due,
  type Line,
} from '../../engine/language/index.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';
import { leiding, TEAM } from './team.js';

/** What is known now, and what was said to whom (practice.md 7.8; domain.md 13: calamiteit_logboek). */

const NO_NAMES = 'Schrijf geen namen: “een kind uit groep 5”, of initialen.';

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

/** Asked again and again on the first day, as long as the school is open. */
const remindsOf = (c: Sight) => [
  drop('stand'),
  ...(isFirstDay(c) ? [asks(c)] : []),
  ...(isFirstDay(c) && c.schoolIsOpen ? [tell({ person: leiding(c) }, berichten.stand, { opens: 'stand' })] : []),
];

export const firstStand = asks;

/** At the promised time. A time that has passed is no promise. */
const nextOne = ({ weer }: Answers<ReturnType<typeof standVragen>>, c: Sight) => {
  const promised = weer === undefined ? undefined : momentAt(dayOf(c.now), weer);
  if (promised !== undefined && promised > c.now) return [asks(c, at(promised))];
  return isFirstDay(c) ? [asks(c)] : [];
};

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
    offer: { to: TEAM, while: isRunning },
    fields: standVragen,
    button: 'Geef stand',
    late: remindsOf,
    then: (a, c) => [drop('stand'), fact('stand', c.now), ...nextOne(a, c)],
    closing: () => ['**De stand staat er.** Het bord laat de tijd zien. De tekst opent alleen wie mag meekijken.'],
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
