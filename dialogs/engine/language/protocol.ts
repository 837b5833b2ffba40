import type { Sign, Who, Line } from './words.js';
import type { Visibility } from '../case/case.js';
import type { Message } from './message.js';
import type { Urgency } from '../school/urgency.js';
import type { Due } from '../school/calendar.js';
import type { Answers, Fields, Raw } from './field.js';
import type { FactName } from './lookups.js';
import type { Print } from './paper.js';
import type { NewRole } from '../school/staffChanges.js';
import type { PersonId, PupilId, Role, School } from '../school/school.js';

import type { Renamed } from './renamed.js';
import type { Sight } from './sight.js';

export type { Group, Sight, TaskSight } from './sight.js';

export type Access<N extends string = string> = {
  who: Who;
  /** `code`: that it exists; `own`: what this person wrote; names of steps; or everything. */
  sees: 'code' | 'own' | 'all' | readonly N[];
  /** Only in this stage. */
  while?: string;
  as?: 'full' | 'initialen' | 'pseudoniem';
  /** Only in cases that were begun in one of these ways. */
  ways?: readonly string[];
  /** Stands above the case for these. */
  note?: readonly Line[] | ((c: Sight) => readonly Line[]);
};

type To = Who | { person: PersonId };
export type OpenOptions = {
  to?: To | readonly To[];
  of?: string;
  /** What it asks, when somebody wrote that; one of several is called by it. */
  text?: string;
  opens?: Due;
  due?: Due;
  urgency?: Urgency;
  /** No message: it is found in a list, or it is the next card of the same person. */
  quiet?: true;
  /** Not the next card of the one who acts: it waits in that person's list. */
  aside?: true;
  /** When its people are reminded: at its date, unless said otherwise. */
  remind?: Due | 'never';
  /** What stands in its inputs, whoever gets it: a text that goes from hand to hand. */
  filled?: Readonly<Record<string, string>>;
};

/** `as`: of that name one runs in the school, however often it is started. `by`: whose it is, else of who acts. */
type StartOptions = { as?: string; by?: PersonId };
/** The running case of a protocol that was started under this name. */
type Named = { protocol: string; as: string };

/** What follows from an answer. `N` are the steps it opens, checked against the protocol. */
export type Effect<N extends string = string> =
  | { effect: 'open'; step: N; options: OpenOptions }
  | { effect: 'next'; step: N }
  | { effect: 'drop'; step: N; of?: string | undefined; why?: string | undefined }
  | { effect: 'close'; why?: string | undefined }
  | { effect: 'reopen'; restores?: string | undefined }
  | {
      effect: 'tell';
      to: To | readonly To[];
      notice: string;
      until?: string | undefined;
      about?: PersonId | undefined;
      group?: string | undefined;
      opens?: N | undefined;
      urgency?: Urgency | undefined;
      unlessAmong?: boolean | undefined;
      except?: PersonId | undefined;
    }
  | ({ effect: 'start'; protocol: string; way: string; answers: Readonly<Record<string, string>> } & StartOptions)
  | { effect: 'report'; step: string; answers: Readonly<Record<string, string>>; to?: Named }
  | { effect: 'stage'; stage: string }
  | { effect: 'fact'; name: string; value: string }
  | { effect: 'subjects'; pupils: readonly PupilId[] }
  | { effect: 'visibility'; visibility: Visibility }
  | { effect: 'exclude'; person: PersonId }
  | { effect: 'share'; person: PersonId; until: string }
  | { effect: 'pass'; step: N; to: To; of?: string | undefined; quiet?: true | undefined }
  | { effect: 'decline'; step: N }
  | { effect: 'enrol'; role: NewRole }
  | { effect: 'leave'; person: PersonId; until?: string | undefined }
  | { effect: 'absent'; period?: { from: string; to: string } | undefined };

export const nothing: readonly Effect<never>[] = [];
export const open = <const N extends string>(step: N, options: OpenOptions = {}): Effect<N> => ({
  effect: 'open',
  step,
  options,
});
/** The next card of what is not sent yet: until then the case is its starter’s concept. */
export const next = <const N extends string>(step: N): Effect<N> => ({ effect: 'next', step });
/** `why`: fixed words, for whoever still has its message: “dit hoeft niet meer: …”. */
export const drop = <const N extends string>(step: N, of?: string, why?: string): Effect<N> => ({
  effect: 'drop',
  step,
  of,
  why,
});
export const close = (why?: string): Effect<never> => ({ effect: 'close', why });
/** `restores`: tasks that were dropped at this moment are open again. */
export const reopen = (restores?: string): Effect<never> => ({ effect: 'reopen', restores });
type TellOptions<N extends string> = {
  until?: string;
  about?: PersonId;
  /** The id of the group it is about. */
  group?: string;
  /** The step whose open task the message's button leads to. */
  opens?: N;
  urgency?: Urgency;
  /** Nobody is told when the one who acts is among them. */
  unlessAmong?: boolean;
  /** Who knows it already. */
  except?: PersonId;
};
export const tell = <const N extends string = never>(
  to: To | readonly To[],
  message: Message,
  options: TellOptions<N> = {},
): Effect<NoInfer<N>> => ({ effect: 'tell', to, notice: message.id, ...options });
/** The one who acts leaves the open task of a step to the others who have it. */
export const decline = <const N extends string>(step: N): Effect<N> => ({ effect: 'decline', step });
/** A task of the one who acts. */
export const self = (c: Sight): { to: { person: PersonId } } => ({ to: { person: c.actor ?? c.starter } });
/** Starts another case, after this one is saved. */
export const start = (
  protocol: string,
  way: string,
  answers: Readonly<Record<string, string>> = {},
  options: StartOptions = {},
): Effect<never> => ({ effect: 'start', protocol, way, answers, ...options });
/** Answers a step of the case this one was started from, or of a named one; when there is none, nothing happens. */
export const report = (step: string, answers: Readonly<Record<string, string>> = {}, to?: Named): Effect<never> => ({
  effect: 'report',
  step,
  answers,
  ...(to !== undefined && { to }),
});
export const stage = (name: string): Effect<never> => ({ effect: 'stage', stage: name });
export const fact = (name: string, value: string): Effect<never> => ({ effect: 'fact', name, value });
/** Whom the case is about: closes it to their family among the staff. */
export const concerns = (pupils: readonly PupilId[]): Effect<never> => ({ effect: 'subjects', pupils });
export const visibility = (value: Visibility): Effect<never> => ({ effect: 'visibility', visibility: value });
export const exclude = (person: PersonId): Effect<never> => ({ effect: 'exclude', person });
/** Somebody may read along, up to and including a day (`YYYY-MM-DD`). */
export const share = (person: PersonId, until: string): Effect<never> => ({ effect: 'share', person, until });
/**
 * The open task of a step becomes somebody else's. Who takes it himself has picked it up. `of`: which one of several;
 * `quiet`: no message.
 */
export const pass = <const N extends string>(
  step: N,
  to: To,
  options: { of?: string; quiet?: true } = {},
): Effect<N> => ({ effect: 'pass', step, to, ...options });
/** Somebody gets a role at the school. The same role again replaces it. Carried out after the case is saved. */
export const enrol = (role: NewRole): Effect<never> => ({ effect: 'enrol', role });
/** Every role at the school ends: at once, or after a day (`YYYY-MM-DD`). Open tasks go on without this person. */
export const leave = (person: PersonId, until?: string): Effect<never> => ({ effect: 'leave', person, until });
/** The one who acts is away from one day up to and including another; without days that person is there again. */
export const absent = (period?: { from: string; to: string }): Effect<never> => ({ effect: 'absent', period });

export type Page<F extends Fields> = {
  title: string;
  fields: readonly (keyof F & string)[];
  /** Read above the questions, given what was answered on earlier pages (as typed). */
  note?: (typed: Readonly<Record<string, string>>, c: Sight) => readonly Line[];
};

type StepWords<F extends Fields, N extends string> = {
  title: string;
  /** What each of several is called. */
  each?: Readonly<Record<string, string>>;
  /** What its answer is called when it is read. */
  reads?: string;
  /** What its messages say. */
  message?: Message;
  /** Read above the questions. */
  text?: (c: Sight) => readonly Line[];
  /** Whose task it is when nobody is named. */
  by: Who;
  /**
   * The safety of a child hangs on it (`true`, or which of several): when it is late it goes up the ladder of `by`,
   * whoever was given it by name.
   */
  safety?: true | readonly string[];
  /** Four eyes: not a person who answered this step, or one of these. */
  notBy?: N | readonly N[];
  fields?: F | ((c: Sight) => F);
  /** When several children are chosen at this question, the next card asks of each what is about that child alone. */
  perChild?: { of: keyof F & string; title: string; text: readonly Line[] };
  /** Of a case about several children: what is written here is always about all of them. */
  common?: true;
  /** Several cards, forward and back; one card with all fields when left out. */
  pages?: readonly Page<F>[];
  /** Each answer is an entry; ends with "klaar". */
  many?: boolean;
  /** What picking it up is called, and what is said then. `ends`: who picked it up is asked no more. */
  take?: { title: string; said: Line | ((c: Sight) => Line); ends?: true };
  /** Another way out of its card: something to read, and nothing is kept or sent. */
  instead?: { title: string; lines: (c: Sight) => readonly Line[] };
  /** Papers of this protocol that can be fetched from its card, while they are there for this person. */
  prints?: (c: Sight) => readonly string[];
  /** Its title says what somebody does and nothing of a child: a reminder that Teams keeps may have it. `of`: which one of several. */
  outside?: true | ((of: string | undefined) => boolean);
  /** One press; it can be opened again. */
  tick?: boolean;
  /** Who may do, give away or skip its tasks besides the people who have them: a list that a team works off together. */
  also?: readonly Who[];
  /** Of such a list: it may be given to any colleague, and not only to those for whom it is. */
  anyone?: true;
  /** May be done at any time by these, while the condition holds; nobody has to. `always`: on every card of the case. */
  offer?: { to: readonly Who[]; while: (c: Sight) => boolean; always?: true };
  /** Its button opens the first card of another protocol, about the same children, with this case as its parent. */
  begins?: (c: Sight) => { protocol: string; way: string };
  /** This choice is asked as buttons: one press answers. */
  pressed?: keyof F & string;
  /** May be skipped with a reason, and what follows then. */
  skipped?: (reason: string, c: Sight) => readonly Effect<N>[];
  /** What follows when the date passes, once. */
  late?: (c: Sight) => readonly Effect<N>[];
  /**
   * What cannot wait for the whole card, judged by what is filled in well so far; once, also when the card comes back
   * with a fault or is set aside. The case is open from then on, and the card stays with its writer until `due`.
   */
  early?: {
    then: (typed: Partial<Answers<F>>, c: Sight) => readonly Effect<N>[];
    due: Due;
    said: (c: Sight) => readonly Line[];
  };
  /**
   * Nothing of its case stays once an answer is the choice `aboutStaff`, whatever else is wrong; these lines are read then.
   * Left out, the case goes on and only what was typed goes.
   */
  nothingKept?: (typed: Raw, c: Sight) => readonly Line[];
  /** Narrows who may read the answers. */
  seenBy?: readonly Who[];
  needs?: readonly FactName[];
  button?: string;
  then: (answers: Answers<F>, c: Sight) => readonly Effect<N>[];
  /** What the person reads after answering. */
  closing?: (answers: Answers<F>, c: Sight) => readonly Line[];
  /** What the person can do from there: steps that stand open for that person, or are offered. */
  after?: (answers: Answers<F>, c: Sight) => readonly N[];
};

export type Step<N extends string = string> = StepWords<Fields, N>;

export const step = <const F extends Fields = Fields, const N extends string = never>(
  words: StepWords<F, N>,
): Step<N> => words as unknown as Step<N>;

/** `does`: the steps its buttons lead to, besides the lists of tasks. `papers`: what can be fetched behind it. */
export type Board<N extends string = string> = {
  lines: readonly Line[];
  does: readonly N[];
  papers?: readonly string[];
};

/** What the clock begins of itself, in the name of whom it is for. `as`: of that name there is one in the school. */
export type Daily = { person: PersonId; way: string; as: string; answers: Readonly<Record<string, string>> };

export type Protocol<N extends string = string> = {
  id: string;
  version: number;
  /** What has another name from a version on. Cases of before are read with the names of now. */
  renamed?: Readonly<Record<number, Renamed>>;
  title: string;
  sign: Sign;
  start: N;
  /** The ways in; each is a button. */
  ways: readonly string[];
  /** Ways that begin at another step than `start`. */
  startsAt?: Readonly<Record<string, N>>;
  startedBy: readonly Role[];
  /** Started once more under its name, a running case is answered this step instead; an ended one makes room for a next. */
  again?: N;
  /**
   * Somebody is in need now: while the store is away it goes on from memory, and who asks hears at once who got a
   * message. So it asks no text and no child. `asks`: who is called, and can be phoned; `spoken`: who of the staff is
   * with the one who asked, as that person says, `undefined` when nobody is.
   */
  atOnce?: { asks: readonly Role[]; spoken: (c: Sight) => { person: PersonId | undefined } | undefined };
  /** Who asks, when that is nobody of this partition: what its messages at once say instead of a member of staff. */
  guest?: (c: Sight) => { name: string; phone: string; place: string } | undefined;
  access: readonly Access<N>[];
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
  /** What of a case can be handed over on paper. */
  papers?: Readonly<Record<string, Print>>;
};

export const startOf = ({ start: first, startsAt }: Protocol, way: string): string => startsAt?.[way] ?? first;

/** Checks at compile time that every step a protocol opens, drops or names is there. */
export const protocol = <const S extends { readonly [K in keyof S]: Step<Extract<keyof S, string>> }>(
  words: Omit<Protocol<Extract<keyof S, string>>, 'steps'> & { steps: S },
): Protocol => words;
