import { calamiteit } from '../../dialogs/calamiteit/calamiteit.js';
import type { Case } from '../../dialogs/engine/case.js';
import { isDrill } from '../../dialogs/engine/moods.js';
import { isClosedTrack } from '../../dialogs/engine/school.js';
import { rightsOf } from '../../dialogs/engine/access.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { fold } from '../../dialogs/engine/names.js';
import type { Speaker } from '../directory.js';
import type { From } from '../incoming.js';
import { meetsChannel } from './channel.js';
import { screen, type Reply } from '../reply.js';
import { CONSULT, MELDCODE, NUMBERS, WORK } from '../screens/buttons.js';
import { greeting } from '../screens/greeting.js';
import { calamity, choose, home, leadTo, more, privacy, story, type Running } from '../screens/home.js';
import { telephoneNumbers } from '../screens/numbers.js';
import { deputies } from '../screens/reach.js';
import { together, togetherWords } from '../screens/together.js';
import type { Press, Services } from '../services.js';
import { isStory } from '../story.js';

/** What can be read without a case. Nothing here is stored. */

type Act = (press: Press, services: Services) => Promise<Reply>;

const reads =
  (draw: (press: Press, now: string) => AdaptiveCard): Act =>
  (press, { now }) =>
    Promise.resolve(screen(draw(press, now().toISOString())));

export const menuActs: Readonly<Record<string, Act>> = {
  privacy: reads(({ speaker }) => privacy(speaker.school)),
  more: reads(({ speaker, ids }, now) => more(speaker, ids.page, now)),
  numbers: reads(({ speaker }, now) => telephoneNumbers(speaker.school, now)),
  deputies: reads(({ speaker }, now) => deputies(speaker, now)),
  choose: reads(() => choose()),
  together: reads(() => together()),
  close: () => Promise.resolve({ kind: 'done' }),
};

/** The home card, with the way back to what is not finished yet. */
export const homeCard = async (speaker: Speaker, { store, now }: Services): Promise<AdaptiveCard> => {
  const [unfinished] = await store.concepts(speaker.school.id, speaker.person.id);
  const last = unfinished && { case: unfinished.id, task: '' };
  return home(speaker, { unfinished: last }, now().toISOString());
};

const ALONG = 'Vraag collega’s om mee te denken. Zij zien de naam van het kind niet.';

const COMMANDS: Readonly<Record<string, (speaker: Speaker, now: string) => AdaptiveCard | undefined>> = {
  ...togetherWords,
  hulp: (speaker, now) => greeting(speaker, now),
  help: (speaker, now) => greeting(speaker, now),
  signaal: () => choose(),
  meldcode: () => leadTo(MELDCODE, 'De meldcode begint achter deze knop. Is er nu gevaar? Bel 112.'),
  consultatie: () => leadTo(CONSULT, ALONG),
  overleggen: () => leadTo(CONSULT, ALONG),
  werk: () => leadTo(WORK, 'Wat er op je wacht, staat achter deze knop.'),
  'mijn werk': () => leadTo(WORK, 'Wat er op je wacht, staat achter deze knop.'),
  telefoon: () => leadTo(NUMBERS, 'De nummers van de school en van hulp daarbuiten.'),
};

const CALAMITY_WORD = 'calamiteit';

/** Said in one word, it needs no look-up. */
export const asksHelp = (text: string): boolean => /^(help|hulp)$/.test(commandIn(text) ?? '');

const commandIn = (text: string): string | undefined => {
  const word = fold(text);
  return Object.hasOwn(COMMANDS, word) || word === CALAMITY_WORD ? word : undefined;
};

/** Typed words the bot knows; a story gets the way to a card, anything else the home card. Nothing is stored. */
export const said = async (text: string, from: From, speaker: Speaker, services: Services): Promise<Reply> => {
  const command = commandIn(text);
  if (command === undefined && (await isStory(text, speaker.school.id, services.directory))) {
    services.typed.keep(from.tenant, from.person, text.trim());
    return { kind: 'chat', cards: [story()] };
  }
  return { kind: 'chat', cards: [await cardFor(command, speaker, services)] };
};

const cardFor = async (command: string | undefined, speaker: Speaker, services: Services): Promise<AdaptiveCard> =>
  command === CALAMITY_WORD ? calamityCard(speaker, services) : plainCard(command, speaker, services);

/** What runs now comes before an exercise, and that before aftercare; only what this person may look along with. */
const calamityCard = async (speaker: Speaker, services: Services): Promise<AdaptiveCard> => {
  const all = await calamities(speaker, services);
  const first = (['echt', 'oefening', 'nazorg'] as const).flatMap((what) => all.filter((one) => one.what === what))[0];
  return calamity(speaker, first, services.now().toISOString());
};

const calamities = async (speaker: Speaker, { store, worlds }: Services): Promise<Running[]> => {
  const { school, person } = speaker;
  const heads = (await store.stillOpen(school.id)).filter(({ protocol }) => protocol === calamiteit.id);
  const found: Running[] = [];
  for (const { id, code } of heads.toReversed()) {
    const c = (await store.readCase(school.id, id))?.value;
    if (c !== undefined && rightsOf(person, c, await worlds.of(speaker, c)).all)
      found.push({ school: school.id, case: id, code, what: whatOf(c) });
  }
  return found;
};

const whatOf = (c: Case): Running['what'] => {
  if (isDrill(c)) return 'oefening';
  return c.stage === 'nazorg' ? 'nazorg' : 'echt';
};

const plainCard = async (command: string | undefined, speaker: Speaker, services: Services): Promise<AdaptiveCard> =>
  isClosedTrack(speaker.school.id) && !asksHelp(command ?? '')
    ? homeCard(speaker, services)
    : (COMMANDS[command ?? '']?.(speaker, services.now().toISOString()) ?? homeCard(speaker, services));

export const ELSEWHERE = 'Ik help je verder in je eigen chat. Zet hier geen namen.';
const MENTION = /<at>.*?<\/at>/gs;

/** Said or pressed where others read along: one line there, and the card in the own chat, when there is one. */
export const elsewhere = async (
  text: string,
  from: From,
  speaker: Speaker | undefined,
  services: Services,
): Promise<Reply> => {
  const { tenant, person } = from;
  const chat = speaker && (await services.store.conversation(tenant, person));
  if (speaker === undefined || chat === undefined) return { kind: 'elsewhere', text: ELSEWHERE };
  const command = commandIn(text.replace(MENTION, ''));
  if (command === CALAMITY_WORD) await meetsChannel(from, speaker, services);
  const card = await cardFor(command, speaker, services);
  return { kind: 'elsewhere', text: ELSEWHERE, own: { chat, cards: [card] } };
};
