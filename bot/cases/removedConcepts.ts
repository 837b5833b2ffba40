import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Command, Decision } from '../../dialogs/engine/rights/command.js';
import { createCache, keyOf } from '../support/cache.js';

type Discarded = Extract<Decision, { kind: 'discarded' }>;

/** The same press may come in again this long. A removed text stays in memory as long. */
const REMEMBERED_MS = 60_000;
/** More than are thrown away in that time. */
const MOST_REMEMBERED = 1_000;

/**
 * Concepts that were removed a moment ago, in memory only. Without this a press that comes in twice would bring one
 * back.
 */
export type Gone = {
  add: (school: SchoolId, id: CaseId, by?: string, answer?: Answer) => void;
  has: (school: SchoolId, id: CaseId, by?: string) => boolean;
  /** What the same press led to the first time. */
  answerTo: (school: SchoolId, id: CaseId, command: Command) => Discarded | undefined;
  undo: (school: SchoolId, id: CaseId) => void;
};
type Answer = { key: string; decision: Discarded };

export const createGone = (): Gone => {
  const known = createCache<{ by?: string | undefined; answer?: Answer | undefined }>({
    most: MOST_REMEMBERED,
    forMs: REMEMBERED_MS,
  });
  return {
    add: (school, id, by, answer) => void known.set(keyOf(school, id), { by, answer }),
    has: (school, id, by) => {
      const found = known.get(keyOf(school, id));
      return found !== undefined && (by === undefined || found.by === by);
    },
    answerTo: (school, id, command) => {
      const found = known.get(keyOf(school, id));
      if (!('by' in command) || found?.by !== command.by || found.answer?.key !== command.key) return undefined;
      return found.answer.decision;
    },
    undo: (school, id) => void known.delete(keyOf(school, id)),
  };
};

/** Who removed it, and with which press. The clock and other cases press nothing. */
export const pressOf = (command: Command, decision: Discarded): [by?: string, answer?: Answer] =>
  'by' in command ? [command.by, { key: command.key, decision }] : [];
