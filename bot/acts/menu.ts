import { aboutStaff, childTold, choose, greeting, home, privacy } from '../screens/home.js';
import type { AdaptiveCard } from '../../cards/card.js';
import type { Speaker } from '../directory.js';
import { screen, sentence, type Reply } from '../reply.js';
import type { Press, Services } from '../services.js';

/** What can be read without a case. Nothing here is stored. */

type Act = (press: Press, services: Services) => Promise<Reply>;

const reads =
  (draw: (press: Press, now: string) => AdaptiveCard): Act =>
  (press, { now }) =>
    Promise.resolve(screen(draw(press, now().toISOString())));

export const menuActs: Readonly<Record<string, Act>> = {
  told: reads(({ speaker }, now) => childTold(speaker.school, now)),
  staff: reads(({ speaker }) => aboutStaff(speaker.school)),
  privacy: reads(({ speaker }) => privacy(speaker.school)),
  choose: reads(() => choose()),
  close: () => Promise.resolve({ kind: 'done' }),
};

/** The home card, with the way back to what is not finished yet. */
export const homeCard = async (speaker: Speaker, { store, now }: Services, typed = false): Promise<AdaptiveCard> => {
  const [unfinished] = await store.concepts(speaker.school.id, speaker.person.id);
  const last = unfinished && { case: unfinished.id, task: '' };
  return home(speaker, { unfinished: last, typed }, now().toISOString());
};

/** More than a greeting or a command. */
const MOST_WORDS = 3;
const isStory = (typed: string): boolean => typed.split(/\s+/).length > MOST_WORDS;

/** Typed words the bot knows; anything else gets the home card. What was typed is kept nowhere. */
export const said = async (text: string, speaker: Speaker, services: Services): Promise<Reply> => {
  const word = text.trim().toLowerCase();
  if (word === 'hulp' || word === 'help')
    return { kind: 'chat', cards: [greeting(speaker, services.now().toISOString())] };
  if (word === 'signaal') return { kind: 'chat', cards: [choose()] };
  return { kind: 'chat', cards: [await homeCard(speaker, services, isStory(word))] };
};

export const elsewhere = (): Reply => sentence('Ik help je verder in je eigen chat. Zet hier geen namen.');
