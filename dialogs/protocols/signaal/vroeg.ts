import { berichten } from './berichten.js';
import {
  concerns,
  minutes,
  nothing,
  visibility,
  type About,
  type Knows,
  type Line,
  messages,
} from '../../engine/language/index.js';
import { fact, open, tell, type Sight } from './woorden.js';
import { whoWasTold } from '../shared/gewaarschuwd.js';
import { notSent } from './closing.js';
import type { Speelt } from '../shared/signaalVragen.js';
import { READ_BY, routeOf, type Route } from '../shared/routes.js';
import { assessor, factsOf, hear } from './ontvangers.js';

/** A card that tells of danger calls colleagues, even when it is not complete (practice.md 1.2). */

/** How long somebody may write before a colleague comes by (practice.md 4.6). */
export const WRITING = minutes(20);

/** `to`: the reader, when the ticks do not decide that. */
type Half = { speelt?: readonly Speelt[]; over?: About | undefined; to?: Route['to'] };

/** Calls only when it cannot wait. */
export const callsEarly = ({ speelt = [], over, to }: Half) => {
  const route = routeOf(speelt, 'niemand');
  if (route.urgency !== 'spoed') return nothing;
  return [
    visibility(route.visibility),
    concerns(over?.pupils ?? []),
    fact('urgentie', route.urgency),
    ...factsOf(speelt),
    open('beoordelen', { to: to ?? route.to, urgency: route.urgency, due: READ_BY.spoed }),
  ];
};

/** Stands above the card that came back: the child comes first (practice.md 4.7). */
export const called = (c: Sight): readonly Line[] => [
  ...(c.facts.dood === 'ja' ? ['**Laat het kind niet alleen.** **113** of **0800-0113**. Gevaar: **112**.'] : []),
  ...(c.school.urgentWaits ? notSent(c) : [...whoWasTold(c, 'beoordelen'), `Code ${c.code}. Maak dit zo af.`]),
];

/** The same above a card of a case that may be assessed already. */
export const calledAgain = (c: Sight): readonly Line[] =>
  c.open('beoordelen') ? called(c) : [`**${hear(c)}** Maak dit zo af.`];

/** It was not written down in time, so somebody comes by. */
export const comesBy = (c: Sight) => [
  tell(assessor(c), berichten.begonnen, { about: c.starter, urgency: 'spoed', opens: 'beoordelen' }),
];

/** The people called before read on. A raised urgency stays. */
export const readsOn = (c: Sight) => [
  tell(assessor(c), messages.aangevuld, { opens: 'beoordelen', urgency: 'spoed', ...(c.actor && { except: c.actor }) }),
];

/** `start`: the card of the writer. */
export const stillWriting =
  <const N extends string>(start: N) =>
  (c: Knows<N>): readonly Line[] =>
    c.by(start) === undefined ? [`**${c.name(c.starter)} schrijft het nog op.** Wacht daar niet op.`] : [];
