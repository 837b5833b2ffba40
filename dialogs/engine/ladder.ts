import { dueAt, minutes, nextSchoolDay, type Due } from './calendar.js';
import type { Case, Task, Urgency } from './case.js';
import { actingWith, announce, noticeOf, remindAt } from './effects.js';
import { withTask } from './follow.js';
import { forStep, nextRung } from './who.js';
import type { World } from './world.js';

/** How long each rung has before the next hears it too. */
const PATIENCE: Readonly<Record<Urgency, Due>> = { spoed: minutes(10), vandaag: minutes(60), normaal: nextSchoolDay };

const nextTime = (task: Task, world: World): string | undefined =>
  remindAt(dueAt(PATIENCE[task.urgency], world.now, { school: world.school }), task.urgency, world);

/**
 * A date passed and it is not done: the next on the ladder gets it too (assignee, deputy, directeur, the directeur's
 * deputy). Who picked it up is reminded first, and keeps it for one more rung's patience. A person's own task has no ladder.
 */
export const climb = (c: Case, task: Task, world: World): Case => {
  if (task.role === undefined) return c;
  const climbs = nextTime(task, world);
  if (task.taken !== undefined && task.climbs === undefined) return withTask(c, { ...task, climbs });
  const rung = nextRung(task.role, task.to, forStep(task.step, c, world), world).map(({ id }) => id);
  if (rung.length === 0) return withTask(c, { ...task, climbs: undefined });
  const acting = actingWith(world, c, 'clock', `${task.id}.climbed.${task.to.length}.${task.climbs ?? task.due ?? ''}`);
  const wider = { ...task, to: [...task.to, ...rung], taken: undefined, climbs };
  return announce(withTask(c, wider), { ...task, to: rung }, noticeOf(c, task, acting), acting);
};
