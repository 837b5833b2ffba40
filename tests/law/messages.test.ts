import { expect, test } from 'vitest';
import { type Case, type OutgoingMessage } from '../../dialogs/engine/case/case.js';
import { CHANNEL } from '../../dialogs/engine/case/actor.js';
import { knowsOf } from '../../dialogs/engine/rights/access.js';
import { personIn, type World } from '../../dialogs/engine/rights/world.js';
import { protocols } from '../../dialogs/register.js';
import { diceOf } from '../engine/answers.js';
import { walk } from '../engine/walk.js';
import { SAME_SEED } from '../faults/random.js';
import { home, START, worldAt } from './cases.js';

/** A message tells of a case; whoever gets it may know of that case when it is written (domain.md 44 and 45). */

const WALKS = Number(process.env.RUNS ?? 2);
const MOVES = new Array<boolean>(30).fill(true);

type Message = Pick<OutgoingMessage, 'id' | 'to' | 'notice' | 'urgency'>;

const messagesIn = ({ outbox, posted }: Case): Message[] => [
  ...outbox.filter((one) => one.kind === 'message'),
  ...posted.map(({ message }) => message),
];

const newIn = (before: Case, after: Case): Message[] => {
  const had = new Set(messagesIn(before).map(({ id }) => id));
  return messagesIn(after).filter(({ id, to }) => !had.has(id) && to !== CHANNEL);
};

/** What is urgent calls the whole ladder, also who only stands in: that person goes and looks (practice.md 4.6). */
const isCall = ({ urgency, notice }: Message): boolean => urgency === 'spoed' && notice === 'begonnen';

const mayNot = (message: Message, c: Case, world: World): boolean => {
  const person = personIn(world, message.to);
  return person === undefined || !knowsOf(person, c, world);
};

test('whoever gets a message may know of its case', () => {
  let written = 0;
  for (const protocol of Object.values(protocols))
    for (let n = 0; n < WALKS; n++)
      walk(protocol, worldAt(home(protocol), START), diceOf(SAME_SEED + n), MOVES, ({ before, after, world }) => {
        const found = newIn(before, after);
        written += found.length;
        const wrong = found.filter((message) => !isCall(message) && mayNot(message, after, world));
        expect(wrong.map(({ to, notice }) => [protocol.id, to, notice])).toEqual([]);
      });
  expect(written).toBeGreaterThan(100);
});
