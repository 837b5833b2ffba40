import type { TenantId } from '../../dialogs/engine/school/ids.js';
import { createCache } from '../support/cache.js';
import type { Timer } from '../support/timer.js';

/** How many calls Teams takes within a time, per conversation and per tenant. */
type Limit = { most: number; withinMs: number };
const CONVERSATION: readonly Limit[] = [
  { most: 7, withinMs: 1_000 },
  { most: 60, withinMs: 30_000 },
];
const TENANT: readonly Limit[] = [{ most: 45, withinMs: 1_000 }];

/**
 * The earliest moment a call may go, given the moments of earlier calls. Keeps only the moments that the limits need.
 */
export const reserve = (times: number[], limits: readonly Limit[], now: number): number => {
  const at = limits.reduce((soonest, { most, withinMs }) => {
    const before = times.at(-most);
    return before === undefined ? soonest : Math.max(soonest, before + withinMs);
  }, now);
  times.push(at);
  const most = Math.max(...limits.map((limit) => limit.most));
  if (times.length > most) times.splice(0, times.length - most);
  return at;
};

type Place = { tenant: TenantId; serviceUrl: string; conversation: string };
export type Pace = { run: <T>(place: Place, work: () => Promise<T>) => Promise<T> };

/** More chats than get a message within the half minute that counts. */
const MOST_REMEMBERED = 2_000;

/** One line for each conversation. Its messages keep their order, and go no faster than Teams takes them. */
export const createPace = (timer: Timer): Pace => {
  const lanes = new Map<string, Promise<unknown>>();
  const times = createCache<number[]>({ most: MOST_REMEMBERED });
  const timesOf = (key: string): number[] => {
    const known = times.get(key) ?? [];
    times.set(key, known);
    return known;
  };
  const turn = async (place: Place, lane: string): Promise<void> => {
    const now = timer.elapsed();
    const at = Math.max(reserve(timesOf(lane), CONVERSATION, now), reserve(timesOf(place.tenant), TENANT, now));
    if (at > now) await timer.sleep(at - now);
  };
  const run: Pace['run'] = (place, work) => {
    const lane = `${place.serviceUrl} ${place.conversation}`;
    const before = lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(() => turn(place, lane)).then(work);
    const done = mine.catch(() => undefined).finally(() => lanes.get(lane) === done && lanes.delete(lane));
    lanes.set(lane, done);
    return mine;
  };
  return { run };
};
