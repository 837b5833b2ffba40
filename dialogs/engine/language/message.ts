import type { Urgency } from '../school/urgency.js';
import type { Line, Sign } from './words.js';

/**
 * A message stands in somebody's chat, and Microsoft 365 keeps it. So its words know codes, urgencies, times and names
 * of staff, and never the case. No child can come into the chat by them.
 */

/** How the task of a message stands for its reader. */
export type State = 'open' | 'taken' | 'ended' | 'dropped';

/**
 * All that the words of a message may know. Times are in words; people are staff, `missed` and `waitingNumbers` with
 * their work numbers.
 */
export type Told = {
  sign: Sign;
  code: string;
  urgency: Urgency;
  state: State;
  at: string;
  /** By when; whether that passed, and whether it is on another day. */
  until?: string | undefined;
  late?: boolean | undefined;
  later?: boolean | undefined;
  /** The colleague it names, and that colleague's number. */
  about?: string | undefined;
  phone?: string | undefined;
  /** The group it is about. */
  group?: string | undefined;
  /** Who took or ended its task, and when. */
  endedBy?: string | undefined;
  endedAt?: string | undefined;
  /** What it asked is done, and not all that follows from it. */
  partly?: boolean | undefined;
  /** Why it need not be done any more. */
  why?: string | undefined;
  /** Who was told and reached, to whom a message is under way, and who was not reached. */
  people?: string | undefined;
  underWay?: string | undefined;
  missed?: string | undefined;
  /** Who was asked and said nothing, who of them is not at work, and who comes. */
  waiting?: string | undefined;
  waitingNumbers?: string | undefined;
  away?: string | undefined;
  coming?: string | undefined;
  /** Who was asked and said no. */
  cannot?: string | undefined;
  /** Somebody opened it, and did not answer yet. */
  read?: boolean | undefined;
  /** What waits, in titles that say nothing of a child. */
  what?: string | undefined;
  /** Days on which something is to be arranged. */
  days?: string | undefined;
};

/** What only a message for somebody in need may know besides: who asks, where, and whom to phone. */
export type ToldAtOnce = Told & {
  asker?: string | undefined;
  place?: string | undefined;
  numbers?: string | undefined;
  /** The number of the bestuur, at this hour. */
  bestuur?: string | undefined;
  /** Who comes must not run into it. */
  danger?: boolean | undefined;
  /** How long nobody answered. */
  waited?: string | undefined;
  /** Whom the one who asked has spoken to: then nobody else has to come. */
  met?: string | undefined;
  /** Nobody was told yet: when that will be. */
  waits?: string | undefined;
  /** The school is closed: when it opens. */
  closed?: string | undefined;
};

/** What a button of a message does. What its reader may not do (now) is left out when it is drawn. */
export type MessageButton =
  | { does: 'open' | 'weekly' | 'holiday'; title?: string }
  | { does: 'take' | 'cannot' | 'tick' | 'tomorrow'; title: string }
  /** Something that is offered in this case, in one press: a step. */
  | { does: 'offer'; step: string }
  /** A screen, or the first card of another protocol. */
  | { does: 'urgent' | 'choose'; title: string }
  | { does: 'begin'; protocol: string; way: string; title: string };

/** `alone`: its reader is the only one who has the task. */
export type Drawn = { state: State; urgency: Urgency; danger: boolean; alone: boolean };

type Words<T> = {
  /** Stored with every message: it never changes. A new one is called `<protocol>.<name>`. */
  id: string;
  /** What stands in the chat while there is something to do. */
  says: (told: T) => readonly Line[];
  /** What it says once somebody took or ended its task, or nobody has to do it any more; else words of the language. */
  turns?: Partial<Record<Exclude<State, 'open'>, (told: T) => readonly Line[]>>;
  /** There is something to do for its reader: its first button stands out. */
  asks?: true;
  /** That hurries, and is seen before it is read. */
  hurries?: true;
  /** What its button says that opens the task. */
  opens?: string;
  /** Other buttons than the one that opens. */
  buttons?: (drawn: Drawn) => readonly MessageButton[];
  /** Its reader asked for help: it follows what becomes of that, also by that person's own word. */
  follows?: true;
  /** It can be read ever after, also when nobody is asked to any more. */
  stays?: true;
  /** It waits for no opening of the school. */
  anyHour?: true;
  /** Of so many cases at a time one is enough. */
  once?: true;
  /** It calls for help: who said no may still come. */
  calls?: true;
  /** What it says of others. All who have the task, who was asked at this moment, or whose task is late. */
  tellsOf?: 'all' | 'asked' | 'late';
};

/** A message of the chat, as `message` makes it. */
export type Message = Words<ToldAtOnce> & { atOnce: boolean };

/** A message of which `says` may know the place and the numbers, because somebody is in need now. */
export function message(words: Words<ToldAtOnce> & { atOnce: true }): Message;
export function message(words: Words<Told>): Message;
export function message(words: Words<Told> & { atOnce?: true }): Message {
  return { atOnce: false, ...words };
}

/** What only somebody in need may be told of is taken out for every other message. */
export const toldOnly = (told: ToldAtOnce, { atOnce }: Message): ToldAtOnce => {
  if (atOnce) return told;
  const {
    asker: _a,
    place: _p,
    numbers: _n,
    bestuur: _b,
    danger: _d,
    waited: _w,
    met: _m,
    waits: _s,
    closed: _c,
    ...rest
  } = told;
  return rest;
};
