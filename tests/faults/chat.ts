import type { FakeTeams, KeptMessage } from '../support/teams.js';
import { buttonsOf } from '../support/cards.js';

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
