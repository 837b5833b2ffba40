import type { Case } from '../../dialogs/engine/case/case.js';
import { onceFor } from '../../dialogs/engine/decide/tick.js';

/** A message about another case within this time was the same message. */
const LATELY_MS = 60_000;

/**
 * Who heard what a moment ago, as keys of `onceFor`, by this process or another. Another looks at the same cases in the
 * same order.
 */
export const heardLately = (c: Case, now: Date): string[] => {
  const since = new Date(now.getTime() - LATELY_MS).toISOString();
  return [...c.outbox.filter((one) => one.kind === 'message'), ...c.posted.map(({ message }) => message)]
    .filter(({ at }) => at > since)
    .map(({ to, notice }) => onceFor(to, notice));
};
