import type { PersonId } from '../../dialogs/engine/school/ids.js';
import type { Case } from '../../dialogs/engine/case/case.js';
import type { Deliver } from '../cases/run.js';

/** `deliverNow`: as `deliver`, and gives the case as it is a moment later: what has not arrived by then is still in its outbox. */
export type Sends = { deliver: Deliver; deliverNow: (c: Case, fresh: readonly string[]) => Promise<Case> };

/** Something leaves now for somebody else that cannot wait. */
const hurries = (c: Case, fresh: readonly string[], person: PersonId): boolean =>
  c.outbox.some(
    (one) => one.kind === 'message' && one.urgency === 'spoed' && one.to !== person && fresh.includes(one.id),
  );

/** Who calls others hears who got the message, so that a telephone is picked up for the rest; nobody else waits for Teams. */
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
