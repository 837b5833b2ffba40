import { messages, nothing, type Urgency, term } from '../../engine/language/index.js';
import { isOpen, READ_BY } from '../shared/routes.js';
import { comesBack } from '../shared/afspraken.js';
import { aanvulling, aanvullingPages, agreed, erbijVragen, storyOf, verbetering } from './aanvullen.js';
import { tipsFor } from './closing.js';
import { assessor, guides, hear, isRead } from './ontvangers.js';
import { drop, fact, open, step, tell, type Sight } from './woorden.js';

/** What the writer may add to a signal later (practice.md 4.3). */

const heard = (c: Sight, urgency: Urgency) =>
  isRead(c) ? [tell(assessor(c), messages.aangevuld, { urgency })] : nothing;

/** A reader who has it for today hears of the addition. Otherwise it becomes for today. */
const readToday = (c: Sight) => {
  const isUrgent = c.facts.urgentie !== 'normaal';
  if (c.taken('beoordelen') !== undefined || (c.open('beoordelen') && isUrgent)) return heard(c, 'vandaag');
  return [
    ...(isUrgent ? [] : [fact('urgentie', 'vandaag')]),
    drop('beoordelen'),
    open('beoordelen', { to: guides(c), urgency: 'vandaag', due: READ_BY.vandaag }),
  ];
};

/** What the writer may add to any signal. */
export const bijschrijven = {
  aanvullen: step.form({
    title: 'Nu aanvullen',
    reads: 'Aanvulling',
    message: messages.aanvullen,
    by: 'starter',
    fields: aanvulling,
    pages: aanvullingPages,
    late: () => [drop('aanvullen')],
    then: (a, c) => {
      const isEmpty = Object.values(a).every((answer) => answer === undefined);
      return [
        ...comesBack(a.afgesproken, c, agreed),
        ...(isRead(c) && !isEmpty
          ? [tell(assessor(c), messages.aangevuld, { opens: 'beoordelen', unlessAmong: true })]
          : nothing),
      ];
    },
    closing: () => ['**Dank je.** Dit is toegevoegd aan het signaal.'],
  }),

  erbij: step.form({
    title: 'Er is iets bijgekomen',
    reads: 'Erbij gekomen',
    by: 'starter',
    offer: { to: ['starter'], while: isOpen },
    fields: erbijVragen,
    then: (a, c) => (a.vandaag === 'ja' ? readToday(c) : heard(c, 'normaal')),
    closing: (_, c) => [
      `**Bewaard.** ${c.facts.lijst === 'week' && !isRead(c) ? `De ${term.intern_begeleider} ziet het in de weeklijst.` : hear(c)}`,
    ],
  }),
};

/** Rewording stands last, because news is more urgent. */
export const verbeteren = {
  aanpassen: step.form({
    title: 'Pas aan',
    reads: 'Verbeterde tekst',
    tells: true,
    by: 'starter',
    offer: { to: ['starter'], while: (c) => isOpen(c) && storyOf(c).length > 0 },
    text: (c) => tipsFor(storyOf(c), c),
    fields: verbetering,
    then: (_, c) =>
      isRead(c) ? [tell(assessor(c), messages.aangevuld, { opens: 'beoordelen', unlessAmong: true })] : nothing,
    closing: () => ['**Bewaard.** Je eerste tekst blijft ook staan.'],
  }),
};
