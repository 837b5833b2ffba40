import type { Role, School } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import type { Effect } from './effects.js';
import type { Became, Entry, Found, Waiting, WorkList } from './entry.js';
import type { Message } from './message.js';
import type { Paper, Print } from './paper.js';
import type { Places } from './places.js';
import type { Round } from './round.js';
import type { Renamed } from './renamed.js';
import type { Sight } from './sight.js';
import type { Step } from './step.js';
import type { Line, Sign, Who } from './words.js';

export type Access<N extends string = string> = {
  /** Whom the row is for. */
  who: Who;
  /** `code`: that it exists. `own`: what this person wrote. Names of steps: their answers. `all`: everything. */
  sees: 'code' | 'own' | 'all' | readonly N[];
  /** Only in this stage. */
  while?: string;
  /** How they read the children: by name, by initials, or not at all. */
  as?: 'full' | 'initialen' | 'pseudoniem';
  /** Only in cases that began by one of these ways. */
  ways?: readonly string[];
  /** Only while the case has these facts. */
  facts?: Readonly<Record<string, string>>;
  /** Not while the case is closed to the teachers of the group (`beperkt`). */
  gewoon?: true;
  /** Stands above the case for these readers. */
  note?: readonly Line[] | ((c: Sight) => readonly Line[]);
};

/** `does`: the steps its buttons lead to, besides the lists of tasks. `papers`: what can be fetched from it. */
export type Board<N extends string = string> = {
  lines: readonly Line[];
  does: readonly N[];
  papers?: readonly string[];
};

/** A case that the clock begins, in the name of the person it is for. `as`: the school has one case of that name. */
export type Daily = { person: PersonId; way: string; as: string; answers: Readonly<Record<string, string>> };

export type Protocol<N extends string = string> = {
  /** Stored with every case: it never changes. */
  id: string;
  /** Goes up when something is renamed. See `renamed`. */
  version: number;
  /** What has another name from a version on. Older cases are read with the present names. */
  renamed?: Readonly<Record<number, Renamed>>;
  /** What people call it. */
  title: string;
  /** What the chat may call its cases. */
  sign: Sign;
  /** The step of the first card. */
  start: N;
  /** The ways in; each is a button. */
  ways: readonly string[];
  /** Ways that begin at another step than `start`. */
  startsAt?: Readonly<Record<string, N>>;
  /** The roles that may begin it. Empty when the clock, a stranger or another case begins it. */
  startedBy: readonly Role[];
  /** How people come to it. Left out when only the clock, a stranger or another case begins it. */
  entry?: readonly Entry[];
  /** Ways in that are no button of a menu. */
  places?: Places<string, N>;
  /** The words that find the case of a name of the day. */
  found?: Found;
  /** The list in which it waits. Left out: *Mijn werk*. */
  list?: (waiting: Waiting) => WorkList;
  /** What came of it, in its writer's list *Mijn signalen*. Left out: it is not in that list. */
  became?: Became;
  /** A child has at most one running case of it. A second start leads people to that case, if they may know of it. */
  onePerChild?: true;
  /** Its writer also has something to tell the bestuur. */
  tellsBestuur?: (facts: Waiting['facts']) => boolean;
  /** One question to be answered in every case that has it. */
  round?: Round;
  /**
   * The step that a second start under the same name answers in a running case. After an ended case a new one begins.
   */
  again?: N;
  /**
   * Somebody is in need now. While the store is away it runs from memory, and the asker hears at once who got a
   * message. So it asks no text and no child. `asks`: who is called, and can be phoned. `spoken`: the colleague who is
   * with the asker, as the asker says. `undefined` when nobody is. `over`: ended, the help is there.
   */
  atOnce?: { asks: readonly Role[]; spoken: (c: Sight) => { person: PersonId | undefined } | undefined; over: N };
  /** The asker, when that is nobody of this partition. Urgent messages name this person in place of a colleague. */
  guest?: (c: Sight) => { name: string; phone: string; place: string } | undefined;
  /** Who reads what. Anybody without a row learns nothing of the case. */
  access: readonly Access<N>[];
  /** What one person answers in one sitting, by name. */
  steps: Readonly<Record<N, Step<N>>>;
  /** Rules that are judged after every command, each once at most. They join steps that end in any order. */
  whenever?: readonly { if: (c: Sight) => boolean; then: (c: Sight) => readonly Effect<N>[] }[];
  /** What must not be forgotten now. It stands above the case for people who may read all of it. */
  reading?: (c: Sight) => readonly Line[];
  /** What begins by itself. Asked on every school day while the school is open. */
  daily?: (school: School, now: string) => readonly Daily[];
  /** A card that several people share and that stays true. It stands in their chats, so it is neutral. */
  board?: (c: Sight) => Board<N>;
  /** What it says in the chat, besides the messages of all protocols. */
  messages?: Readonly<Record<string, Message>>;
  /** What a school may choose: each setting with its values, the usual one first. */
  settings?: Readonly<Record<string, readonly string[]>>;
  /** What of a case can be handed over on paper. */
  papers?: Readonly<Record<string, Print>>;
  /** The paper that the school keeps for when Teams is down. `now`: UTC ISO. */
  poster?: (school: School, now: string) => Paper;
};

export const startOf = ({ start: first, startsAt }: Protocol, way: string): string => startsAt?.[way] ?? first;
