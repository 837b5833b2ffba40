import { expect, test } from 'vitest';
import { createMemory } from '../../../../bot/cases/outage/memory.js';
import { createLog } from '../../../../bot/support/log.js';
import type { Conversation, Store } from '../../../../data/store.js';
import { IllStore } from '../../../support/store.js';

/** An alarm does not ask a store that was away a moment ago. Only an answer of that store says that it is back. */

const CHAT: Conversation = {
  tenant: 'tenant',
  person: 'els',
  serviceUrl: 'https://teams.example',
  conversation: 'chat',
  seen: '2026-11-30T08:00:00.000Z',
};
const real = {
  conversation: () => Promise.resolve(CHAT),
  ready: () => Promise.resolve(),
} as unknown as Store;

test('a chat that this process remembers does not make the store look as if it is back', async () => {
  const ill = new IllStore();
  const given = { tenants: [], now: () => new Date('2026-11-30T08:00:00.000Z'), log: createLog('silent') };
  const { store, isAway } = createMemory(ill.before(real), given);
  await store.conversation('tenant', 'els');
  ill.ill = () => 'away';
  await expect(store.ready()).rejects.toThrow('away');
  expect(await store.conversation('tenant', 'els')).toEqual(CHAT);
  expect(isAway()).toBe(true);
  ill.heals();
  await store.ready();
  expect(isAway()).toBe(false);
});
