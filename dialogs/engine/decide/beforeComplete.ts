import type { Actor } from '../case/actor.js';
import { dueAt } from '../school/calendar.js';
import type { Case, Task } from '../case/case.js';
import { actingWith } from './acting.js';
import { carryOut, dueFor } from './effects.js';
import { entryOf, joins, record, stepOf, withTask, type Doing } from './follow.js';
import type { Fields, Raw } from '../language/field.js';
import { fieldsOf, readFields } from '../view/form.js';
import type { Effect } from '../language/effects.js';
import type { Line } from '../language/words.js';
import { reading } from './readContext.js';
import { sightOf } from '../view/sightOf.js';
import type { World } from '../rights/world.js';

/** A ticked choice counts even with "none of these" ticked too. The writer is asked later which of the two is true. */
const told = (fields: Fields, draft: Raw): Raw =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, without(value, fields[name]?.alone)] as const),
  );
const without = (value: string, alone: string | undefined): string =>
  alone === undefined
    ? value
    : value
        .split(',')
        .filter((one) => one.trim() !== alone)
        .join(',');

/** What a half filled card asks for already, by its answers so far that are right. */
const asked = (c: Case, task: Task, by: Actor, world: World): readonly Effect[] => {
  const step = stepOf(c, task.step, world);
  const sight = sightOf(c, world, by, task.of);
  const fields = fieldsOf(step, sight, task.draft);
  const draft = told(fields, task.draft);
  const { answers } = readFields(fields, Object.keys(fields), draft, reading(c, fields, draft, by, world));
  return step.early?.then(Object.fromEntries(answers.map(({ field, value }) => [field, value])), sight) ?? [];
};

/** Whether this card did so before. It happens once a card, in a case that still runs. */
const wasAsked = (c: Case, { id }: Task): boolean =>
  c.status === 'closed' || c.log.some(({ did, task }) => did === 'started' && task === id);

/**
 * Tells people before the card is complete. Others get their tasks, and the writer gets a date. Undefined when nothing
 * is urgent, or when it was done before. `task` is that of the card, with what was typed.
 */
export const early = (
  c: Case,
  task: Task,
  { by }: Doing,
  world: World,
): { case: Case; notice: readonly Line[] } | undefined => {
  const words = stepOf(c, task.step, world).early;
  const effects = words === undefined || wasAsked(c, task) ? [] : asked(c, task, by, world);
  if (words === undefined || effects.length === 0) return undefined;
  const key = `${task.id}.early`;
  const acting = actingWith(world, c, by, key);
  const due = dueAt(words.due, world.now, dueFor(c, task.to, world));
  const known: Case = { ...withTask(c, { ...task, due, remind: due, reminded: undefined }), status: 'open' };
  const begun = record(known, entryOf(task, 'started', { by, key }, world));
  const next = joins(carryOut(begun, effects, acting), by, acting);
  return { case: next, notice: words.said(sightOf(next, world, by, task.of)) };
};
