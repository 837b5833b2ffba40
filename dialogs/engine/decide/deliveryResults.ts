import type { Result } from '../case/result.js';
import { type Case, type OutgoingMessage, type Posted, type Task } from '../case/case.js';
import { isChannel } from '../case/actor.js';
import { CHANNEL_LOST } from '../case/caseFacts.js';
import { othersIn } from '../case/reached.js';
import { isUnsafe } from '../rights/safety.js';
import { sightOf } from '../view/sightOf.js';
import { hasLeft, hasNoPart } from '../rights/who.js';
import { clock, list } from '../school/wording.js';
import type { Message as MessageKind } from '../language/message.js';
import { messages } from '../language/messages.js';
import { messageOf, nameOf, protocolOf, type World } from '../rights/world.js';

/** Marks all results of a turn at once. A result for a message that is gone changes nothing. */
export const mark = (c: Case, results: readonly Result[]): Case =>
  asAsked(c, results).reduce(
    (current, result) =>
      result.outcome === 'gone' || isRefused(result, current) ? withoutChannel(current) : markOne(current, result),
    c,
  );

/**
 * In the order of the outbox. Answers of Teams come in any order, and names that a message tells must not depend on
 * that.
 */
const asAsked = ({ outbox }: Case, results: readonly Result[]): readonly Result[] => {
  const places = new Map(outbox.map(({ id }, n) => [id, n]));
  const place = (result: Result): number => places.get(result.id) ?? -1;
  return results.toSorted((one, other) => place(one) - place(other));
};

/** The team's channel refuses its board. */
const isRefused = ({ id, outcome }: Result, c: Case): boolean =>
  outcome === 'refused' && c.outbox.some((one) => one.id === id && one.kind === 'message' && isChannel(one.to));

const withoutChannel = (c: Case): Case => ({
  ...c,
  facts: { ...c.facts, [CHANNEL_LOST]: 'ja' },
  posted: c.posted.filter(({ message }) => !isChannel(message.to)),
  outbox: c.outbox.filter((one) => one.kind !== 'message' || !isChannel(one.to)),
});

const markOne = (c: Case, result: Exclude<Result, { outcome: 'gone' }>): Case => {
  if (result.outcome === 'redrawn') return posted(c, result.id, { shows: result.shows, again: undefined });
  if (result.outcome === 'sentAnew') return anew(c, result);
  if (result.outcome === 'notRedrawn') return posted(c, result.id, { again: result.until });
  if (result.outcome === 'done') return { ...c, outbox: c.outbox.filter(({ id }) => id !== result.id) };
  const sent = c.outbox.find(({ id }) => id === result.id);
  if (sent === undefined) return c;
  if (result.outcome === 'sent') {
    if (sent.kind !== 'message') return c;
    const { delivery: _delivery, kind: _kind, ...message } = sent;
    const { conversation, activity, shows } = result;
    const stands: Posted = { message, conversation, activity, shows };
    return { ...c, outbox: c.outbox.filter(({ id }) => id !== result.id), posted: [...c.posted, stands] };
  }
  const delivery = { state: result.outcome, tries: sent.delivery.tries, until: result.until, reason: result.reason };
  return { ...c, outbox: c.outbox.map((one) => (one.id === result.id ? { ...sent, delivery } : one)) };
};

const OTHERS = / others .*$/;

const anew = (c: Case, { id, as, conversation, activity, shows }: Extract<Result, { outcome: 'sentAnew' }>): Case => {
  const one = c.posted.find(({ message }) => message.id === id);
  if (one === undefined) return c;
  const older = {
    message: { ...one.message, older: true as const },
    shows: shows.replace(OTHERS, ''),
    again: undefined,
  };
  const newer: Posted = { message: { ...one.message, id: as }, conversation, activity, shows };
  const kept = posted(c, id, older);
  return { ...kept, posted: [...kept.posted, newer] };
};

/** Whether only the news of others changed, while the reader still has the same to do. */
export const isOnlyOfOthers = (standing: Standing, shows: string): boolean =>
  isChanged(standing, shows) && showing(standing).replace(OTHERS, '') === shows.replace(OTHERS, '');

/** Whether the news is worth a message: somebody was not reached, or comes. A message under way is no news. */
export const isNews = (standing: Standing, shows: string): boolean => knownIn(showing(standing)) !== knownIn(shows);
const knownIn = (shows: string): string =>
  (OTHERS.exec(shows)?.[0] ?? '').replace(/^ others [^;]*/, '').replace(/^;+$/, '');

const posted = (c: Case, id: string, more: Partial<Posted>): Case => ({
  ...c,
  posted: c.posted.map((one) => (one.message.id === id ? { ...one, ...more } : one)),
});

/** How the task of a message stands for its reader. It is open, taken or ended by somebody else, or dropped. */
export type Standing =
  | { state: 'open'; without?: string; others?: string }
  | { state: 'dropped'; why?: string | undefined }
  | { state: 'taken'; by: string; at: string }
  | { state: 'ended'; by: string; at: string; partly?: true };

type Open = Extract<Standing, { state: 'open' }>;
type Message = Pick<OutgoingMessage, 'task' | 'to' | 'notice' | 'at' | 'older'>;

export const standingOf = (message: Message, c: Case, world: World): Standing => {
  const task = c.tasks.find(({ id }) => id === message.task);
  const kind = messageOf(world, c.protocol, message.notice);
  if (task === undefined || isOneOfSeveral(kind, task)) return withOthers({ state: 'open' }, message, c, kind);
  if (isDropped(message, kind, task))
    return kind.stays ? { state: 'open' } : { state: 'dropped', why: task.ended?.reason };
  if (task.status !== 'open' && task.ended !== undefined && task.ended.by !== message.to)
    return endedBy(task.ended, c, world);
  if (task.taken !== undefined && task.status === 'open' && task.taken.by !== message.to)
    return { state: 'taken', by: nameOf(world, task.taken.by), at: clock(task.taken.at) };
  return withOthers(stillOpen(kind, task.declined ?? [], world), message, c, kind);
};

const isDropped = ({ to }: Message, { follows }: MessageKind, { status, ended }: Task): boolean =>
  status === 'dropped' && (ended?.by !== to || follows === true);

/** The task is done. What a child's safety depends on may still be open. */
const endedBy = ({ by, at }: { by: string; at: string }, c: Case, world: World): Standing => ({
  state: 'ended',
  by: nameOf(world, by),
  at: clock(at),
  ...(isUnsafe(c, world) && { partly: true as const }),
});

/** Each called person has an own task. What is told of all of them does not end with one of those tasks. */
const isOneOfSeveral = ({ tellsOf }: MessageKind, { of }: Task): boolean => tellsOf === 'late' && of !== undefined;

/** What became known since. While everybody was reached, there is nothing to correct. */
const withOthers = (open: Open, message: Message, c: Case, { tellsOf }: MessageKind): Open => {
  const { underWay = [], missed = [], coming = [] } = (message.older ? undefined : othersIn(message, c, tellsOf)) ?? {};
  if (underWay.length + missed.length + coming.length === 0) return open;
  return { ...open, others: [underWay, missed, coming].map((people) => people.join()).join(';') };
};

const stillOpen = ({ follows }: MessageKind, declined: readonly string[], world: World): Open =>
  declined.length > 0 && follows
    ? { state: 'open', without: list(declined.map((id) => nameOf(world, id))) }
    : { state: 'open' };

/** A board shows its case as it is now, whoever did what. */
export const isBoard = ({ notice }: Pick<OutgoingMessage, 'notice'>): boolean => notice === messages.bord.id;

/** A short text of what a message shows. When it changes, the message is drawn anew. */
export const showsNow = (message: Message, c: Case, world: World): string =>
  isBoard(message) ? boardNow(c, world) : showing(standingOf(message, c, world));

const boardNow = (c: Case, world: World): string =>
  world.id(JSON.stringify([c.status, protocolOf(world, c.protocol).board?.(sightOf(c, world))]));

/** A board of somebody who was shut out, or left, shows nothing new. */
const isStaleBoard = ({ message, shows }: Posted, c: Case, world: World): boolean =>
  !hasNoPart(message.to, c, world) && !hasLeft(message.to, world) && boardNow(c, world) !== shows;

/** Whether a card that shows this text (made by `showing`) is no longer true. */
export const isChanged = (standing: Standing, shows: string): boolean => showing(standing) !== shows;

/** Whether a card shows an older state than that of its case. */
export const isStale = (posted: Posted, c: Case, world: World): boolean => {
  const { message, shows } = posted;
  if (isBoard(message)) return isStaleBoard(posted, c, world);
  const standing = standingOf(message, c, world);
  return isChanged(standing, shows);
};

/** How long the process that saved a change may take to draw the cards anew. After that the clock does it. */
const DRAWING_MS = 30_000;

/** Plans a new drawing of every card that this change made untrue, in the same write. */
export const planDrawings = (c: Case, world: World): Case => {
  const unplanned = c.posted.filter((one) => one.again === undefined && isStale(one, c, world));
  if (unplanned.length === 0) return c;
  const again = new Date(Date.parse(world.now) + DRAWING_MS).toISOString();
  return { ...c, posted: c.posted.map((one) => (unplanned.includes(one) ? { ...one, again } : one)) };
};

/** How a message's task stands, as a short text. */
export const showing = (standing: Standing): string =>
  'by' in standing ? `${standing.state} ${standing.by} ${standing.at}${partly(standing)}` : without(standing);

const partly = (standing: Standing): string => ('partly' in standing ? ' partly' : '');

const without = (standing: Exclude<Standing, { by: string }>): string => {
  if (standing.state === 'dropped') return standing.state;
  const { without: no, others } = standing;
  return `open${no === undefined ? '' : ` without ${no}`}${others === undefined ? '' : ` others ${others}`}`;
};
