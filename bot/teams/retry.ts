import { longer, type Timer } from '../support/timer.js';
import type { Sent } from './client.js';

/** The number of further tries. After that the clock tries later. */
const RETRIES = 3;
/** A longer wait would outlast the claim. */
const LONGEST_WAIT_MS = 5_000;
const FIRST_WAIT_MS = 250;

/** Which failures may be tried again at once. Those that surely did not arrive, and an edit that may have arrived. */
const mayRetry = (sent: Sent, harmless: boolean): boolean =>
  sent.outcome === 'notDelivered'
    ? (sent.retryAfterMs ?? 0) <= LONGEST_WAIT_MS
    : harmless && sent.outcome === 'unknown';

const askedToWait = (sent: Sent): number => (sent.outcome === 'notDelivered' ? (sent.retryAfterMs ?? 0) : 0);

/**
 * Repeats a call that Teams did not take, after `Retry-After` and with growing waits. `harmless`: doing it twice does
 * no harm.
 */
export const withRetry = async (call: () => Promise<Sent>, harmless: boolean, { sleep }: Timer): Promise<Sent> => {
  let sent = await call();
  for (let n = 0; n < RETRIES && mayRetry(sent, harmless); n += 1) {
    await sleep(askedToWait(sent) + longer(FIRST_WAIT_MS, n));
    sent = await call();
  }
  return sent;
};
