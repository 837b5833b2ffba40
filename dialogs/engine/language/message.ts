import type { Urgency } from '../school/urgency.js';
import type { Line, Sign } from './words.js';

/**
 * Microsoft 365 keeps every message of a chat. So its words know codes, urgencies, times and names of staff, and never
 * the case. They cannot bring a child into the chat.
 */

/** How the task of a message stands for its reader. */
export type State = 'open' | 'taken' | 'ended' | 'dropped';

/**
 * All that the words of a message may know. Times are in words. People are staff; `missed` and `waitingNumbers` have
 * their work numbers too.
 */
export type Told = {
  sign: Sign;
  code: string;
  urgency: Urgency;
  state: State;
  at: string;
  /** By when, whether that passed, and whether it is on another day. */
  until?: string | undefined;
  late?: boolean | undefined;
  later?: boolean | undefined;
  /** The colleague whom it names, with that colleague's number. */
  about?: string | undefined;
  phone?: string | undefined;
  /** The group it is about. */
  group?: string | undefined;
  /** Who took or ended its task, and when. */
  endedBy?: string | undefined;
  endedAt?: string | undefined;
  /** Its task is done, and something that follows from it is still open. */
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
  /** Days for which something must be arranged. */
  days?: string | undefined;
};

/** More that a message for somebody in need may know: who asks, where, and whom to phone. */
export type ToldAtOnce = Told & {
  asker?: string | undefined;
  place?: string | undefined;
  numbers?: string | undefined;
  /** The number of the bestuur, at this hour. */
  bestuur?: string | undefined;
  /** There is danger at the place. People who come must not run into it. */
  danger?: boolean | undefined;
  /** How long nobody has answered. */
  waited?: string | undefined;
  /** The colleague to whom the asker has spoken. Nobody else has to come then. */
  met?: string | undefined;
  /** When people will be told, while nobody was told yet. */
  waits?: string | undefined;
  /** When the school opens, while it is closed. */
  closed?: string | undefined;
};

/** What a button of a message does. Buttons that its reader may not use now are left out of the drawing. */
export type MessageButton =
  | { does: 'open' | 'weekly' | 'holiday'; title?: string }
  | { does: 'take' | 'cannot' | 'tick' | 'tomorrow'; title: string }
  /** Something that is offered in this case, in one press: a step. */
  | { does: 'offer'; step: string }
  /** A screen, or the first card of another protocol. */
  | { does: 'urgent' | 'choose'; title: string }
  | { does: 'begin'; protocol: string; way: string; title: string };

/** `alone`: nobody but its reader has the task. */
export type Drawn = { state: State; urgency: Urgency; danger: boolean; alone: boolean };

type Words<T> = {
  /** Stored with every message, so it never changes. A new one is called `<protocol>.<name>`. */
  id: string;
  /** What stands in the chat while there is something to do. */
  says: (told: T) => readonly Line[];
  /** Its text once the task was taken or ended, or dropped. Left out: words of the language. */
  turns?: Partial<Record<Exclude<State, 'open'>, (told: T) => readonly Line[]>>;
  /** Its reader has something to do. Its first button stands out. */
  asks?: true;
  /** It is urgent, and seen before it is read. */
  hurries?: true;
  /** The title of the button that opens the task. */
  opens?: string;
  /** Buttons besides the one that opens. */
  buttons?: (drawn: Drawn) => readonly MessageButton[];
  /** Its reader asked for help. It shows what becomes of that, also by that person's own word. */
  follows?: true;
  /** It can be read for ever, also when nobody has to any more. */
  stays?: true;
  /** It is sent at any hour, also while the school is closed. */
  anyHour?: true;
  /** One message is enough for many cases. */
  once?: true;
  /** It names the titles of the tasks that came with it, when they say nothing of a child. */
  tellsWhat?: true;
  /** It calls for help. People who said no may still come. */
  calls?: true;
  /** Of whom it tells: all who have the task, who was asked at this moment, or whose task is late. */
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

/** Takes out what only people in need may be told, for every other message. */
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
