import type { Role, School } from '../school/school.js';
import type { PersonId } from '../school/ids.js';
import type { Effect } from './effects.js';
import type { Entry, Found, Waiting, WorkList } from './entry.js';
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
  /** `code`: that it exists; `own`: what this person wrote; names of steps; or everything. */
  sees: 'code' | 'own' | 'all' | readonly N[];
  /** Only in this stage. */
  while?: string;
  /** How the children are named to them: by name, by initials, or not at all. */
  as?: 'full' | 'initialen' | 'pseudoniem';
  /** Only in cases that were begun in one of these ways. */
  ways?: readonly string[];
  /** Stands above the case for these. */
  note?: readonly Line[] | ((c: Sight) => readonly Line[]);
};

/** `does`: the steps its buttons lead to, besides the lists of tasks. `papers`: what can be fetched behind it. */
export type Board<N extends string = string> = {
  lines: readonly Line[];
  does: readonly N[];
  papers?: readonly string[];
};

/** What the clock begins of itself, in the name of whom it is for. `as`: of that name there is one in the school. */
export type Daily = { person: PersonId; way: string; as: string; answers: Readonly<Record<string, string>> };

export type Protocol<N extends string = string> = {
  /** Stored with every case: it never changes. */
  id: string;
  /** Goes up when something gets another name; see `renamed`. */
  version: number;
  /** What has another name from a version on. Cases of before are read with the names of now. */
  renamed?: Readonly<Record<number, Renamed>>;
  /** What people call it. */
  title: string;
  /** What the chat may call a case of it. */
  sign: Sign;
  /** The step of the first card. */
  start: N;
  /** The ways in; each is a button. */
  ways: readonly string[];
  /** Ways that begin at another step than `start`. */
  startsAt?: Readonly<Record<string, N>>;
  /** The roles that may begin it; none when the clock, a stranger or another case does. */
  startedBy: readonly Role[];
  /** How people come to it. A protocol that only the clock, a stranger or another case begins has none. */
  entry?: readonly Entry[];
  /** Ways in that are no button of a menu. */
  places?: Places<string, N>;
  /** The words that find the case that runs under a name of the day. */
  found?: Found;
  /** In which list it waits; *Mijn werk* when left out. */
  list?: (waiting: Waiting) => WorkList;
  /** A child has at most one that runs. Who may know of it is led to it. */
  onePerChild?: true;
  /** Who wrote it has something to tell the bestuur as well. */
  tellsBestuur?: (facts: Waiting['facts']) => boolean;
  /** One question to be answered in every case that has it. */
  round?: Round;
  /**
   * Started once more under its name, a running case is answered this step instead; an ended one makes room for a next.
   */
  again?: N;
  /**
   * Somebody is in need now. While the store is away it goes on from memory, and who asks hears at once who got a
   * message. So it asks no text and no child. `asks`: who is called, and can be phoned; `spoken`: who of the staff is
   * with the one who asked, as that person says, `undefined` when nobody is. `over`: ended, the help is there.
   */
  atOnce?: { asks: readonly Role[]; spoken: (c: Sight) => { person: PersonId | undefined } | undefined; over: N };
  /** Who asks, when that is nobody of this partition. What its messages at once say instead of a member of staff. */
  guest?: (c: Sight) => { name: string; phone: string; place: string } | undefined;
  /** Who reads what; whoever no row is for, learns nothing of it. */
  access: readonly Access<N>[];
  /** What one person answers in one sitting, each under its name. */
  steps: Readonly<Record<N, Step<N>>>;
  /** Judged after every command, each at most once: for joins of steps in any order. */
  whenever?: readonly { if: (c: Sight) => boolean; then: (c: Sight) => readonly Effect<N>[] }[];
  /** Stands above the case for who may read all of it: what must not be forgotten now. */
  reading?: (c: Sight) => readonly Line[];
  /** What begins of itself, asked on every school day while the school is open. */
  daily?: (school: School, now: string) => readonly Daily[];
  /** A card that several people share and that stays true: it stands in their chats, so it is neutral. */
  board?: (c: Sight) => Board<N>;
  /** What it says in the chat, besides what all protocols say. */
  messages?: Readonly<Record<string, Message>>;
  /** What a school may choose: each with its values, the usual one first. */
  settings?: Readonly<Record<string, readonly string[]>>;
  /** What of a case can be handed over on paper. */
  papers?: Readonly<Record<string, Print>>;
  /** Kept on paper at the school, for when Teams is down. `now`: UTC ISO. */
  poster?: (school: School, now: string) => Paper;
};

export const startOf = ({ start: first, startsAt }: Protocol, way: string): string => startsAt?.[way] ?? first;
