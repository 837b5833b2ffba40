import { inWordsOf } from '../../dialogs/engine/school/terms.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice as noticeCard } from '../../cards/notice/card.js';
import { type Case } from '../../dialogs/engine/case/case.js';
import { type Receiver, isChannel } from '../../dialogs/engine/case/actor.js';
import type { Board } from '../../dialogs/engine/language/protocol.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { rehearsed } from '../../dialogs/engine/case/drillWords.js';
import { sightOf } from '../../dialogs/engine/view/sightOf.js';
import { view } from '../../dialogs/engine/view/view.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { protocolOf, type World } from '../../dialogs/engine/rights/world.js';
import { freshKey } from '../support/ids.js';
import { stepId } from './ways.js';
import { HELP } from './buttons.js';
import { pageOf } from './pages.js';
import { paperButtons } from './paper.js';
import { marked, titled } from './drill.js';

/** A case on which a team works together. All have its card in their chats, and each sees the own part behind it. */

type Made = (go: string, title: string, step?: string) => Button;

const pressIn =
  (c: Case, once: (step?: string) => string, shared = false): Made =>
  (go, title, step) => ({
    title,
    data: {
      go,
      school: c.school,
      case: c.id,
      ...(step !== undefined && { step: stepId(c.protocol, step) }),
      once: once(step),
      ...(shared && { board: '1' }),
    },
  });

/** One press on a stored card counts once. On the next drawing the same button counts again. */
const onceADrawing =
  (c: Case, world: World) =>
  (step = ''): string =>
    world.id(`${c.id}.${c.updated}.${c.log.length}.${step}`);

const titleOf = (c: Case, world: World): string => titled(c, `${protocolOf(world, c.protocol).sign} ${c.code}`);

const buttonsOf = (board: Board, c: Case, world: World, press: Made): Button[] => {
  const { steps } = protocolOf(world, c.protocol);
  return [
    press('mine', 'Mijn taken'),
    press('list', 'Alle taken'),
    ...board.does.map((step) => press('does', rehearsed(c, steps[step]?.title ?? ''), step)),
  ];
};

const boardOf = (c: Case, world: World, looks?: Receiver): Board =>
  rehearsed(c, protocolOf(world, c.protocol).board?.(sightOf(c, world, looks)) ?? { lines: [], does: [] });

/**
 * The stored card, the same for the whole team. The channel's card leaves out what only the team should read. Its
 * buttons say that others cause this card to be drawn anew, so nothing may open in its place.
 */
export const boardCard = (c: Case, world: World, to: Receiver): AdaptiveCard => {
  const board = boardOf(c, world, isChannel(to) ? to : undefined);
  const card = noticeCard.render({
    title: titleOf(c, world),
    lines: board.lines,
    buttons: c.status === 'open' ? buttonsOf(board, c, world, pressIn(c, onceADrawing(c, world), true)) : [],
  });
  return inWordsOf(world.school, card);
};

/**
 * What one person sees of it, stored nowhere. It has also what must not stand in a chat, and all this person may do.
 */
export const boardScreen = (
  c: Case,
  person: Person,
  world: World,
  { notice = [], page = 0 }: { notice?: readonly Line[]; page?: number } = {},
): AdaptiveCard => {
  const board = boardOf(c, world, person.id);
  const press = pressIn(c, freshKey);
  const seen = view(c, person, world);
  const others = (seen?.offers ?? []).filter(({ step }) => !board.does.includes(step));
  const offers = others.map(({ step, title }) => press('does', title, step));
  const papers = (seen?.papers ?? []).filter(({ name }) => board.papers?.includes(name));
  const afterwards = [press('read', 'Alles lezen'), ...paperButtons(papers, c)];
  const buttons = [...buttonsOf(board, c, world, press), ...offers, ...afterwards];
  return noticeCard.render({
    title: titleOf(c, world),
    lines: [...notice, ...board.lines, ...(seen?.reading ?? [])],
    buttons: pageOf(c.status === 'open' ? buttons : [...offers, ...afterwards], page, press('open', '')),
    help: HELP,
  });
};

/** Where a press on a shared card goes on, in the presser's own chat. */
export const goOnCard = (c: Case, button: Button): AdaptiveCard =>
  noticeCard.render({
    title: '',
    lines: marked(c, [`Calamiteit ${c.code}.`]),
    buttons: [{ ...rehearsed(c, button), style: 'positive' }],
  });
