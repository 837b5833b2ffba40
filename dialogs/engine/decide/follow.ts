import type { Case, Entry, Task } from '../case/case.js';
import { type Actor, personsOf } from '../case/actor.js';
import type { Decision } from '../rights/command.js';
import { actingWith, type Acting } from './acting.js';
import { carryOut } from './effects.js';
import type { Effect } from '../language/effects.js';
import type { Step } from '../language/step.js';
import { sightOf } from '../view/sightOf.js';
import { protocolOf, type World } from '../rights/world.js';

export const stepOf = (c: Case, name: string, world: World): Step => {
  const step = protocolOf(world, c.protocol).steps[name];
  if (step === undefined) throw new Error('no such step in this protocol');
  return step;
};

export const withTask = (c: Case, task: Task): Case => ({
  ...c,
  tasks: c.tasks.map((one) => (one.id === task.id ? task : one)),
});

export type Doing = { key: string; by: Actor };

export const entryOf = (
  task: Task,
  did: Entry['did'],
  command: Doing,
  world: World,
  more: Partial<Entry> = {},
): Entry => ({
  id: command.key,
  at: world.now,
  by: command.by,
  did,
  step: task.step,
  task: task.id,
  of: task.of,
  answers: [],
  ...more,
});

export const ended = (task: Task, status: Task['status'], by: Actor, world: World, reason?: string): Task => ({
  ...task,
  status,
  draft: {},
  filled: undefined,
  page: 0,
  ended: { by, at: world.now, reason },
});

export const record = (c: Case, entry: Entry): Case => ({ ...c, log: [...c.log, entry], updated: entry.at });

/** Notes who answered a step for four eyes. The entry itself may later lie on a page. */
const withHand = (c: Case, { step, by, did }: Entry, world: World): Case => {
  const steps = Object.values(protocolOf(world, c.protocol).steps);
  if (!['answered', 'ticked'].includes(did) || !steps.some(({ notBy = [] }) => [notBy].flat().includes(step))) return c;
  return { ...c, hands: { ...c.hands, [step]: [...new Set([...(c.hands?.[step] ?? []), ...personsOf([by])])] } };
};

/** Carries out what follows, then the joins. Gives the next step of this person too. */
export const follow = (c: Case, entry: Entry, effects: readonly Effect[], command: Doing, world: World): Decision => {
  const acting = actingWith(world, c, command.by, command.key);
  const next = joins(carryOut(withHand(c, entry, world), effects, acting), command.by, acting);
  const before = new Set(c.tasks.map(({ id }) => id));
  const own = next.tasks.find(
    (task) =>
      !before.has(task.id) &&
      task.status === 'open' &&
      !task.aside &&
      task.announced !== undefined &&
      task.to.some((id) => id === command.by),
  );
  return { kind: 'decided', case: next, entry, next: own };
};

/** Every `whenever` whose condition holds, each once. */
export const joins = (c: Case, actor: Actor, acting: Acting): Case =>
  (protocolOf(acting.world, c.protocol).whenever ?? []).reduce((current, rule) => {
    const sight = sightOf(current, acting.world, actor);
    return rule.if(sight) ? carryOut(current, rule.then(sight), acting) : current;
  }, c);
