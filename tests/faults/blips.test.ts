import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshClaims, reclaim, reclaimFor } from '../../dialogs/engine/case/outboxClaims.js';
import type { Delivery, OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { aCase } from '../data/samples.js';
import { records } from '../protocols/signaal/story.js';
import { watchCards } from '../../cards/card.js';
import { checkCard } from '../support/drawnCards.js';
import { IllStore } from '../support/store.js';
import { Bots } from './bots.js';
import { cameById } from './chat.js';

/** Small mishaps at one exact moment. */

const SPOED = { speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'] };
let bots: Bots | undefined;
let store: IllStore;
beforeEach(() => {
  store = new IllStore();
});

/** Lets the drawing of some messages in a chat go wrong. */
const drawsBadly = (isOdd: () => boolean): void =>
  watchCards((one) => {
    const isMessage = typeof one.given === 'object' && one.given !== null && 'asks' in one.given;
    if (isMessage && isOdd()) throw new TypeError('odd');
    checkCard(one);
  });
afterEach(async () => {
  watchCards(checkCard);
  await bots?.closes();
  bots = undefined;
});

const opens = async () => {
  bots = await Bots.open({ at: '10:00', haste: 2, store: store.before });
  return { bots, people: await bots.people('01', '03', '04') };
};
const times = (all: Bots): number[] => [...cameById(all.teams).values()].map(({ length }) => length);

test('one message that could not be tried does not make the others look as if they were not sent', async () => {
  const { bots, people } = await opens();
  let drawn = 0;
  drawsBadly(() => (drawn += 1) === 2);
  await records(people[0]!, SPOED);
  await bots.idle();
  expect(times(bots)).toEqual([1, 1]);
  // An odd error rests longer than a store that is away.
  await bots.later(61 * 60);
  expect(times(bots).length).toBeGreaterThan(2);
  expect(new Set(times(bots))).toEqual(new Set([1]));
});

test('a result that could not be kept at once is kept a moment later', async () => {
  const { bots, people } = await opens();
  let calls = 0;
  store.ill = (call) => (call === 'replaceCase' && (calls += 1) === 2 ? 'away' : undefined);
  await records(people[0]!, SPOED);
  await bots.idle();
  store.heals();
  for (let n = 0; n < 4; n += 1) await bots.later(15);
  expect(times(bots)).toEqual([1, 1, 1]);
});

test('a store that is away for a while makes no case bad: a reminder comes as soon as it is back', async () => {
  const { bots, people } = await opens();
  await records(people[0]!, SPOED);
  await bots.idle();
  store.ill = (call) => (call === 'readCase' ? 'away' : undefined);
  await bots.later(31 * 60);
  for (let n = 0; n < 5; n += 1) await bots.later(240);
  store.heals();
  await bots.later(31);
  expect(people[1]!.newest.raw).toContain('Dit wacht nog op je');
});

test('ended right after it was saved that somebody picked it up: the clock draws the cards of the others anew', async () => {
  const { bots, people } = await opens();
  await records(people[0]!, SPOED);
  await bots.idle();
  let saved = 0;
  store.ill = (call) => (call === 'replaceCase' && (saved += 1) > 1 ? 'away' : undefined);
  drawsBadly(() => saved > 0);
  await people[1]!.presses('Ik pak dit op');
  await bots.idle();
  store.heals();
  drawsBadly(() => false);
  expect(people[2]!.newest.edits).toBe(0);
  await bots.later(31);
  expect(people[2]!.newest.raw).toContain('heeft dit opgepakt');
});

const NOW = '2026-11-10T09:00:00.000Z';
const SOON = '2026-11-10T09:00:30.000Z';
const waiting = (delivery: Partial<Delivery>) => {
  const message: OutgoingMessage = {
    id: 'm1',
    kind: 'message',
    to: 'ib',
    notice: 'taak',
    urgency: 'spoed',
    at: NOW,
    delivery: { state: 'waiting', tries: 0, ...delivery },
  };
  return aCase({ outbox: [message] });
};

test('somebody who arrives does not make an urgent message come three times', () => {
  const again = reclaimFor(waiting({ tries: 1 }), 'ib', NOW);
  expect(again.outbox[0]!.delivery).toMatchObject({ state: 'claimed', tries: 1 });
  expect(reclaim(again, SOON).outbox[0]!.delivery).toMatchObject({ state: 'unknown' });
});

test('what waited until the very moment that its new claim ends is sent', () => {
  const before = waiting({ until: SOON });
  expect(freshClaims(before, reclaimFor(before, 'ib', NOW))).toEqual(['m1']);
});
