import pRetry from 'p-retry';
import type { Sent } from './client.js';

/** So many tries in a row; after that the clock tries later. */
const RETRIES = 3;
/** Longer than this is not waited for with a claim in hand. */
const LONGEST_WAIT_MS = 5_000;
const FIRST_WAIT_MS = 250;

class NotYet extends Error {
  constructor(readonly sent: Sent) {
    super('not yet');
  }
}

/** Which failures may be tried again at once: what was surely not taken on, and for an edit also what may have been. */
const mayRetry = (sent: Sent, harmless: boolean): boolean =>
  sent.outcome === 'notDelivered'
    ? (sent.retryAfterMs ?? 0) <= LONGEST_WAIT_MS
    : harmless && sent.outcome === 'unknown';

const waitFor = async (sent: Sent, haste: number): Promise<void> => {
  const ms = sent.outcome === 'notDelivered' ? (sent.retryAfterMs ?? 0) / haste : 0;
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
};

/**
 * Calls again what Teams did not take, after `Retry-After` or with growing waits. `harmless`: twice does no harm.
 * `haste`: how much shorter it waits than it should, for tests.
 */
export const withRetry = async (call: () => Promise<Sent>, harmless: boolean, haste = 1): Promise<Sent> => {
  const once = async (): Promise<Sent> => {
    const sent = await call();
    if (!mayRetry(sent, harmless)) return sent;
    await waitFor(sent, haste);
    throw new NotYet(sent);
  };
  const options = { retries: RETRIES, minTimeout: FIRST_WAIT_MS / haste, factor: 2, randomize: true };
  return pRetry(once, options).catch((error: unknown) => {
    if (error instanceof NotYet) return error.sent;
    throw error;
  });
};
