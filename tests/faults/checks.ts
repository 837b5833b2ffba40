import { boardCard } from '../../bot/screens/board.js';
import { nextDueAt, type Case, type OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { isBoard, standingOf } from '../../dialogs/engine/decide/deliveryResults.js';
import type { World } from '../../dialogs/engine/rights/world.js';
import type { FakeTeams, KeptMessage } from '../support/teams.js';
import { textOf } from '../support/cards.js';
import { boardsOf, cameById } from './chat.js';
import type { Told } from './crowd.js';

/** What is wrong after a run, in words; nothing when all holds. */
export type Faults = string[];

/** All that was told to be saved is in its case, once. */
export const keptAll = (cases: readonly Case[], told: readonly Told[]): Faults =>
  told.flatMap((one) => {
    const c = cases.find(({ id }) => id === one.case);
    if (c === undefined) return [`lost: the case ${one.case}`];
    const entries = c.log.filter(({ id, by }) => id === one.key && by === one.by);
    if (entries.length !== 1) return [`${entries.length} times: the press ${one.key ?? ''} of ${one.by}`];
    const found = cases.flatMap(({ log }) => log).filter(({ answers }) => holds(answers, one.text));
    return one.text !== undefined && found.length !== 1 ? [`${found.length} times: "${one.text}"`] : [];
  });

const holds = (answers: unknown, text: string | undefined): boolean =>
  text !== undefined && JSON.stringify(answers).includes(text);

/** Every message once, or marked as unknown or refused; an urgent one at most twice. Nothing hangs. */
export const deliveredAll = (cases: readonly Case[], teams: FakeTeams, now: string): Faults => {
  const came = cameById(teams);
  const boards = boardsOf(teams);
  const known = new Set(cases.flatMap((c) => messagesOf(c).map(({ id }) => id)));
  return [
    ...[...came.keys()].filter((id) => !known.has(id)).map((id) => `in no case: the message ${id} that came`),
    ...cases.flatMap((c) => [
      ...c.posted.flatMap(({ message }) => postedOnce(message, timesOf(message, c, came, boards))),
      ...c.outbox.flatMap((one) =>
        one.kind === 'message' ? saysWhy(one, timesOf(one, c, came, boards), now) : [`${one.id} is not carried out`],
      ),
      ...missing(c),
      ...twice(c),
      ...((nextDueAt(c) ?? now) < now ? [`the case ${c.id} was due at ${nextDueAt(c) ?? ''} and still is`] : []),
    ]),
  ];
};

/** With a Teams that says what it does nothing is left: every message came once, and is marked as sent. */
export const sentAll = (cases: readonly Case[], teams: FakeTeams): Faults => [
  ...cases.flatMap(({ outbox }) => outbox.map(({ id, delivery }) => `left ${delivery.state}: ${id}`)),
  ...[...cameById(teams)].flatMap(([id, { length }]) => (length === 1 ? [] : [`came ${length} times: ${id}`])),
];

type Came = ReadonlyMap<string, KeptMessage[]>;
const most = (urgency: string): number => (urgency === 'normaal' ? 1 : 2);

type Message = Omit<OutgoingMessage, 'delivery' | 'kind'>;

const messagesOf = (c: Case): Message[] => [
  ...c.posted.map(({ message }) => message),
  ...c.outbox.flatMap((one) => (one.kind === 'message' ? [one] : [])),
];

/** How often a message came; a board has no id of its own on it, and everybody has one. */
const timesOf = (message: Message, c: Case, came: Came, boards: Came): number =>
  (isBoard(message) ? boards.get(`${c.id} ${message.to}`) : came.get(message.id))?.length ?? 0;

const postedOnce = ({ id, urgency }: Message, times: number): Faults =>
  times >= 1 && times <= most(urgency) ? [] : [`sent, and came ${times} times: ${urgency} ${id}`];

/** What is still in the outbox says why, and when it is tried again if it is. */
const saysWhy = ({ id, urgency, notice, delivery }: OutgoingMessage, times: number, now: string): Faults => {
  const { state, until, reason } = delivery;
  const waits = state === 'waiting' && reason !== undefined && until !== undefined && until > now;
  const ended = (state === 'unknown' && until === undefined) || (state === 'refused' && reason !== undefined);
  return [
    ...(waits || ended ? [] : [`left ${state}: ${urgency} ${notice} ${id}`]),
    ...(times > (state === 'unknown' ? most(urgency) : 0)
      ? [`${state}, and came ${times} times: ${urgency} ${id}`]
      : []),
  ];
};

/** Who has to hear of a signal: its starter that it is saved, and everybody whose task it is. */
const missing = (c: Case): Faults => {
  if (c.status === 'concept' || c.protocol !== 'signaal') return [];
  const messages = messagesOf(c);
  const hears = (to: string, notice: string, task?: string): boolean =>
    messages.some((one) => one.to === to && one.notice === notice && (task === undefined || one.task === task));
  const tasks = c.tasks.filter(({ step }) => step === 'beoordelen');
  return [
    ...(hears(c.starter, 'opgeslagen') ? [] : [`no message at all: ${c.id} is saved`]),
    ...tasks.flatMap(({ id, to }) =>
      to.filter((person) => person !== c.starter && !hears(person, 'taak', id)).map((person) => `not told: ${person}`),
    ),
  ];
};

/** A reminder, a date that passed, an entry or a message id that is there twice. */
const twice = (c: Case): Faults => {
  const messages = messagesOf(c);
  const told = messages.map(({ notice, task, to, until }) => `${notice} ${task ?? ''} ${to} ${until ?? ''}`);
  const all = [...messages.map(({ id }) => id), ...c.log.map(({ id }) => id), ...told];
  return [...new Set(all.filter((one, n) => all.indexOf(one) !== n))].map((one) => `twice in ${c.id}: ${one}`);
};

/** Cards tell the truth about others, and nobody's own press changed that person's card. */
export const drawnAll = (cases: readonly Case[], teams: FakeTeams, world: World): Faults => {
  const came = cameById(teams);
  return cases.flatMap((c) =>
    c.posted.flatMap((one) => {
      const { message, activity } = one;
      const card = teams.messages.find(({ id }) => id === activity);
      if (isBoard(message))
        return isTrue(card, message.to, c, world) ? [] : [`a board that is not true: ${message.id}`];
      const { state } = standingOf(message, c, world);
      const stale = state !== 'open' && !SAYS[state].some((words) => card?.raw.includes(words));
      const others = c.log.some(({ task, by }) => task === message.task && by !== message.to && by !== 'clock');
      const dropped = c.tasks.some(({ id, ended }) => id === message.task && ended && ended.by !== message.to);
      const edits = (came.get(message.id) ?? []).reduce((sum, kept) => sum + kept.edits, 0);
      return [
        ...(stale ? [`not drawn as ${state}: ${message.urgency} ${message.notice} ${message.id}`] : []),
        ...(edits > 0 && !others && !dropped ? [`drawn anew by its own reader: ${message.id}`] : []),
      ];
    }),
  );
};

const isTrue = (board: KeptMessage | undefined, to: string, c: Case, world: World): boolean =>
  board !== undefined && textOf(board.card) === textOf(boardCard(c, world, to));

const SAYS = {
  taken: ['heeft dit opgepakt', 'opgepakt.'],
  ended: ['dit is al gedaan', 'Nog niet alles is gedaan', 'beantwoord'],
  dropped: ['je hoeft hier niets meer te doen', 'is bewaard. Is er nog iets?', 'dit hoeft niet meer'],
};
