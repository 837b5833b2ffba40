import type { Case, Task } from '../case/case.js';
import { URGENCY } from '../case/caseFacts.js';
import type { Command, Decision } from '../rights/command.js';
import { actingWith } from './acting.js';
import { carryOut } from './effects.js';
import { isAboutStaff, type Fields, type Raw } from '../language/field.js';
import { joins, withTask, type Doing } from './follow.js';
import { close } from '../language/effects.js';
import { type Step } from '../language/step.js';
import { sightOf } from '../view/sightOf.js';
import type { World } from '../rights/world.js';

/**
 * Whether a choice on this card says that it is about somebody who works here. Other faults of the card do not matter.
 */
export const saysStaff = (fields: Fields, draft: Raw): boolean =>
  Object.entries(fields).some(([name, field]) => isAboutStaff(field, draft[name]));

type Pressed = Doing & { go: Extract<Command, { do: 'form' }>['go'] };

/**
 * Nothing of such a card stays, in the same turn (practice.md 4.2, 4.6 and 4.8). Undefined when the card comes back
 * without what was typed. `task`: with what was typed.
 */
export const thrownAway = (c: Case, task: Task, step: Step, command: Pressed, world: World): Decision | undefined => {
  const { nothingKept, stops } = step;
  // In a case that others know, only the button that answers ends something.
  if (nothingKept === undefined || (stops !== undefined && command.go !== 'next')) return undefined;
  return {
    kind: 'discarded',
    lines: nothingKept(task.draft, sightOf(c, world, command.by, task.of)),
    case: stops === undefined ? emptied(c, command, world) : stopped(c, task, stops, command, world),
  };
};

/** What was kept of the text goes. Its children and its readers stay: they knew of it before. */
const stopped = (c: Case, task: Task, stops: Required<Step>['stops'], { by, key }: Doing, world: World): Case => {
  const left = withoutText(c, task, world)?.case ?? c;
  const acting = actingWith(world, left, by, key);
  const next = carryOut(left, stops(sightOf(left, world, by, task.of)), acting);
  return { ...joins(next, by, acting), updated: world.now };
};

/** A concept is removed. A case of which others heard keeps its code and its urgency, without a word or a child. */
const emptied = (c: Case, { by, key }: Doing, world: World): Case | undefined =>
  c.status === 'concept'
    ? undefined
    : {
        ...carryOut(c, [close()], actingWith(world, c, by, key)),
        subjects: [],
        facts: { ...(c.facts[URGENCY] !== undefined && { [URGENCY]: c.facts[URGENCY] }) },
        // A message that is being sent now must be marked as sent, so that it can be taken back.
        outbox: c.outbox.filter(({ kind, delivery }) => kind === 'message' && delivery.state !== 'waiting'),
        updated: world.now,
      };

/** Takes what was kept of such a text out of a case that goes on. */
export const withoutText = (c: Case, task: Task, world: World): { case: Case } | undefined => {
  const { draft, filled, typedBy } = c.tasks.find(({ id }) => id === task.id) ?? {};
  if (typedBy === undefined && Object.keys({ ...draft, ...filled }).length === 0) return undefined;
  return {
    case: { ...withTask(c, { ...task, draft: {}, filled: undefined, typedBy: undefined }), updated: world.now },
  };
};
