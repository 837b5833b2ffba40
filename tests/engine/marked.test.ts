import { expect, test } from 'vitest';
import type { OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { mark } from '../../dialogs/engine/decide/deliveryResults.js';
import { aCase } from '../data/samples.js';

/** What a case tells of its messages does not depend on who answered first. */

const NOW = '2026-11-10T09:00:00.000Z';
const messageTo = (to: string): OutgoingMessage => ({
  id: `to ${to}`,
  kind: 'message',
  to,
  notice: 'taak',
  urgency: 'spoed',
  at: NOW,
  delivery: { state: 'claimed', tries: 1, until: NOW },
});

test('people are told of in the order in which they were asked', () => {
  const c = aCase({ outbox: ['ib', 'vervanger', 'directeur'].map(messageTo) });
  const sentTo = (to: string) =>
    ({ id: `to ${to}`, outcome: 'sent', conversation: 'chat', activity: to, shows: '' }) as const;
  const asked = mark(c, ['ib', 'vervanger', 'directeur'].map(sentTo));
  const otherwise = mark(c, ['directeur', 'ib', 'vervanger'].map(sentTo));
  expect(otherwise).toEqual(asked);
  expect(otherwise.posted.map(({ message }) => message.to)).toEqual(['ib', 'vervanger', 'directeur']);
});
