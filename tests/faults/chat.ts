import type { FakeTeams, KeptMessage } from '../support/teams.js';
import { demoPersonId } from '../../bot/cli/demo/schools.js';
import { buttonsOf } from '../support/cards.js';

/** Boards that came, by their case and the person in whose chat they stand. */
export const boardsOf = (teams: FakeTeams): Map<string, KeptMessage[]> => {
  const came = new Map<string, KeptMessage[]>();
  for (const message of teams.messages) {
    const id = buttonsOf(message.card).find(({ data }) => data.board !== undefined)?.data.case;
    const key = `${id ?? ''} ${demoPersonId(message.conversation.slice('chat-'.length))}`;
    if (id !== undefined) came.set(key, [...(came.get(key) ?? []), message]);
  }
  return came;
};

/** The id of a message, as its own button tells; nothing for a card that is an answer in the chat. */
const idOf = ({ card }: KeptMessage): string | undefined => {
  const open = buttonsOf(card).find(({ data }) => data.go === 'open')?.data;
  return open?.once?.slice(0, -'open'.length);
};

/** What came in all chats, by the id of the message. */
export const cameById = (teams: FakeTeams): Map<string, KeptMessage[]> => {
  const came = new Map<string, KeptMessage[]>();
  for (const message of teams.messages) {
    const id = idOf(message);
    if (id !== undefined) came.set(id, [...(came.get(id) ?? []), message]);
  }
  return came;
};
