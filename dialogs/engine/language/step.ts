import type { Due } from '../school/calendar.js';
import type { Effect } from './effects.js';
import type { Answers, Fields, Raw } from './field.js';
import type { FactName } from './lookups.js';
import type { Message } from './message.js';
import type { AnyWords, Sight, Words } from './sight.js';
import type { Line, Who } from './words.js';

export type Page<F extends Fields, W extends Words = AnyWords> = {
  /** Stands above the card. */
  title: string;
  /** The questions of this card, in order. */
  fields: readonly (keyof F & string)[];
  /** Read above the questions, given what was answered on earlier pages (as typed). */
  note?: (typed: Readonly<Record<string, string>>, c: Sight<W>) => readonly Line[];
};

export type StepWords<F extends Fields, W extends Words, N extends string = W['steps']> = {
  /** What its card, its button and its task are called. */
  title: string;
  /** What each of several is called. */
  each?: Readonly<Record<string, string>>;
  /** What its answer is called when it is read. */
  reads?: string;
  /** What its messages say. */
  message?: Message;
  /** Read above the questions. */
  text?: (c: Sight<W>) => readonly Line[];
  /** Whose task it is when nobody is named. */
  by: Who;
  /**
   * The safety of a child hangs on it (`true`, or which of several). When it is late it goes up the ladder of `by`,
   * whoever was given it by name.
   */
  safety?: true | readonly string[];
  /** Four eyes: not a person who answered this step, or one of these. */
  notBy?: N | readonly N[];
  /** Its questions under their names, or what makes them of the case. */
  fields?: F | ((c: Sight<W>) => F);
  /** When several children are chosen at this question, the next card asks of each what is about that child alone. */
  perChild?: { of: keyof F & string; title: string; text: readonly Line[] };
  /** Of a case about several children: what is written here is always about all of them. */
  common?: true;
  /** Several cards, forward and back; one card with all fields when left out. */
  pages?: readonly Page<F, W>[];
  /** Each answer is an entry, and it stays open until it is dropped. */
  many?: boolean;
  /** What picking it up is called, and what is said then. `ends`: who picked it up is asked no more. */
  take?: { title: string; said: Line | ((c: Sight<W>) => Line); ends?: true };
  /** Another way out of its card: something to read, and nothing is kept or sent. */
  instead?: { title: string; lines: (c: Sight<W>) => readonly Line[] };
  /** Papers of this protocol that can be fetched from its card, while they are there for this person. */
  prints?: (c: Sight<W>) => readonly W['papers'][];
  /**
   * Its title says what somebody does and nothing of a child: a reminder that Teams keeps may have it. `of`: which one
   * of several.
   */
  outside?: true | ((of: string | undefined) => boolean);
  /** One press; it can be opened again. */
  tick?: boolean;
  /**
   * Who may do, give away or skip its tasks besides the people who have them. A list that a team works off together.
   */
  also?: readonly Who[];
  /** Of such a list: it may be given to any colleague, and not only to those for whom it is. */
  anyone?: true;
  /**
   * May be done at any time by these, while the condition holds; nobody has to. `always`: on every card of the case.
   */
  offer?: { to: readonly Who[]; while: (c: Sight<W>) => boolean; always?: true };
  /** Its button opens the first card of another protocol, about the same children, with this case as its parent. */
  begins?: (c: Sight<W>) => { protocol: string; way: string };
  /** This choice is asked as buttons: one press answers. */
  pressed?: keyof F & string;
  /** May be skipped with a reason, and what follows then. */
  skipped?: (reason: string, c: Sight<W>) => readonly Effect<N>[];
  /** What follows when the date passes, once. */
  late?: (c: Sight<W>) => readonly Effect<N>[];
  /**
   * What cannot wait for the whole card, judged by what is filled in well so far; once, also when the card comes back
   * with a fault or is set aside. The case is open from then on, and the card stays with its writer until `due`.
   */
  early?: {
    then: (typed: Partial<Answers<F>>, c: Sight<W>) => readonly Effect<N>[];
    due: Due;
    said: (c: Sight<W>) => readonly Line[];
  };
  /**
   * Nothing of its case stays once an answer is the choice `aboutStaff`, whatever else is wrong; these lines are read
   * then. Left out, the case goes on and only what was typed goes.
   */
  nothingKept?: (typed: Raw, c: Sight<W>) => readonly Line[];
  /** Narrows who may read the answers. */
  seenBy?: readonly Who[];
  /** What is looked up for it before it is drawn and answered. */
  needs?: readonly FactName[];
  /** What the button that answers says. */
  button?: string;
  /** What follows from the answer. */
  then: (answers: Answers<F>, c: Sight<W>) => readonly Effect<N>[];
  /** What the person reads after answering. */
  closing?: (answers: Answers<F>, c: Sight<W>) => readonly Line[];
  /** What the person can do from there: steps that stand open for that person, or are offered. */
  after?: (answers: Answers<F>, c: Sight<W>) => readonly N[];
};

/** A step as the engine knows it, whatever the words of its protocol. */
export type Step<N extends string = string> = StepWords<Fields, AnyWords, N>;
