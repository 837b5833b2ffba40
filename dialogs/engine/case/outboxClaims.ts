import type { Receiver } from './actor.js';
import { uncertain, undelivered, type Case, type Delivery, type Outgoing } from './case.js';

/** How long the process that claimed a message may take to send it. */
const CLAIM_MS = 30_000;

/** A claim: until this moment no other process sends the message. `failed`: the result of the last try. */
export const claimed = (now: string, tries = 0, failed?: string): Delivery => ({
  state: 'claimed',
  until: new Date(Date.parse(now) + CLAIM_MS).toISOString(),
  tries,
  ...(failed !== undefined && { reason: failed }),
});

const CLOSED = 'de school is dicht';

/** It goes out when the school opens, or earlier when its reader is there. */
export const held = (until: string): Delivery => ({ state: 'waiting', until, tries: 0, reason: CLOSED });
export const isHeld = ({ state, reason }: Delivery): boolean => state === 'waiting' && reason === CLOSED;

/**
 * Claims the messages whose time has come. An urgent one that may have arrived is sent once more: a second thin card
 * does no harm. Any other that may have arrived becomes unknown.
 */
export const reclaim = (c: Case, now: string): Case => {
  const due = c.outbox.filter(({ delivery }) => delivery.until !== undefined && delivery.until <= now);
  if (due.length === 0) return c;
  return { ...c, outbox: c.outbox.map((one) => (due.includes(one) ? { ...one, delivery: again(one, now) } : one)) };
};

/** A person decides to send once more what may have arrived. */
export const resend = (c: Case, now: string): Case => claimAnew(c, uncertain(c), now);

/** Somebody who could not be reached is there again. The waiting messages go out now. */
export const reclaimFor = (c: Case, person: Receiver, now: string): Case =>
  claimAnew(
    c,
    undelivered(c).filter(({ to }) => to === person),
    now,
  );

/** A message that only waited for the school to open did not fail. */
const failureOf = (delivery: Delivery): string | undefined => (isHeld(delivery) ? undefined : delivery.reason);

/** A message that may have arrived keeps its count of tries. Only a person's decision sets it back. */
const claimAnew = (c: Case, which: readonly Outgoing[], now: string): Case => {
  if (which.length === 0) return c;
  const anew = (old: Delivery): Delivery => claimed(now, old.state === 'unknown' ? 0 : old.tries, failureOf(old));
  return {
    ...c,
    outbox: c.outbox.map((one) => (which.includes(one) ? { ...one, delivery: anew(one.delivery) } : one)),
  };
};

const MOST_TRIES = 1;

const again = (one: Outgoing, now: string): Delivery => {
  const { delivery } = one;
  const failed = failureOf(delivery);
  if (delivery.state === 'waiting' || one.kind !== 'message') return claimed(now, delivery.tries, failed);
  if (one.urgency !== 'normaal' && delivery.tries < MOST_TRIES) return claimed(now, delivery.tries + 1, failed);
  return { state: 'unknown', tries: delivery.tries, reason: delivery.reason };
};

/** Messages that were claimed between two states of a case. The process that saved the second state sends them. */
export const freshClaims = (before: Case | undefined, after: Case): string[] => {
  const claims = (before?.outbox ?? []).filter(({ delivery }) => delivery.state === 'claimed');
  const known = new Map(claims.map(({ id, delivery }) => [id, delivery.until]));
  return after.outbox
    .filter(({ id, delivery }) => delivery.state === 'claimed' && known.get(id) !== delivery.until)
    .map(({ id }) => id);
};
