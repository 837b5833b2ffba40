import { berichten } from './berichten.js';
import { choice, longText, minutes, nothing, text, today, type Line } from '../../engine/language/index.js';
import { fact, open, step, tell, type Sight } from './thuisWoorden.js';
import { SUICIDE } from '../shared/hulplijnen.js';
import { isOpen, READS } from '../shared/routes.js';
import { guides } from './ontvangers.js';
import { isAnotherDay, isGone, sixSteps } from './thuis.js';

/** A child says that it wants to die, or hurts itself. Parents are told the same day (practice.md 4.7). */

const isAbout = (c: Sight): boolean => c.facts.dood === 'ja';
/** A call must not send a child home that may not be safe there. Veilig Thuis comes first. */
const isSafe = (c: Sight): boolean => c.facts.thuis !== 'ja' || c.by('gesproken') !== undefined;

const oudersVragen = {
  gebeld: choice('Zijn de ouders gebeld?', {
    ja: 'Ja',
    niet_veilig: 'Nee, het kind zei dat het thuis niet veilig is',
  }),
  wie: text('Wie sprak je, en wanneer?', { optional: true }),
  afspraken: longText('Wat is er afgesproken?', {
    optional: true,
    hint: 'Wie is er vanavond en morgen bij het kind?',
  }),
};

const hasLeft = (c: Sight): boolean => isGone(c, c.at('vertrek'));

/** Phoning the parents waits until somebody spoke with Veilig Thuis. */
const waits = (c: Sight): boolean => c.facts.ouders === 'wacht';

const directeurLine = (c: Sight): Line[] =>
  c.names('directeur', c.actor) ? [`**2** Vertel het aan ${c.names('directeur', c.actor)}.`] : [];

/** The person who took the call upon them, for all others. */
const caller = (c: Sight): string | undefined => {
  const taken = c.taken('ouders');
  return taken === undefined || taken === c.actor ? undefined : `**${c.name(taken)} belt de ouders.**`;
};

const parentsLine = (c: Sight): string => {
  const calling = caller(c);
  if (isSafe(c) && calling !== undefined) return `**4** ${calling}`;
  if (!isSafe(c)) return '**4** Bel de ouders **niet** voordat je met Veilig Thuis sprak: **0800-2000**.';
  if (c.facts.thuis === 'ja') return '**4** Bel de ouders zoals je met Veilig Thuis afsprak.';
  return `**4** Zei het kind dat het thuis niet veilig is? Bel eerst Veilig Thuis **0800-2000**. Zo niet: bel ${hasLeft(c) ? '**nu** de ouders' : `**vandaag** de ouders, voordat het kind om ${c.leavesAt.replace(':', '.')} gaat`}.`;
};

/** Parents who were not phoned because home is not safe must still be phoned later. */
const arePhoned = (c: Sight): boolean => c.last(oudersVragen)?.gebeld === 'ja';

const isDanger = (c: Sight): boolean => isOpen(c) && isAbout(c) && !arePhoned(c);

const whileHere = (c: Sight): string =>
  hasLeft(c) ? 'Het kind is al naar huis: wie is er nu bij?' : 'Ga naar het kind, of spreek af wie erbij blijft.';

const goTo = (c: Sight): string =>
  `${isAnotherDay(c, c.at('vertrek')) ? 'Wie is er nu bij het kind?' : whileHere(c)} Direct gevaar: **112**.`;

const ALONE = '# Laat het kind niet alleen';
const OVERLEG =
  'Overleg met **113** of **0800-0113**, dag en nacht. Neem het serieus. Je maakt het niet erger door erover te praten.';

/** With an unsafe home, the six things for that follow. They say who is told and where the child stays. */
const aboveHome = (c: Sight): readonly Line[] => [ALONE, goTo(c), OVERLEG];

const steps = (c: Sight): readonly Line[] => [
  ALONE,
  `**1** ${goTo(c)}`,
  ...directeurLine(c),
  `**3** ${OVERLEG}`,
  parentsLine(c),
  isSafe(c)
    ? '**5** Spreek met de ouders af wie er vanavond en morgen bij het kind is.'
    : '**5** Spreek af wie er vanavond en morgen bij het kind is.',
  ...(c.phones('starter') ? [`Bel je collega: ${c.phones('starter')}.`] : []),
];

/** What its reader does now: first the child, then its home. */
export const whatNow = (c: Sight): readonly Line[] => {
  const home = sixSteps(c, c.at('vertrek'));
  if (!isDanger(c)) return home;
  return home.length > 0 ? [...aboveHome(c), ...home] : steps(c);
};

/** A writer who does not read all of it stays with the child (practice.md 4.7). */
export const whileDanger = (c: Sight): readonly Line[] =>
  isDanger(c) && !READS.some((role) => c.holds(c.starter, role))
    ? [
        ALONE,
        ...(isSafe(c) ? [caller(c) ?? []].flat() : ['**Praat niet met de ouders**, ook niet aan de deur.']),
        SUICIDE,
      ]
    : [];

/** Somebody must phone today, also after waiting for Veilig Thuis. */
export const callsParents = {
  if: (c: Sight): boolean =>
    isOpen(c) && isAbout(c) && isSafe(c) && !c.open('ouders') && (c.by('ouders') === undefined || waits(c)),
  then: (c: Sight) => [
    fact('ouders', 'taak'),
    open('ouders', { to: guides(c), urgency: 'vandaag', due: today, noMessage: true, inList: true }),
  ],
};

/** Includes teachers who share the group and read along. */
const whoMayMeetThem = (c: Sight) =>
  [
    'starter',
    'directeur',
    ...(c.visibility === 'gewoon' ? (['eigen_leerkracht'] as const) : []),
    ...guides(c),
  ] as const;

/** The child said that home is not safe. Nobody talks with the parents before Veilig Thuis is phoned. */
const firstVeiligThuis = (c: Sight) => [
  fact('thuis', 'ja'),
  ...(c.by('gesproken') === undefined ? [fact('ouders', 'wacht')] : nothing),
  tell(whoMayMeetThem(c), berichten.geenOuders, { urgency: 'spoed', ...(c.actor && { except: c.actor }) }),
  ...(c.open('gesproken')
    ? nothing
    : [
        open('gesproken', {
          to: guides(c),
          urgency: 'spoed',
          due: minutes(0),
          remind: minutes(15),
          noMessage: true,
          inList: true,
        }),
      ]),
];

export const leven = {
  ouders: step.form({
    title: 'Ouders gebeld',
    take: { title: 'Ik bel de ouders', said: '**Je collega’s zien dat jij belt.**' },
    by: 'intern_begeleider',
    safety: true,
    offer: { to: READS, while: (c) => isOpen(c) && isAbout(c) && !c.open('ouders') && isSafe(c) },
    text: () => ['Zei het kind dat het thuis niet veilig is? Bel dan eerst **Veilig Thuis 0800-2000**.'],
    fields: oudersVragen,
    then: (a, c) => (a.gebeld === 'niet_veilig' ? firstVeiligThuis(c) : nothing),
    closing: (a) =>
      a.gebeld === 'niet_veilig'
        ? ['**Bewaard.** Bel nu **Veilig Thuis 0800-2000**. Praat nog niet met de ouders.']
        : ['**Bewaard.**'],
  }),
};
