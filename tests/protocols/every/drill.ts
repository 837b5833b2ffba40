import { expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../cards/card.js';
import type { Case } from '../../../dialogs/engine/case/case.js';
import { DRILL } from '../../../dialogs/engine/case/caseFacts.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import { textOf } from '../../support/cards.js';
import { messagesOf, readsOf, walks } from './reading.js';
import { seeds } from './seeds.js';

/** An exercise phones nobody: whatever is read of it says aloud whom one would phone. */

const PHONING = /(?<![\p{L}-])(?<!zou )(bel|belt|bellen)(?![\p{L}-]|, hardop)/iu;

const drilled = (c: Case): Case => ({ ...c, facts: { ...c.facts, [DRILL]: 'ja' } });

/** What anybody can begin as an exercise. */
export const canBeDrilled = (protocol: Protocol): boolean => {
  let found = false;
  walks(protocol, { seeds: seeds(8, 8), moves: 3 }, ({ after }) => (found ||= after.facts[DRILL] !== undefined));
  return found;
};

export const drill = (protocol: Protocol): void => {
  test('phones nobody, on any card, message or paper', () => {
    if (!canBeDrilled(protocol)) return;
    const found = new Set<string>();
    let read = 0;
    const look = (card: AdaptiveCard): void => {
      read += 1;
      textOf(card)
        .split('\n')
        .filter((line) => PHONING.test(line))
        .forEach((line) => found.add(line));
    };
    walks(protocol, { seeds: seeds(4, 12), moves: 12 }, (happened) => {
      if (happened.decision.kind !== 'decided') return;
      const c = drilled(happened.after);
      messagesOf(c, happened.world).forEach(look);
      const { people } = happened.world.school;
      const reader = people[(read + c.log.length) % people.length]!;
      const actor = people.find(({ id }) => 'by' in happened.move.command && id === happened.move.command.by);
      for (const person of [...new Set([reader, actor ?? reader])])
        readsOf(c, happened, person, protocol).forEach(look);
    });
    expect([...found]).toEqual([]);
    expect(read).toBeGreaterThan(0);
  });
};
