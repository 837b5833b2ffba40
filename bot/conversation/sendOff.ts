import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Deliver } from '../cases/run.js';

/**
 * `deliverNow`: as `deliver`, and gives the case as it is a moment later. Messages that have not arrived by then are
 * still in its outbox.
 */
export type Sends = { deliver: Deliver; deliverNow: (c: Case, fresh: readonly string[]) => Promise<Case> };

/** Whether an urgent message leaves now for somebody else. */
const hurries = (c: Case, fresh: readonly string[], person: PersonId): boolean =>
  c.outbox.some(
    (one) => one.kind === 'message' && one.urgency === 'spoed' && one.to !== person && fresh.includes(one.id),
  );

/** Who calls others hears who got the message, and phones the rest. Nobody else waits for Teams. */
export const sendOff = async (
  c: Case,
  fresh: readonly string[],
  person: PersonId,
  { deliver, deliverNow }: Sends,
): Promise<Case> => {
  if (hurries(c, fresh, person)) return deliverNow(c, fresh);
  deliver(c, fresh);
  return c;
};
