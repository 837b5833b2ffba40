import type { Person } from '../../../support/person.js';
import { buttonsOf, textOf } from '../../../support/cards.js';

/** What somebody reads and can press on the newest message. */
export const readsNow = (person: Person): string => textOf(person.newest.card);
export const canPress = (person: Person): string[] => buttonsOf(person.newest.card).map(({ title }) => title);

/** Says it, and gives the messages that came of it. */
export const cameOf = async (person: Person, text: string): Promise<string[]> => {
  const before = person.chat.length;
  await person.says(text);
  return person.chat.slice(before).map(({ card }) => textOf(card));
};

export const UNKNOWN = 'Dat woord ken ik niet.';
export const NOT_UNDERSTOOD = 'Dat begrijp ik niet.';
export const STORY = 'Dit staat nu in de chat van Teams. Ik bewaar het niet.';
export const IN_CHANNEL = {
  id: '19:team@thread.tacv2',
  conversationType: 'channel',
  tenantId: '10000000-0000-4000-8000-000000000000',
};
