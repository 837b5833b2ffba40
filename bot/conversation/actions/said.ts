import type { AdaptiveCard } from '../../../cards/card.js';
import { fold } from '../../../dialogs/engine/names/names.js';
import { isAboutVangnet, isNearlyCry, isPlainCry } from '../said/cry.js';
import { tellsHarm } from '../said/harm.js';
import type { Speaker } from '../../people/directory.js';
import type { From, Heard } from '../../teams/incoming.js';
import type { Reply } from '../../screens/reply.js';
import { MAX_SAID } from '../../teams/heard.js';
import { toldIn, type Told } from '../said/story.js';
import { isSmallTalk, wayCalled, waysLike, type Asker } from '../said/words.js';
import { choose, leadTo, more, privacy } from '../../screens/home.js';
import { greeting } from '../../screens/greeting.js';
import { rolesOf } from '../../people/roles.js';
import { together } from '../../screens/together.js';
import { didYouMean, files, staffStory, story, storyOfVisitor } from '../../screens/storyCards.js';
import { FOR_ALL } from '../../screens/entries.js';
import { mayRecord, type WayIn } from '../../screens/waysIn.js';
import type { Press } from '../press.js';
import type { Services } from '../services.js';
import { meetsChannel } from './channel.js';
import { askHelp } from './form/help.js';
import { calamityCard, homeCard } from './menu.js';
import { foundCard } from './found.js';

/**
 * What somebody types: a cry for help, a way in, or what belongs in a card (practice.md 3.2 and 9.1). Typing stores
 * nothing and sends nothing.
 */

type Heed = Extract<Heard, { kind: 'said' }>;
type Turn = { from: From; speaker: Speaker; services: Services };

/** A cry so plain that it needs no look-up. */
export const asksHelp = ({ words }: Pick<Heed, 'words'>): boolean => isPlainCry(words);

export const said = async (heard: Heed, speaker: Speaker, services: Services): Promise<Reply> => {
  const turn = { from: heard.from, speaker, services };
  const cards = await answersTo(heard, turn);
  if (!heard.files) return { kind: 'chat', cards };
  const shown = isSmallTalk(heard.words) ? [] : cards;
  return { kind: 'chat', cards: [files(mayRecord(speaker, services.now().toISOString())), ...shown] };
};

/** The alarm last: what stands lowest in the chat is seen first. */
const answersTo = async (heard: Heed, turn: Turn): Promise<AdaptiveCard[]> => {
  const { words, text } = heard;
  // Somebody in need does not wait for the register.
  if (isPlainCry(words)) return [...toTold(toldIn(text, unknown(turn)), heard, turn), await alarm(turn)];
  const called = wayCalled(words, askerOf(turn));
  if (called !== undefined) return [await cardOf(called, turn)];
  if (isSmallTalk(words)) return [await homeCard(turn.speaker, turn.services)];
  const told = toTold(await toldBy(text, turn), heard, turn);
  return told.length > 0 ? told : [await guess(words, turn)];
};

const unknown = ({ speaker }: Turn) => ({ pupils: [], staff: speaker.school.people });

const toldBy = async (text: string, { speaker, services }: Turn): Promise<Told> => {
  const { id, people } = speaker.school;
  return toldIn(text, { pupils: await services.directory.pupilsOf(id), staff: people });
};

/** A text that names a colleague is not kept for a form, and neither is what was typed before it. */
const toTold = (told: Told, { text, from }: Heed, { speaker, services }: Turn): AdaptiveCard[] => {
  if (told === undefined) return [];
  services.typed.take(from.tenant, from.person);
  if (!mayRecord(speaker, services.now().toISOString())) return [storyOfVisitor()];
  if (told === 'staff') return [staffStory()];
  if (text.length <= MAX_SAID) services.typed.keep(from.tenant, from.person, text);
  return [story()];
};

/** The nearest words, when nobody can be sure what was meant. */
const guess = async (words: string, turn: Turn): Promise<AdaptiveCard> => {
  if (isNearlyCry(words)) return alarm(turn);
  if (isAboutVangnet(words)) return greetingFor(turn);
  const like = waysLike(words, askerOf(turn));
  const [one] = like;
  if (one !== undefined && like.length === 1) return cardOf(one, turn);
  const buttons = like.flatMap(({ button }) => button ?? []).slice(0, MOST_OFFERED);
  if (buttons.length > 0) return didYouMean(buttons);
  return homeCard(turn.speaker, turn.services, [/\s/.test(words) ? NOT_UNDERSTOOD : NO_WORD]);
};
const MOST_OFFERED = 6;
const NO_WORD = 'Dat woord ken ik niet.';
const NOT_UNDERSTOOD = 'Dat begrijp ik niet.';

/** The first card of the alarm: the next press sends. */
const alarm = async ({ from, speaker, services }: Turn): Promise<AdaptiveCard> => {
  const ids = { case: '', task: '', key: '', way: '', step: '', page: 0 };
  const press: Press = { speaker, from, go: 'help', ids, values: {} };
  const reply = await askHelp(press, services);
  return reply.kind === 'screen' ? reply.card : greetingFor({ from, speaker, services });
};

const nowOf = ({ services }: Turn): string => services.now().toISOString();
const greetingFor = (turn: Turn): AdaptiveCard => greeting(turn.speaker, nowOf(turn));
const askerOf = (turn: Turn): Asker => ({ school: turn.speaker.school.id, roles: rolesOf(turn.speaker, nowOf(turn)) });

/** Cards with nothing of a case stand in the chat themselves. */
const OPENS: Readonly<Record<string, (turn: Turn) => AdaptiveCard>> = {
  choose: () => choose(),
  more: (turn) => more(turn.speaker, 0, nowOf(turn)),
  together: (turn) => together(askerOf(turn).roles),
  privacy: ({ speaker }) => privacy(speaker.school),
};

const cardOf = async (way: WayIn, turn: Turn): Promise<AdaptiveCard> => {
  if (way.forAll) return calamityCard(turn.speaker, turn.services);
  if (way.found !== undefined) return foundCard(way.found, turn.speaker, turn.services);
  if (way.button === undefined) return homeCard(turn.speaker, turn.services);
  const opens = OPENS[way.button.data.go ?? ''];
  if (opens !== undefined) return opens(turn);
  const button = way.under?.together !== undefined ? { ...way.button, title: 'Openen' } : way.button;
  return leadTo(button, way.says ?? BEHIND);
};
const BEHIND = 'Wat je zoekt, staat achter deze knop.';

export const ELSEWHERE = 'Ik help je verder in je eigen chat. Zet hier geen namen.';

/**
 * What was said or pressed where others read along. It gets one line there, and the card in the own chat when there is
 * one.
 */
export const elsewhere = async (
  words: string,
  from: From,
  speaker: Speaker | undefined,
  services: Services,
): Promise<Reply> => {
  const { tenant, person } = from;
  const chat = speaker && (await services.store.conversation(tenant, person));
  if (speaker === undefined || chat === undefined) return { kind: 'elsewhere', text: ELSEWHERE };
  const card = await ownCard(words, { from, speaker, services });
  return { kind: 'elsewhere', text: ELSEWHERE, own: { chat, cards: [card] } };
};

/** The own chat does not speak of a story that was told where others read along. */
const ownCard = async (words: string, turn: Turn): Promise<AdaptiveCard> => {
  if (isPlainCry(words) || (isNearlyCry(words) && !tellsHarm(words))) return alarm(turn);
  const way = wayCalled(words, askerOf(turn));
  // Only the exact words make a channel the one of the school. A typing error or other words do not.
  if (fold(words) === fold(FOR_ALL.button.title)) await meetsChannel(turn.from, turn.speaker, turn.services);
  return way === undefined ? homeCard(turn.speaker, turn.services) : cardOf(way, turn);
};
