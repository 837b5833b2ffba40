import { openTasks, type Case, type Entry } from '../dialogs/engine/case/case.js';
import type { CasePage } from './store.js';

/** Well below the limit of a case document, so that one more turn always fits. */
export const ROLL_OVER_AT = 96 * 1024;
/** The size after rolling over, so that the next turns fit too. */
const DOWN_TO = ROLL_OVER_AT / 2;
const STAY = 20;

export const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * Moves the oldest ended entries of a large case to a page. The caller first creates the page, and then saves the case
 * that counts it. After a crash between the two, the entries are still in the case.
 */
export const rollOver = (c: Case): { case: Case; page?: CasePage } => {
  const size = bytes(c);
  if (size <= ROLL_OVER_AT) return { case: c };
  const moved = toMove(c, size - DOWN_TO);
  if (moved.size === 0) return { case: c };
  const number = c.pages + 1;
  const entries = c.log.filter((entry) => moved.has(entry));
  return {
    case: { ...c, pages: number, log: c.log.filter((entry) => !moved.has(entry)) },
    page: { case: c.id, school: c.school, code: c.code, number, entries },
  };
};

const toMove = (c: Case, enough: number): Set<Entry> => {
  const open = new Set(openTasks(c).map((task) => task.id));
  const moved = new Set<Entry>();
  let freed = 0;
  for (const entry of c.log.slice(0, -STAY)) {
    if (freed >= enough) break;
    if (entry.task !== undefined && open.has(entry.task)) continue;
    moved.add(entry);
    freed += bytes(entry);
  }
  return moved;
};
