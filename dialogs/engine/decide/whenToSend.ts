import {
  dayOf,
  dueAt,
  isOpen,
  momentAt,
  nextOpening,
  plusDays,
  presentDays,
  urgentWaits,
  worksOn,
} from '../school/calendar.js';
import type { Case, Delivery, OutgoingMessage } from '../case/case.js';
import { type Actor, isClock } from '../case/actor.js';
import { claimed, held } from '../case/outboxClaims.js';
import type { Person, School } from '../school/school.js';
import { messageOf, protocolOf, type World } from '../rights/world.js';

/** A message waits so many days at most for somebody to be back. Then it goes out all the same. */
const MOST_WAITING_DAYS = 7;

/**
 * The opening of the school on the first later day that one of these people works. Undefined when that is too far off.
 */
export const backAt = (people: readonly Person[], from: string, school: School): string | undefined => {
  const day = dayOf(dueAt(presentDays(1), from, { school, assignees: people }));
  return day > plusDays(dayOf(from), MOST_WAITING_DAYS) ? undefined : nextOpening(school, momentAt(day, '00:00'));
};

type Addressed = Pick<OutgoingMessage, 'to' | 'notice' | 'urgency'> & { by: Actor };

/** The first opening of the school on a day this person works. A message for today waits for nobody. */
const opensFor = ({ to, urgency }: Addressed, { school, partners, now }: World): string => {
  const opens = nextOpening(school, now);
  const person = [...school.people, ...partners].find(({ id }) => id === to);
  if (person === undefined || urgency !== 'normaal' || worksOn(person, dayOf(opens)) !== undefined) return opens;
  return backAt([person], opens, school) ?? opens;
};

/**
 * While the school is closed, messages that can wait stay until somebody reads (practice.md 4.9). Nothing waits in a
 * calamity, or once anything was urgent. Messages of the clock have hours of their own.
 */
export const deliveryFor = (c: Case, addressed: Addressed, world: World): Delivery => {
  const { to, notice, urgency, by } = addressed;
  const isUrgent =
    urgency === 'spoed' ||
    protocolOf(world, c.protocol).sign === 'Calamiteit' ||
    c.tasks.some((task) => task.urgency === 'spoed');
  const goes =
    isUrgent ||
    messageOf(world, c.protocol, notice).anyHour === true ||
    isOpen(world.school, world.now) ||
    isClock(by) ||
    by === to;
  // The starter is at work on the case, and gets messages at any hour.
  const waits = urgency === 'spoed' && to !== c.starter && urgentWaits(world.school, world.now);
  return goes && !waits ? claimed(world.now) : held(opensFor(addressed, world));
};
