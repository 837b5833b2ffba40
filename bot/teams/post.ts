import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Forms } from '../config/config.js';
import type { Reply } from '../screens/reply.js';
import type { Chat } from '../support/chat.js';
import { forChat } from './answers.js';
import type { Teams } from './client.js';
import type { Heard } from './incoming.js';

const WELCOME = 'Vangnet: je hebt een bericht';

export type PostServices = { teams: Teams; forms: Forms };

/** Posts to the chat, where it stays: neutral cards only. */
export const post = async (reply: Reply, { from }: Heard, services: PostServices): Promise<void> => {
  const said = 'text' in reply ? [notice.render({ title: '', lines: [{ plain: reply.text }], buttons: [] })] : [];
  for (const card of reply.kind === 'chat' ? reply.cards : said) await put(from, card, services);
  await postElsewhere(reply, services);
};

/** What somebody must read in the own chat, because others read along here. */
export const postElsewhere = async (reply: Reply, services: PostServices): Promise<void> => {
  if (reply.kind !== 'elsewhere' || reply.own === undefined) return;
  for (const card of reply.own.cards) await put(reply.own.chat, card, services);
};

const put = async (chat: Chat, card: AdaptiveCard, { teams, forms }: PostServices): Promise<void> => {
  await teams.send(chat, { card: forChat(card, forms), preview: WELCOME, alert: false });
};
