import {
  messages,
  afterSchool,
  concerns,
  drop,
  fact,
  minutes,
  nothing,
  open,
  presentDays,
  schoolDays,
  step,
  tell,
  timeOf,
  visibility,
  type About,
  type Effect,
  type Role,
  type AnySight as Sight,
  type Urgency,
} from '../../engine/language/index.js';
import { aanvulling, aanvullingPages, erbijVragen, storyOf, verbetering } from './aanvullen.js';
import { aboutHome, afterLeaving, closingLines, onStaff, tipsFor } from './closing.js';
import { perKind } from './perKind.js';
import { bijDeBron, signaalVragen, vertrekVragen, type Speelt } from '../shared/signaalVragen.js';
import {
  isHarmless,
  assessor,
  factsOf,
  guides,
  hear,
  isOpen,
  isRead,
  isUnsafe,
  MANAGEMENT,
  READ_BY,
  READS,
  routeOf,
  type Route,
} from '../shared/routes.js';
import { called, calledAgain, callsEarly, comesBy, readsOn, WRITING } from './vroeg.js';

/** The writer's part of a signal: one minute in the corridor, and what may be added later (practice.md 4). */

/** Nobody is asked to read it: the IB'er finds it in the list of the week (practice.md 4.3 and 5.1). */
const toReaders = ({ urgency, to }: Route, c: Sight): readonly Effect<'beoordelen' | 'bekijken'>[] => {
  if (isRead(c)) return readsOn(c);
  return to.length > 0
    ? [open('beoordelen', { to, urgency, due: READ_BY[urgency] })]
    : [fact('lijst', 'week'), open('bekijken', { quiet: true })];
};

/** Called before the card was complete: it is never less urgent, or for more eyes, than it was then. */
export const raised = ({ urgency, visibility: seen }: Route, c: Sight): readonly Effect<never>[] => [
  visibility(c.visibility === 'beperkt' ? 'beperkt' : seen),
  fact('urgentie', c.facts.urgentie === 'spoed' ? 'spoed' : urgency),
];

/** The child is gone, or does not dare: whoever has it already must know at once. */
type Leaving = { waar?: string; durft?: string };
const isPressing = ({ waar, durft }: Leaving): boolean => waar === 'al_naar_huis' || durft === 'nee';

const everybody = (c: Sight) => (c.facts.lezers === 'directie' ? MANAGEMENT : READS);

/** A child that does not dare to go home: everybody on the ladder hears it, or the one who has it already. */
const becomesUrgent = (c: Sight): readonly Effect<'beoordelen'>[] => [
  fact('urgentie', 'spoed'),
  ...(c.taken('beoordelen') === undefined
    ? [drop('beoordelen'), open('beoordelen', { to: everybody(c), urgency: 'spoed', due: READ_BY.spoed })]
    : [tell('assignee', messages.taak, { urgency: 'spoed', opens: 'beoordelen' })]),
];

/** Before the rest of that card: as it would be told with it. */
const pressesOn = ({ durft }: Leaving, c: Sight): readonly Effect<'beoordelen'>[] =>
  durft === 'nee' && c.facts.urgentie === 'vandaag' ? becomesUrgent(c) : readsOn(c);

const heard = (c: Sight, urgency: Urgency): readonly Effect<never>[] =>
  isRead(c) ? [tell(assessor(c), messages.aangevuld, { urgency })] : nothing;

/** Whoever has it for today hears what came up; else it is for today from now on. */
const readToday = (c: Sight): readonly Effect<'beoordelen'>[] => {
  const isUrgent = c.facts.urgentie !== 'normaal';
  if (c.taken('beoordelen') !== undefined || (c.open('beoordelen') && isUrgent)) return heard(c, 'vandaag');
  return [
    ...(isUrgent ? [] : [fact('urgentie', 'vandaag')]),
    drop('beoordelen'),
    open('beoordelen', { to: guides(c), urgency: 'vandaag', due: READ_BY.vandaag }),
  ];
};

/** The child leaves within the hour, and nobody knows whether it dares. */
const A_WHILE = 60;
const isSoon = ({ hoe_laat, durft }: { hoe_laat?: string | undefined; durft: string }, c: Sight): boolean =>
  durft !== 'ja' && (hoe_laat === undefined || minutesOf(hoe_laat) - minutesOf(timeOf(c.now)) < A_WHILE);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * A_WHILE + Number(time.slice(3));

/** What follows for whoever wrote it, and for a child that is not in the list. */
export const afterSaving = (
  { over, speelt }: { over: About; speelt: readonly Speelt[] },
  to: readonly Role[],
  c: Sight,
): readonly Effect<'koppelen' | 'aanvullen' | 'vertrek'>[] => [
  ...(over.unknown === 'niet_op_de_lijst'
    ? [open('koppelen', { to, due: schoolDays(c.school.linkDays), quiet: true })]
    : []),
  open('aanvullen', { quiet: true, aside: true, remind: afterSchool, due: presentDays(2) }),
  ...(isUnsafe(speelt) ? [open('vertrek', { to: 'starter', due: minutes(15) })] : []),
];

export const schrijven = {
  signaal: step({
    title: 'Signaal',
    message: messages.opschrijven,
    by: 'starter',
    perChild: perKind,
    fields: signaalVragen,
    pages: [
      { title: 'Wat is er?', fields: ['over', 'wat', 'bron', 'wanneer', 'namens'] },
      { title: 'Nog twee vragen', fields: ['speelt', 'meekijken'], note: (typed) => bijDeBron(typed.bron) },
    ],
    needs: ['eerdereSignalen'],
    early: { then: (typed) => callsEarly(typed), due: WRITING, said: called },
    late: comesBy,
    then: (a, c) => {
      const route = routeOf(a.speelt, a.meekijken);
      return [
        ...raised(route, c),
        concerns(a.over.pupils),
        ...factsOf(a.speelt),
        tell('starter', messages.opgeslagen),
        tell(['eigen_leerkracht', 'mentor'], messages.gedeeld, { unlessAmong: true }),
        ...toReaders(route, c),
        ...afterSaving(a, guides(c), c),
      ];
    },
    nothingKept: onStaff,
    closing: closingLines,
    after: (a, c) => [
      ...(tipsFor(a.wat, c).length > 0 ? (['aanpassen'] as const) : []),
      'aanvullen',
      ...(isHarmless(a.speelt) && c.visibility === 'gewoon' && c.way === 'zorg' ? (['overleggen'] as const) : []),
    ],
  }),

  bekijken: step({
    title: 'Bekeken',
    by: 'intern_begeleider',
    tick: true,
    then: () => nothing,
    closing: () => ['**Bekeken.**'],
  }),
};

/** A child that may not be safe at home: how it goes there today. */
export const vertrekken = {
  vertrek: step({
    title: 'Hoe gaat het kind naar huis?',
    by: 'starter',
    text: aboutHome,
    fields: vertrekVragen,
    early: { then: (typed, c) => (isPressing(typed) ? pressesOn(typed, c) : nothing), due: WRITING, said: calledAgain },
    then: (a, c) =>
      (a.durft === 'nee' || isSoon(a, c)) && c.facts.urgentie === 'vandaag'
        ? becomesUrgent(c)
        : [tell('assignee', messages.aangevuld, { opens: 'beoordelen', urgency: isPressing(a) ? 'spoed' : 'normaal' })],
    closing: afterLeaving,
    after: () => ['aanvullen'],
  }),
};

/** What the writer may add to any signal. */
export const bijschrijven = {
  aanvullen: step({
    title: 'Nu aanvullen',
    reads: 'Aanvulling',
    message: messages.aanvullen,
    by: 'starter',
    fields: aanvulling,
    pages: aanvullingPages,
    late: () => [drop('aanvullen')],
    then: (a, c) => {
      const isEmpty = Object.values(a).every((answer) => answer === undefined);
      return isRead(c) && !isEmpty
        ? [tell(assessor(c), messages.aangevuld, { opens: 'beoordelen', unlessAmong: true })]
        : nothing;
    },
    closing: () => ['**Dank je.** Dit is toegevoegd aan het signaal.'],
  }),

  erbij: step({
    title: 'Er is iets bijgekomen',
    reads: 'Erbij gekomen',
    by: 'starter',
    offer: { to: ['starter'], while: isOpen },
    fields: erbijVragen,
    then: (a, c) => (a.vandaag === 'ja' ? readToday(c) : heard(c, 'normaal')),
    closing: (_, c) => [
      `**Bewaard.** ${c.facts.lijst === 'week' && !isRead(c) ? 'De IB’er ziet het in de weeklijst.' : hear(c)}`,
    ],
  }),
};

/** What can be said better stands last: what is new is more urgent. */
export const verbeteren = {
  aanpassen: step({
    title: 'Pas aan',
    reads: 'Verbeterde tekst',
    by: 'starter',
    offer: { to: ['starter'], while: (c) => isOpen(c) && storyOf(c).length > 0 },
    text: (c) => tipsFor(storyOf(c), c),
    fields: verbetering,
    then: (_, c) =>
      isRead(c) ? [tell(assessor(c), messages.aangevuld, { opens: 'beoordelen', unlessAmong: true })] : nothing,
    closing: () => ['**Bewaard.** Je eerste tekst blijft ook staan.'],
  }),
};
