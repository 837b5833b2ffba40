import {
  close,
  nothing,
  term,
  today,
  vocabulary,
  type Effect,
  type Line,
  type Sight,
  type SightOf,
} from '../../engine/language/index.js';
import { isOpen } from '../shared/routes.js';
import { berichten } from './berichten.js';

/** A serious outcome is no finished question. The directeur reads it today (domain.md 44). */

const woorden = vocabulary({ steps: ['kennisnemen'], messages: berichten });

const isDirecteur = (c: Sight): boolean => c.holds(c.actor, 'directeur');

export const asksDirecteur = (isSerious: boolean, c: Sight): Effect<'kennisnemen'>[] =>
  isSerious && !isDirecteur(c)
    ? [woorden.open('kennisnemen', { to: 'directeur', urgency: 'vandaag', due: today })]
    : [];

/** `about`: what was decided. It stands on the card itself. */
export const kennisnemen = (about: (c: never) => readonly Line[]) => ({
  kennisnemen: woorden.step.form({
    title: 'Ernstige uitkomst lezen',
    reads: `Gelezen door de ${term.directeur}`,
    message: berichten.ernstig,
    by: 'directeur',
    // The protocol that spreads this step gives it its own cases.
    text: (c) => about(c as never),
    button: 'Ik heb het gelezen',
    then: () => nothing,
    closing: () => ['**Goed.** Is er meer nodig? Druk op **Verder overleggen**.'],
  }),
});

/** Who knows of it, as it is now. */
export const knows = (c: SightOf<typeof woorden>): Line[] => {
  const asked = c.assignees('kennisnemen');
  return asked === '' ? [] : [`Ik vraag ${asked} om dit ${c.schoolIsOpen ? 'vandaag ' : ''}te lezen.`];
};

/** Nobody has anything left to do after the last step. */
export const ends = <const N extends string>(last: N) => ({
  if: (c: SightOf<ReturnType<typeof vocabulary<{ steps: readonly [N] }>>>): boolean =>
    isOpen(c) && c.by(last) !== undefined && c.idle(),
  then: () => [close()],
});
