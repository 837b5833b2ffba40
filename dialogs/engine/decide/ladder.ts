import { CLOCK } from '../case/actor.js';
import { messages } from '../language/messages.js';
import type { Message } from '../language/message.js';
import { dueAt, minutes, nextSchoolDay, type Due } from '../school/calendar.js';
import type { Case, Task } from '../case/case.js';
import type { Urgency } from '../school/urgency.js';
import { actingWith, type Acting } from './acting.js';
import { announce, messageFor, remindAt } from './effects.js';
import { raise } from '../school/urgency.js';
import { withTask } from './follow.js';
import type { Who } from '../language/words.js';
import { isSafety } from '../rights/safety.js';
import { ROLES, type Role } from '../school/school.js';
import { forStep, nextRung } from '../rights/who.js';
import { protocolOf, type World } from '../rights/world.js';

/** How long each rung has before the next one is told too. */
const PATIENCE: Readonly<Record<Urgency, Due>> = { spoed: minutes(10), vandaag: minutes(60), normaal: nextSchoolDay };

const nextTime = (urgency: Urgency, world: World): string | undefined =>
  remindAt(dueAt(PATIENCE[urgency], world.now, { school: world.school }), urgency, world);

const isRole = (who: Who | undefined): who is Role => (ROLES as readonly (Who | undefined)[]).includes(who);

/** The role whose ladder a task climbs. A task given by name has a ladder only when a child's safety depends on it. */
const ladderOf = (c: Case, task: Task, world: World): Role | undefined => {
  if (task.role !== undefined || !isSafety(c, task, world)) return task.role;
  const by = protocolOf(world, c.protocol).steps[task.step]?.by;
  return isRole(by) ? by : 'directeur';
};

/**
 * The message for the next rung, when one colleague alone had the task. It says that the colleague has it, and that it
 * is late.
 */
const noticeFor = (c: Case, task: Task, acting: Acting): Message =>
  task.role === undefined && task.urgency !== 'spoed' ? messages.loopt : messageFor(c, task, acting);

/**
 * The date passed and the task is open. The next on the ladder gets it too: assignee, deputy, directeur, the
 * directeur's deputy. Who picked it up is reminded first, and keeps it for one more rung.
 */
export const climb = (c: Case, task: Task, world: World): Case => {
  const role = ladderOf(c, task, world);
  if (role === undefined) return c;
  const urgency = isSafety(c, task, world) ? raise(task.urgency, 'vandaag') : task.urgency;
  const climbs = nextTime(urgency, world);
  if (task.taken !== undefined && task.climbs === undefined) return withTask(c, { ...task, climbs });
  const rung = nextRung(role, task.to, forStep(task.step, c, world), world).map(({ id }) => id);
  if (rung.length === 0) return withTask(c, { ...task, climbs: undefined });
  const acting = actingWith(world, c, CLOCK, `${task.id}.climbed.${task.to.length}.${task.climbs ?? task.due ?? ''}`);
  const wider = { ...task, to: [...task.to, ...rung], taken: undefined, climbs };
  return announce(withTask(c, wider), { ...task, urgency, to: rung }, noticeFor(c, task, acting), acting);
};
