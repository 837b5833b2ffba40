import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { Happened } from '../../engine/walk.js';
import { textOf } from '../../support/cards.js';
import { cardsOf, messagesOf, walks } from './reading.js';
import { seeds } from './seeds.js';

/**
 * One card never says no and yes: who is in a hurry reads the second line. What forbids a talk with parents does not
 * invite to it, and where nobody reads now nobody is promised for today.
 */

const FORBIDS =
  /(?<!Waarom )(?:geen|nog geen) gesprek(?! en)(?: met ouders)?\b|Praat (?:nu )?(?:met niemand uit de familie|niet met de ouders)|Ouders horen nog niets|Geen contact met ouders/i;
const INVITES =
  /(?<!Wie doet |collega doet )stap 1, 2 en 3|in elke volgorde|^(?:Praat|Spreek|Bel) (?:nu )?met (?:de )?ouders|Nodig (?:de )?ouders|^(?:Stap 3\. Gesprek|Ouder \d inlichten)/im;

/** Monday at eight: the school is closed. */
const EVENING = '2026-09-21T18:00:00.000Z';

const CLOSED = /leest niemand dit meteen/;
const PROMISES = /(?:kijkt|leest|belt|bellen|kijken|lezen)(?: hier| dit)? (?:nu|vandaag|meteen)\b/;

const NO_AND_YES = [
  [FORBIDS, INVITES],
  [CLOSED, PROMISES],
] as const;
const isTwofold = (text: string): boolean => NO_AND_YES.some(([no, yes]) => no.test(text) && yes.test(without(text)));
/** The sentence that says so holds the word itself. */
const without = (text: string): string => text.replaceAll('Op dit moment leest niemand dit meteen.', '');

export const twofold = (protocol: Protocol): void => {
  test('never says no and yes on one card', () => {
    const found = new Set<string>();
    let read = 0;
    const look = (card: AdaptiveCard): void => {
      const text = textOf(card);
      read += 1;
      if (isTwofold(text)) found.add(text);
    };
    const follow = (happened: Happened): void => {
      if (happened.decision.kind !== 'decided') return;
      const c = happened.after;
      messagesOf(c, happened.world).forEach(look);
      const actor = happened.world.school.people.find(
        ({ id }) => 'by' in happened.move.command && id === happened.move.command.by,
      );
      if (actor !== undefined) cardsOf(c, happened, actor).forEach(look);
    };
    walks(protocol, { seeds: seeds(3, 8), moves: 10 }, follow);
    walks(protocol, { seeds: seeds(4, 12), moves: 8, at: EVENING }, follow);
    expect([...found]).toEqual([]);
    expect(read).toBeGreaterThan(0);
  });
};
