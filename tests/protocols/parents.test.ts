import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../cards/card.js';
import { protocols } from '../../dialogs/protocols.js';
import { textOf } from '../support/cards.js';
import { cardsOf, messagesOf, walks } from './reading.js';

/** A card that forbids a talk with parents has no word that invites to it: who is in a hurry reads the second line. */

const FORBIDS =
  /(?<!Waarom )(?:geen|nog geen) gesprek(?! en)(?: met ouders)?\b|Praat (?:nu )?(?:met niemand uit de familie|niet met de ouders)|Ouders horen nog niets|Geen contact met ouders/i;
const INVITES =
  /(?<!Wie doet |collega doet )stap 1, 2 en 3|in elke volgorde|^(?:Praat|Spreek|Bel) (?:nu )?met (?:de )?ouders|Nodig (?:de )?ouders|^(?:Stap 3\. Gesprek|Ouder \d inlichten)/im;

/** A walk draws hundreds of cards. */
const PATIENCE = { timeout: 120_000 };

const isTwofold = (text: string): boolean => FORBIDS.test(text) && INVITES.test(text);

describe.each(Object.values(protocols).map((one) => [one.id, one] as const))('%s', (_, protocol) => {
  test('never forbids a talk with parents and invites to it on one card', PATIENCE, () => {
    const found = new Set<string>();
    let read = 0;
    const look = (card: AdaptiveCard): void => {
      const text = textOf(card);
      read += 1;
      if (isTwofold(text)) found.add(text);
    };
    walks(protocol, 8, 10, (happened) => {
      if (happened.decision.kind !== 'decided') return;
      const c = happened.after;
      messagesOf(c, happened.world).forEach(look);
      const actor = happened.world.school.people.find(
        ({ id }) => 'by' in happened.move.command && id === happened.move.command.by,
      );
      if (actor !== undefined) cardsOf(c, happened, actor).forEach(look);
    });
    expect([...found]).toEqual([]);
    expect(read).toBeGreaterThan(0);
  });
});
