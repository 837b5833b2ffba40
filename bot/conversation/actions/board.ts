import { rightsOf } from '../../../dialogs/engine/rights/access.js';
import type { Case, Task } from '../../../dialogs/engine/case/case.js';
import { mayDo } from '../../../dialogs/engine/rights/deeds.js';
import { sightOf } from '../../../dialogs/engine/view/sightOf.js';
import { isOffered } from '../../../dialogs/engine/view/offers.js';
import { protocolOf, type World } from '../../../dialogs/engine/rights/world.js';
import { own } from '../../../dialogs/engine/case/own.js';
import { reading } from '../action.js';
import type { Acted } from '../../teams/incoming.js';
import { screen, sentence, type Reply } from '../../screens/reply.js';
import { boardScreen, goOnCard } from '../../screens/board.js';
import { formReply } from '../../screens/form.js';
import type { Press } from '../press.js';
import type { Can, Services } from '../services.js';
import { stepNamed } from '../../screens/ways.js';
import { itemActs, itemCard, knownTo, mine, type Held } from './items.js';
import { openOffer } from './offer.js';

/** A case that a team shares: the board as one of them sees it, and what its buttons lead to. */

/**
 * The card of the task that the message was about. Without a task: the board, for who may read all of it. Others see
 * their own part.
 */
export const openBoard = async (all: Held, press: Press, services: Services): Promise<Reply> => {
  const { c, world, items } = all;
  const { person } = press.speaker;
  if (items.some(({ task, status }) => task === press.ids.task && status === 'open')) return itemCard(press, services);
  if (!rightsOf(person, c, world).all) return mine(press, services);
  if ((protocolOf(world, c.protocol).reading?.(sightOf(c, world, person.id)) ?? []).length > 0)
    await services.cases.looked(press);
  return screen(boardScreen(c, person, world, { page: press.ids.page }));
};

const taskFor = (step: string, c: Case, by: string, world: World): Task | undefined =>
  c.tasks.findLast((task) => task.step === step && mayDo('form', { c, task, by, world }));

/** Opens the card of a step that somebody has to do, or may do. */
const does = knownTo(async ({ c, world }, press, services) => {
  const { person } = press.speaker;
  const step = stepNamed(c.protocol, press.ids.step);
  if (step === undefined) return services.cases.refuse(press);
  const task = taskFor(step, c, person.id, world);
  if (task?.filled !== undefined) await services.cases.looked(press);
  if (task !== undefined) return formReply({ c, task, world, person: person.id }, press.speaker.person);
  if (isOffered(step, person, c, world)) return openOffer(press, services);
  const holders = sightOf(c, world).assignees(step);
  return sentence(holders === '' ? 'Dit kan nu niet.' : `Dit doet ${holders}.`);
});

export const boardActs = { ...itemActs, ...reading(['case', 'step'], { does }) };

const IN_YOUR_CHAT = 'Staat in je eigen chat.';

/** After a press on a card that others cause to be drawn anew. The presser goes on in a message of the own chat. */
export const goOn = async (
  { action, from }: Acted,
  press: Press,
  { cases, store }: Can<'cases' | 'store'>,
): Promise<Reply> => {
  const { speaker, ids } = press;
  const found = await cases.open(press);
  if (found === undefined) return cases.refuse(press);
  const { c, world } = found;
  const chat = await store.conversation(from.tenant, from.person);
  if (chat === undefined || !rightsOf(speaker.person, c, world).code) return cases.refuse(press);
  const title =
    own(TITLES, action.go) ?? protocolOf(world, c.protocol).steps[stepNamed(c.protocol, ids.step) ?? '']?.title;
  const card = goOnCard(c, { title: title ?? 'Openen', data: dataOf(action) });
  return { kind: 'elsewhere', text: IN_YOUR_CHAT, own: { chat, cards: [card] } };
};

/** The same button, on a card that nobody else draws anew. */
const dataOf = (action: Acted['action']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(action).flatMap(([word, value]) => (value === undefined || word === 'board' ? [] : [[word, value]])),
  );

const TITLES: Readonly<Record<string, string>> = { mine: 'Mijn taken', list: 'Alle taken' };
