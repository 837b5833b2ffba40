import { expect, test } from 'vitest';
import { rememberingChats } from '../../../bot/people/chats.js';
import { StoreUnavailableError, type Conversation, type Store } from '../../../data/store.js';

/** A chat is looked up once in a while. Nobody gets a message where they are no more. */

const chatOf = (conversation: string): Conversation => ({
  tenant: 'tenant',
  person: 'els',
  serviceUrl: 'https://teams.example',
  conversation,
  seen: '2026-11-30T08:00:00.000Z',
});

const town = () => {
  const kept = new Map<string, Conversation>();
  const at = { asked: 0, fails: false, now: new Date('2026-11-30T08:00:00.000Z') };
  const store = {
    conversation: (_: string, person: string) => {
      at.asked += 1;
      return Promise.resolve(kept.get(person));
    },
    mergeConversation: (chat: Conversation) => {
      kept.set(chat.person, chat);
      return at.fails ? Promise.reject(new StoreUnavailableError('away')) : Promise.resolve(chat);
    },
    removePerson: (_: string, person: string) => Promise.resolve(void kept.delete(person)),
  } as unknown as Store;
  const remembered = rememberingChats(store, () => at.now);
  const where = async () => (await remembered.conversation('tenant', 'els'))?.conversation;
  return { at, kept, remembered, where };
};

test('a chat that is known is not asked for again, until five minutes later', async () => {
  const { at, kept, where } = town();
  kept.set('els', chatOf('a'));
  expect([await where(), await where(), at.asked]).toEqual(['a', 'a', 1]);
  kept.set('els', chatOf('b'));
  at.now = new Date('2026-11-30T08:05:01.000Z');
  expect(await where()).toBe('b');
});

test('a chat that is not there is asked for every time', async () => {
  const { kept, where } = town();
  expect(await where()).toBeUndefined();
  kept.set('els', chatOf('a'));
  expect(await where()).toBe('a');
});

test('what was saved is known at once, and after a failed save the store is asked', async () => {
  const { at, remembered, where } = town();
  await remembered.mergeConversation(chatOf('a'));
  expect([await where(), at.asked]).toEqual(['a', 0]);
  at.fails = true;
  await expect(remembered.mergeConversation(chatOf('b'))).rejects.toThrow('away');
  expect([await where(), at.asked]).toEqual(['b', 1]);
});

test('a read that is slower than a save does not bring the old chat back', async () => {
  const { kept, remembered, where } = town();
  kept.set('els', chatOf('a'));
  const slow = remembered.conversation('tenant', 'els');
  await remembered.mergeConversation(chatOf('b'));
  await slow;
  expect(await where()).toBe('b');
});

test('who was removed is reached nowhere', async () => {
  const { kept, remembered, where } = town();
  kept.set('els', chatOf('a'));
  await where();
  await remembered.removePerson('tenant', 'els');
  expect(await where()).toBeUndefined();
});
