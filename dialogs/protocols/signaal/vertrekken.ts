import { messages, nothing, timeOf } from '../../engine/language/index.js';
import { MANAGEMENT, READ_BY, READS } from '../shared/routes.js';
import { vertrekVragen } from '../shared/signaalVragen.js';
import { aboutHome, afterLeaving } from './closing.js';
import { drop, fact, open, step, tell, type Sight } from './thuisWoorden.js';
import { calledAgain, readsOn, WRITING } from './vroeg.js';

/** How the child goes home, and who must know that before it goes (practice.md 4.6). */

/** The child is gone, or does not dare to go. The person who has the signal must know at once. */
type Leaving = { waar?: string; durft?: string };
const isPressing = ({ waar, durft }: Leaving): boolean => waar === 'al_naar_huis' || durft === 'nee';

const everybody = (c: Sight) => (c.facts.lezers === 'directie' ? MANAGEMENT : READS);

/** A child does not dare to go home. Everybody on the ladder hears it, or the person who has it already. */
const becomesUrgent = (c: Sight) => [
  fact('urgentie', 'spoed'),
  ...(c.taken('beoordelen') === undefined
    ? [drop('beoordelen'), open('beoordelen', { to: everybody(c), urgency: 'spoed', due: READ_BY.spoed })]
    : [tell('assignee', messages.taak, { urgency: 'spoed', opens: 'beoordelen' })]),
];

/** Told before the rest of that card, with the words of the whole card. */
const pressesOn = ({ durft }: Leaving, c: Sight) =>
  durft === 'nee' && c.facts.urgentie === 'vandaag' ? becomesUrgent(c) : readsOn(c);

/** The child leaves within the hour, and nobody knows whether it dares. */
const A_WHILE = 60;
const isSoon = ({ hoe_laat, durft }: { hoe_laat?: string | undefined; durft: string }, c: Sight): boolean =>
  durft !== 'ja' && (hoe_laat === undefined || minutesOf(hoe_laat) - minutesOf(timeOf(c.now)) < A_WHILE);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * A_WHILE + Number(time.slice(3));

/** A child that may not be safe at home: how it goes there today. */
export const vertrekken = {
  vertrek: step.form({
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
