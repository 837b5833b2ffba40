import type { Case, Task } from '../case/case.js';
import { URGENCY } from '../case/caseFacts.js';
import type { Decision } from '../rights/command.js';
import { actingWith } from './acting.js';
import { carryOut } from './effects.js';
import { isAboutStaff, type Fields, type Raw } from '../language/field.js';
import { withTask, type Doing } from './follow.js';
import { close } from '../language/effects.js';
import { type Step } from '../language/step.js';
import { sightOf } from '../view/sightOf.js';
import type { World } from '../rights/world.js';

/**
 * Whether a choice on this card says that it is about somebody who works here. Other faults of the card do not matter.
 */
export const saysStaff = (fields: Fields, draft: Raw): boolean =>
  Object.entries(fields).some(([name, field]) => isAboutStaff(field, draft[name]));

/**
 * Nothing of such a card stays, in the same turn (practice.md 4.2, 4.6 and 4.8). Undefined when its case goes on: the
 * card then comes back with the sentence of that question. `task`: with what was typed.
 */
export const thrownAway = (c: Case, task: Task, step: Step, command: Doing, world: World): Decision | undefined =>
  step.nothingKept && {
    kind: 'discarded',
    lines: step.nothingKept(task.draft, sightOf(c, world, command.by, task.of)),
    case: emptied(c, command, world),
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
