import type { PupilId } from '../dialogs/engine/school/ids.js';
import { openTasks, nextDueAt, undelivered, type Case, type Task } from '../dialogs/engine/case/case.js';
import { URGENCIES } from '../dialogs/engine/school/urgency.js';
import { tag, type Head, type Range } from './documentStore.js';
import type { CaseHead, OpenTask } from './store.js';

/** What lists, the clock and counts read of a case, and its tags. */

export const headOf = (c: Case): Head => {
  const head = caseHead(c);
  return { ...head, schema: c.schema, tags: tagsOf(head), at: c.opened, due: placeInWork(head) };
};

/** Urgent cases stand before all others, then the first to come due. */
const placeInWork = ({ open, urgency }: CaseHead): string =>
  (urgency === 'spoed' ? '0' : '') + (open.flatMap((task) => task.due ?? []).sort()[0] ?? '9999');

/** The day stands in the tag. So of a child with many cases, only the wanted days are read. */
const openedOn = (pupil: PupilId, opened: string): string => `${tag('subject', pupil)}.${opened.slice(0, 10)}`;
export const openedSince = (pupil: PupilId, since: string): Range => ({
  from: openedOn(pupil, since),
  below: `${tag('subject', pupil)}/`,
  dated: true,
});

/** A concept is in its owner's list only. */
const tagsOf = (head: CaseHead): string[] =>
  head.status === 'concept'
    ? [tag('concept', head.starter), ...waitingTags(head)]
    : [
        ...waitingTags(head),
        tag('starter', head.starter),
        ...(head.status === 'open' ? [tag('status', head.status)] : []),
        ...head.assignees.map((person) => tag('assignee', person)),
        ...head.subjects.map((pupil) => openedOn(pupil, head.opened)),
      ];

const waitingTags = ({ waiting }: CaseHead): string[] => waiting.map((person) => tag('waiting', person));

export const caseHead = (c: Case): CaseHead => {
  const now = openTasks(c).filter((task) => (task.opens ?? '') <= c.updated);
  return {
    id: c.id,
    school: c.school,
    code: c.code,
    protocol: c.protocol,
    status: c.status,
    starter: c.starter,
    way: c.way,
    subjects: c.subjects,
    visibility: c.visibility,
    excluded: c.excluded,
    assignees: [...new Set(now.flatMap(holders))],
    waiting: [...new Set(undelivered(c).map(({ to }) => to))],
    urgency: mostUrgent(now),
    open: now.map(openTask),
    facts: c.facts,
    nextDueAt: nextDueAt(c),
    opened: c.opened,
    updated: c.updated,
  };
};

/** A task that somebody picked up is open for that person alone. */
const holders = ({ taken, to }: Task): string[] => (taken === undefined ? to : [taken.by]);

const openTask = (task: Task): OpenTask => {
  const { step, of, due, urgency } = task;
  return { step, of, to: holders(task), due, urgency };
};

const mostUrgent = (tasks: Task[]): CaseHead['urgency'] =>
  URGENCIES.findLast((urgency) => tasks.some((task) => task.urgency === urgency)) ?? 'normaal';
