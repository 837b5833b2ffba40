import { concerns, messages, nothing } from '../../engine/language/index.js';
import { isHarmless, READ_BY, routeOf, type Route } from '../shared/routes.js';
import { bijDeBron, signaalVragen } from '../shared/signaalVragen.js';
import { afterSaving, raised } from './bewaard.js';
import { closingLines, onStaff, tipsFor } from './closing.js';
import { factsOf, guides, isRead } from './ontvangers.js';
import { perKind } from './perKind.js';
import { fact, open, step, tell, type Sight } from './signaalWoorden.js';
import { called, callsEarly, comesBy, readsOn, WRITING } from './vroeg.js';

/** The writer's part of a signal: one minute in the corridor (practice.md 4). */

/** Nobody is asked to read it. The IB'er finds it in the list of the week (practice.md 4.3 and 5.1). */
const toReaders = ({ urgency, to }: Route, c: Sight) => {
  if (isRead(c)) return readsOn(c);
  return to.length > 0
    ? [open('beoordelen', { to, urgency, due: READ_BY[urgency] })]
    : [fact('lijst', 'week'), open('bekijken', { noMessage: true })];
};

export const schrijven = {
  signaal: step.form({
    title: 'Signaal',
    tells: true,
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

  bekijken: step.tick({
    title: 'Bekeken',
    by: 'intern_begeleider',
    then: () => nothing,
    closing: () => ['**Bekeken.**'],
  }),
};
