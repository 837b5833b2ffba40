import { formScreen } from '../../../../bot/screens/form.js';
import { thinCard } from '../../../../bot/screens/thin.js';
import { aboveClosing } from '../../../../dialogs/engine/view/schoolClosed.js';
import { openTasks, type Case, type Entry, type OutgoingMessage } from '../../../../dialogs/engine/case/case.js';
import { mayDo } from '../../../../dialogs/engine/rights/deeds.js';
import { isBoard, standingOf } from '../../../../dialogs/engine/decide/deliveryResults.js';
import type { Line } from '../../../../dialogs/engine/language/words.js';
import type { Protocol } from '../../../../dialogs/engine/language/protocol.js';
import { sightOf } from '../../../../dialogs/engine/view/sightOf.js';
import { view } from '../../../../dialogs/engine/view/view.js';
import { personIn, protocolOf, type World } from '../../../../dialogs/engine/rights/world.js';
import { diceOf } from '../../../engine/answers.js';
import { walk, type Happened } from '../../../engine/walk.js';
import { home, START, worldAt } from '../../../law/cases.js';
import { paragraphsOf } from '../../../support/cards.js';

/** All that a case says to people: messages in their chats, cards they fill in, what they read after it and above it. */
export type Said = { to: string; where: string; text: string };

const plain = (line: Line): string => (typeof line === 'string' ? line : line.plain).replaceAll('**', '');

const messagesIn = (c: Case): Omit<OutgoingMessage, 'delivery' | 'kind'>[] =>
  [...c.outbox.filter((one) => one.kind === 'message'), ...c.posted.map(({ message }) => message)].filter(
    (one) => !isBoard(one),
  );

const inChats = (c: Case, world: World): Said[] =>
  messagesIn(c).flatMap((message) =>
    paragraphsOf(thinCard(message, standingOf(message, c, world), c, world)).map((text) => ({
      to: message.to,
      where: `message ${message.notice}`,
      text,
    })),
  );

const afterPress = (c: Case, { step, by, of, did, answers }: Entry, world: World): Said[] => {
  const person = personIn(world, by);
  if (!['answered', 'ticked'].includes(did) || person === undefined) return [];
  const values = Object.fromEntries(answers.map(({ field, value }) => [field, value]));
  const { closing } = protocolOf(world, c.protocol).steps[step] ?? {};
  const lines = [...aboveClosing(c, person.id, world), ...(closing?.(values, sightOf(c, world, by, of)) ?? [])];
  return lines.map((line) => ({ to: by, where: `closing of ${step}`, text: plain(line) }));
};

const onForms = (c: Case, world: World): Said[] =>
  openTasks(c).flatMap((task) =>
    task.to
      .filter((by) => mayDo('form', { c, task, by, world }))
      .flatMap((to) =>
        paragraphsOf(formScreen({ c, task: { ...task, draft: {}, page: 0 }, world, person: to })).map((text) => ({
          to,
          where: `card of ${task.step}`,
          text,
        })),
      ),
  );

const aboveCase = (c: Case, world: World): Said[] =>
  world.school.people.flatMap((person) =>
    (view(c, person, world)?.reading ?? []).map((line) => ({
      to: person.id,
      where: 'above the case',
      text: plain(line),
    })),
  );

/** After every move of some walks over a protocol, at a demo school. */
export const statesIn = (protocol: Protocol, seeds: Iterable<number>, look: (happened: Happened) => void): void => {
  const moves = new Array<boolean>(40).fill(true);
  for (const seed of seeds)
    walk(protocol, worldAt(home(protocol), START), diceOf(seed), moves, (happened) => {
      if (happened.decision.kind === 'decided' && happened.after.status !== 'concept') look(happened);
    });
};

export const saidIn = (
  protocol: Protocol,
  seeds: Iterable<number>,
  hear: (said: Said, happened: Happened) => void,
): void =>
  statesIn(protocol, seeds, (happened) => {
    const { after, decision, world } = happened;
    const entry = decision.kind === 'decided' ? decision.entry : undefined;
    const closing = entry === undefined ? [] : afterPress(after, entry, world);
    for (const said of [...closing, ...inChats(after, world), ...onForms(after, world), ...aboveCase(after, world)])
      hear(said, happened);
  });
