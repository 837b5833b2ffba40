import type { Case } from '../../../dialogs/engine/case/case.js';
import type { Services } from '../services.js';

/** Something leaves now for somebody else that cannot wait. */
const hurries = (c: Case, fresh: readonly string[], person: string): boolean =>
  c.outbox.some(
    (one) => one.kind === 'message' && one.urgency === 'spoed' && one.to !== person && fresh.includes(one.id),
  );

/** Who calls others hears who got the message, so that a telephone is picked up for the rest; nobody else waits for Teams. */
export const sendOff = async (
  c: Case,
  fresh: readonly string[],
  person: string,
  { deliver, deliverNow }: Pick<Services, 'deliver' | 'deliverNow'>,
): Promise<Case> => {
  if (hurries(c, fresh, person)) return deliverNow(c, fresh);
  deliver(c, fresh);
  return c;
};
