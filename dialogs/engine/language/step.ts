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
  /** Stands above the questions. It gets the answers of earlier pages, as typed. */
  note?: (typed: Readonly<Record<string, string>>, c: Sight<W>) => readonly Line[];
};

export type StepWords<F extends Fields, W extends Words, N extends string = W['steps']> = {
  /** The name of its card, its button and its task. */
  title: string;
  /** The name of each one, when the step has several. */
  each?: Readonly<Record<string, string>>;
  /** The name of its answer for readers. */
  reads?: string;
  /** Its texts tell what the case is about. Readers see them first, and beside every question. */
  tells?: true;
  /**
   * Its answers stand in the place of answers to the steps that tell the case, by their names. The old ones stay in the
   * log.
   */
  corrects?: Readonly<Record<string, string>>;
  /** What its messages say. */
  message?: Message;
  /** Read above the questions. */
  text?: (c: Sight<W>) => readonly Line[];
  /** Whose task it is when nobody is named. */
  by: Who;
  /**
   * A child's safety depends on it (`true`, or which of several). When it is late it goes up the ladder of `by`, even
   * if it was given by name.
   */
  safety?: true | readonly string[];
  /** Four eyes: nobody who answered this step, or one of these, may do it. */
  notBy?: N | readonly N[];
  /** Its questions by name, or a function that makes them from the case. */
  fields?: F | ((c: Sight<W>) => F);
  /** When several children are chosen at this question, the next card asks about each of them alone. */
  perChild?: { of: keyof F & string; title: string; text: readonly Line[] };
  /** In a case about several children: this step is always about all of them. */
  common?: true;
  /** Several cards, forward and back. Left out: one card with all fields. */
  pages?: readonly Page<F, W>[];
  /** Each answer is an entry, and the step stays open until it is dropped. */
  many?: boolean;
  /** The title of picking it up, and the text after that. `ends`: the person who picked it up is not asked again. */
  take?: { title: string; said: Line | ((c: Sight<W>) => Line); ends?: true };
  /** Another way out of its card, to something to read. Nothing is kept or sent. */
  instead?: { title: string; lines: (c: Sight<W>) => readonly Line[] };
  /** Papers of this protocol on its card, while this person can fetch them. */
  prints?: (c: Sight<W>) => readonly W['papers'][];
  /** Its title says what to do and nothing of a child, so a reminder may name it. `of`: which one of several. */
  outside?: true | ((of: string | undefined) => boolean);
  /** Done by one press. It can be opened again. */
  tick?: boolean;
  /** Who else may do, give away or skip its tasks. A list on which a team works together. */
  also?: readonly Who[];
  /** In such a list: it may be given to any colleague, and not only to people of its step. */
  anyone?: true;
  /**
   * These people may do it while the condition holds. Nobody has to. `always`: on every card of the case. `below`: a line
   * below what was written, and no button among those that go on.
   */
  offer?: { to: readonly Who[]; while: (c: Sight<W>) => boolean; always?: true; below?: true };
  /**
   * Its button opens the first card of another protocol. That case is about the same children, and has this case as its
   * parent.
   */
  begins?: (c: Sight<W>) => { protocol: string; way: string };
  /** This choice is asked as buttons, and one press answers. */
  pressed?: keyof F & string;
  /** May be skipped with a reason. What follows then. */
  skipped?: (reason: string, c: Sight<W>) => readonly Effect<N>[];
  /** What follows when the date passes, once. */
  late?: (c: Sight<W>) => readonly Effect<N>[];
  /**
   * What cannot wait for the whole card, judged by the right answers so far. It happens once, also when the card comes
   * back with a fault or is set aside. The case is open from then on. Its writer keeps the card until `due`.
   */
  early?: {
    then: (typed: Partial<Answers<F>>, c: Sight<W>) => readonly Effect<N>[];
    due: Due;
    said: (c: Sight<W>) => readonly Line[];
  };
  /**
   * After the choice `aboutStaff` nothing of its case is kept, whatever else is wrong. These lines are read then. Left
   * out: the case goes on, and only the typed text goes.
   */
  nothingKept?: (typed: Raw, c: Sight<W>) => readonly Line[];
  /** In a case that others know: what follows in it then. Left out: it is closed, without its children. */
  stops?: (c: Sight<W>) => readonly Effect<N>[];
  /** Limits who may read the answers. */
  seenBy?: readonly Who[];
  /** The look-ups it needs before it is drawn and answered. */
  needs?: readonly FactName[];
  /** The title of the button that answers. */
  button?: string;
  /** What follows from the answer. */
  then: (answers: Answers<F>, c: Sight<W>) => readonly Effect<N>[];
  /** What the person reads after answering. */
  closing?: (answers: Answers<F>, c: Sight<W>) => readonly Line[];
  /** What the person can do next: open steps of that person, or offers. */
  after?: (answers: Answers<F>, c: Sight<W>) => readonly N[];
};

/** A step as the engine knows it, whatever the words of its protocol. */
export type Step<N extends string = string> = StepWords<Fields, AnyWords, N>;
