import { berichten } from './berichten.js';
import { minutes, nothing, type Due, type Line } from '../../engine/language/index.js';
import { decline, drop, open, step, tell, type Sight } from './woorden.js';

/** Who comes, who cannot, and what the waiting person hears of it (practice.md 4.5). */

/** A person said so: the one who comes, or the one who was spoken to. A message that arrived does not count. */
const isReached = (c: Sight): boolean => c.taken('komen') !== undefined || !c.open('komen');

/** The person who acts is the only one still asked. That stays so, because that person may yet go. */
const isLast = (c: Sight): boolean => c.holders('komen').every((id) => id === c.actor);
const hasDeclined = (c: Sight): boolean => isLast(c) && c.by('kanNiet') === c.actor;

const isOtherGoing = (c: Sight): boolean => ![undefined, c.actor].includes(c.taken('komen'));

/**
 * Somebody who would come cannot. The waiting person hears it, the others are asked again, and the time starts anew.
 */
const askedAnew = (c: Sight) => {
  if (isLast(c)) return [tell('starter', berichten.niemandKan, { urgency: 'spoed', opens: 'komen' } as const)];
  if (c.taken('komen') === undefined || c.actor === undefined) return nothing;
  const anew = { urgency: 'spoed', opens: 'komen' } as const;
  const others = c.holders('komen').flatMap((person) => (person === c.actor ? [] : { person }));
  return [
    tell('starter', berichten.tochNiet, { ...anew, about: c.actor }),
    tell(others, berichten.hulp, { ...anew, about: c.actor }),
    ...(c.open('wachten') ? nothing : [waits(minutes(5))]),
  ];
};

/** The message with its button may be gone from the chat. A telephone is not. */
const afterAll = (c: Sight): string => {
  const phone = c.phones('starter');
  return phone === '' ? 'Kun je toch? Ga er dan heen.' : `Kun je toch? Ga er dan heen, of bel ${phone}.`;
};

const cannotCome = (c: Sight): Line[] => {
  const goes = c.taken('komen');
  if (goes !== undefined) return [`**${c.name(goes)} gaat al.** Je hoeft niets te doen.`];
  return [
    isLast(c)
      ? '**Er is niemand anders om te vragen.** Je collega hoort nu dat er niemand komt. Kun je iemand sturen of bellen?'
      : `Goed dat je het zegt. De anderen zijn ook gevraagd. ${afterAll(c)}`,
  ];
};

export const waits = (due: Due) =>
  open('wachten', { to: 'starter', noMessage: true, inList: true, due, remind: 'never' });

export const komst = {
  komen: step.tick({
    title: 'Het is geregeld',
    reads: 'Hulp',
    message: berichten.hulp,
    take: { title: 'Ik ga nu', said: '**Je collega ziet dat je komt.** Ga er nu heen.', ends: true },
    by: 'directeur',
    notBy: 'alarm',
    late: (c) =>
      isReached(c) ? nothing : [tell('starter', berichten.nogNiemand, { urgency: 'spoed', opens: 'komen' })],
    then: () => [drop('wachten')],
    closing: () => ['**Geregeld.** Schrijf samen op wat er was.'],
  }),

  wachten: step.form({
    title: 'Wachten op iemand',
    by: 'starter',
    late: (c) => [
      ...(isReached(c) ? nothing : [tell('starter', berichten.belBestuur, { urgency: 'spoed', opens: 'komen' })]),
      drop('wachten'),
    ],
    then: () => nothing,
  }),

  kanNiet: step.form({
    title: 'Ik kan niet',
    by: 'directeur',
    offer: { to: ['assignee'], while: (c) => c.open('komen') && !hasDeclined(c) },
    then: (_, c) => (isOtherGoing(c) ? nothing : [decline('komen'), ...askedAnew(c)]),
    closing: (_, c) => cannotCome(c),
  }),
};
