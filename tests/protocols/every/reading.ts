import { afterwards } from '../../../bot/conversation/actions/afterwards.js';
import { boardCard, boardScreen, goOnCard } from '../../../bot/screens/board.js';
import { caseScreen } from '../../../bot/screens/case.js';
import { formScreen } from '../../../bot/screens/form.js';
import { askReason } from '../../../bot/screens/itemForms.js';
import { itemScreen, itemsScreen } from '../../../bot/screens/items.js';
import { paperScreen } from '../../../bot/screens/paper.js';
import { thinCard } from '../../../bot/screens/thin.js';
import type { Press } from '../../../bot/conversation/press.js';
import type { AdaptiveCard } from '../../../cards/card.js';
import { openTasks, type Case, type OutgoingMessage } from '../../../dialogs/engine/case/case.js';
import { CHANNEL } from '../../../dialogs/engine/case/actor.js';
import { isOpenTo } from '../../../dialogs/engine/rights/deeds.js';
import { offeredTask, offeredTo } from '../../../dialogs/engine/view/offers.js';
import { paperOf, papersFor, printFor } from '../../../dialogs/engine/view/papers.js';
import type { Protocol } from '../../../dialogs/engine/language/protocol.js';
import type { Person } from '../../../dialogs/engine/school/school.js';
import { sharedFor } from '../../../dialogs/engine/view/teamTasks.js';
import { view } from '../../../dialogs/engine/view/view.js';
import type { World } from '../../../dialogs/engine/rights/world.js';
import { protocols } from '../../../dialogs/register.js';
import { diceOf } from '../../engine/answers.js';
import { walk, type Happened } from '../../engine/walk.js';
import { fullSchool, worldOf } from '../../engine/world.js';

/** All that people come to read of a case, wherever it is: cards, lists, boards, papers and messages. */

const world = { ...worldOf(Object.values(protocols)), school: fullSchool() };

const formsFor = (c: Case, person: Person, then: World): AdaptiveCard[] => {
  const tasks = openTasks(c).filter((task) => isOpenTo({ c, task, by: person.id, world: then }));
  const asked = [...tasks, ...offeredTo(person, c, then).map(offeredTask)];
  return asked.map((task) => formScreen({ c, task, world: then, person: person.id }));
};

/** The list, and another task of it each time. */
const listFor = (c: Case, person: Person, then: World): AdaptiveCard[] => {
  const items = sharedFor(c, person.id, then);
  const item = items[c.log.length % Math.max(items.length, 1)];
  const task = c.tasks.find(({ id }) => id === item?.task);
  const page = c.log.length % 6;
  const asked = task && { c, task, world: then, person: person.id };
  return [
    ...(['mine', 'list', 'done'] as const).map((which) => itemsScreen({ c, which, items, page })),
    ...(item ? [itemScreen(c, item, person.id, then)] : []),
    ...(asked ? [formScreen(asked), askReason({ ...asked, errors: {} })] : []),
  ];
};

const boardsFor = (c: Case, person: Person, { board }: Protocol, then: World): AdaptiveCard[] =>
  board === undefined
    ? []
    : [
        boardCard(c, then, person.id),
        boardCard(c, then, CHANNEL),
        boardScreen(c, person, then, { page: c.log.length % 4 }),
        goOnCard(c, { title: 'Bel het bestuur', data: {} }),
      ];

const papersOf = (c: Case, person: Person, then: World): AdaptiveCard[] =>
  papersFor(person, c, then).flatMap(({ name, use }) => {
    const paper = paperOf(printFor(name, person, c, then, use)!, c, person, then);
    const turn = { school: c.school, case: c.id, name };
    return paper === undefined ? [] : [paperScreen(paper, { ...turn, page: c.log.length % 5 })];
  });

const STATES = ['open', 'taken', 'ended', 'dropped'] as const;
export const messagesOf = (c: Case, then: World): AdaptiveCard[] =>
  c.outbox
    .filter((one): one is OutgoingMessage => one.kind === 'message')
    .flatMap((one) => STATES.map((state) => thinCard(one, { state } as never, c, then)));

const closingOf = (c: Case, { decision, move: { command } }: Happened, person: Person, then: World): AdaptiveCard[] => {
  if (decision.kind !== 'decided' || !('by' in command) || command.by !== person.id) return [];
  const press: Press = {
    speaker: { person, school: then.school, partners: [] },
    from: { tenant: '', person: person.id, serviceUrl: '', conversation: '', personal: true },
    go: 'next',
    ids: { case: c.id, task: '', key: command.key, way: '', step: '', page: 0 },
    values: {},
  };
  const reply = afterwards({ ...decision, case: c }, 'next', press, then);
  return reply.kind === 'screen' ? [reply.card] : [];
};

/** All that this person can come to read of it now. */
export const readsOf = (c: Case, happened: Happened, person: Person, protocol: Protocol): AdaptiveCard[] => {
  const then = happened.world;
  const seen = view(c, person, then);
  if (c.status === 'concept' || seen === undefined) return closingOf(c, happened, person, then);
  return [
    ...cardsOf(c, happened, person),
    ...listFor(c, person, then),
    ...boardsFor(c, person, protocol, then),
    ...papersOf(c, person, then),
  ];
};

/** The case, every card it asks something on, and what is read after a press. */
export const cardsOf = (c: Case, happened: Happened, person: Person): AdaptiveCard[] => {
  const then = happened.world;
  const seen = view(c, person, then);
  if (c.status === 'concept' || seen === undefined) return closingOf(c, happened, person, then);
  return [
    caseScreen(seen, c.school, { page: c.log.length % 4 }),
    ...formsFor(c, person, then),
    ...closingOf(c, happened, person, then),
  ];
};

type Walks = { seeds: Iterable<number>; moves: number; at?: string };
export const walks = (
  protocol: Protocol,
  { seeds, moves, at = world.now }: Walks,
  look: (happened: Happened) => void,
): void => {
  for (const seed of seeds)
    walk(protocol, { ...world, now: at }, diceOf(seed), new Array<boolean>(moves).fill(true), look);
};
