import { afterSchool, minutes, presentDays, schoolDays } from '../engine/calendar.js';
import type { Urgency } from '../engine/case.js';
import {
  concerns,
  discard,
  drop,
  fact,
  nothing,
  open,
  step,
  tell,
  visibility,
  type Effect,
  type Sight,
} from '../engine/protocol.js';
import { aanvulling, aanvullingPages, erbijVragen, storyOf, verbetering } from './aanvullen.js';
import { aboutHome, afterLeaving, closingLines, tipsFor } from './closing.js';
import { bijDeBron, signaalVragen, vertrekVragen } from './questions.js';
import { isHarmless, overleggen } from './overleggen.js';
import { asksAboutLeaving, assessor, hear, isOpen, READ_BY, READS, routeOf, type Route } from './routes.js';

/** The writer's part of a signal: one minute in the corridor, and what may be added later (practice.md 4). */

/** Nobody is asked to read it: the IB'er finds it in the list of the week (practice.md 4.3 and 5.1). */
const toReaders = ({ urgency, to }: Route): readonly Effect<'beoordelen' | 'bekijken'>[] =>
  to.length > 0
    ? [open('beoordelen', { to, urgency, due: READ_BY[urgency] })]
    : [fact('lijst', 'week'), open('bekijken', { quiet: true })];

/** The child is gone, or does not dare: whoever has it already must know at once. */
const isPressing = ({ waar, durft }: { waar: string; durft: string }): boolean =>
  waar === 'al_naar_huis' || durft === 'nee';

/** A child that does not dare to go home: everybody on the ladder hears it, or the one who has it already. */
const becomesUrgent = (c: Sight): readonly Effect<'beoordelen'>[] => [
  fact('urgentie', 'spoed'),
  ...(c.taken('beoordelen') === undefined
    ? [drop('beoordelen'), open('beoordelen', { to: READS, urgency: 'spoed', due: READ_BY.spoed })]
    : [tell('assignee', 'taak', { urgency: 'spoed', opens: 'beoordelen' })]),
];

/** Somebody was asked to read it, or did. */
const isRead = (c: Sight): boolean => c.open('beoordelen') || c.by('beoordelen') !== undefined;

const heard = (c: Sight, urgency: Urgency): readonly Effect<never>[] =>
  isRead(c) ? [tell(assessor(c), 'aangevuld', { urgency })] : nothing;

/** Whoever has it for today hears what came up; else it is for today from now on. */
const readToday = (c: Sight): readonly Effect<'beoordelen'>[] => {
  const isUrgent = c.facts.urgentie !== 'normaal';
  if (c.taken('beoordelen') !== undefined || (c.open('beoordelen') && isUrgent)) return heard(c, 'vandaag');
  return [
    ...(isUrgent ? [] : [fact('urgentie', 'vandaag')]),
    drop('beoordelen'),
    open('beoordelen', { to: READS[0], urgency: 'vandaag', due: READ_BY.vandaag }),
  ];
};

export const schrijven = {
  signaal: step({
    title: 'Signaal',
    by: 'starter',
    fields: signaalVragen,
    pages: [
      { title: 'Wat is er?', fields: ['over', 'wat', 'bron', 'wanneer', 'namens'] },
      { title: 'Nog twee vragen', fields: ['speelt', 'meekijken'], note: (typed) => bijDeBron(typed.bron) },
    ],
    needs: ['eerdereSignalen'],
    then: (a, c) => {
      if (a.speelt.some((tick) => tick === 'medewerker')) return [discard()];
      const route = routeOf(a.speelt, a.meekijken);
      return [
        visibility(route.visibility),
        concerns(a.over.pupils),
        fact('urgentie', route.urgency),
        ...(asksAboutLeaving(a.speelt) ? [fact('thuis', 'ja')] : []),
        tell('starter', 'opgeslagen'),
        tell(['eigen_leerkracht', 'mentor'], 'gedeeld', { unlessAmong: true }),
        ...toReaders(route),
        ...(a.over.unknown === 'niet_op_de_lijst'
          ? [open('koppelen', { due: schoolDays(c.school.linkDays), quiet: true })]
          : []),
        open('aanvullen', { quiet: true, aside: true, remind: afterSchool, due: presentDays(2) }),
        ...(asksAboutLeaving(a.speelt) ? [open('vertrek', { to: 'starter', due: minutes(15) })] : []),
      ];
    },
    closing: closingLines,
    after: (a, c) => [
      ...(tipsFor(a.wat, c).length > 0 ? (['aanpassen'] as const) : []),
      'aanvullen',
      ...(isHarmless(a.speelt) && c.visibility === 'gewoon' && c.way === 'zorg' ? (['overleggen'] as const) : []),
    ],
  }),

  vertrek: step({
    title: 'Hoe gaat het kind naar huis?',
    by: 'starter',
    text: aboutHome,
    fields: vertrekVragen,
    then: (a, c) =>
      a.durft === 'nee' && c.facts.urgentie === 'vandaag'
        ? becomesUrgent(c)
        : [tell('assignee', 'aangevuld', { opens: 'beoordelen', urgency: isPressing(a) ? 'spoed' : 'normaal' })],
    closing: afterLeaving,
    after: () => ['aanvullen'],
  }),

  bekijken: step({
    title: 'Bekeken',
    by: 'intern_begeleider',
    tick: true,
    then: () => nothing,
    closing: () => ['**Bekeken.**'],
  }),
};

/** What the writer may add to any signal. */
export const bijschrijven = {
  aanvullen: step({
    title: 'Nu aanvullen',
    reads: 'Aanvulling',
    notice: 'aanvullen',
    by: 'starter',
    fields: aanvulling,
    pages: aanvullingPages,
    late: () => [drop('aanvullen')],
    then: (a, c) => {
      const isEmpty = Object.values(a).every((answer) => answer === undefined);
      return isRead(c) && !isEmpty
        ? [tell(assessor(c), 'aangevuld', { opens: 'beoordelen', unlessAmong: true })]
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
  overleggen,

  aanpassen: step({
    title: 'Pas aan',
    reads: 'Verbeterde tekst',
    by: 'starter',
    offer: { to: ['starter'], while: isOpen },
    text: (c) => tipsFor(storyOf(c), c),
    fields: verbetering,
    then: (_, c) =>
      isRead(c) ? [tell(assessor(c), 'aangevuld', { opens: 'beoordelen', unlessAmong: true })] : nothing,
    closing: () => ['**Bewaard.** Je eerste tekst blijft ook staan.'],
  }),
};
