import type { Status, Task, Visibility } from '../case/case.js';
import type { Urgency } from '../school/urgency.js';
import type { Answers, Fields } from './field.js';
import type { Part } from '../case/part.js';
import type { KnownFacts } from './lookups.js';
import type { Who } from './words.js';
import type {
  CalamitySettings,
  Group as SchoolGroup,
  HelpNumber,
  MeldcodeSettings,
  Role,
  RoleAt,
} from '../school/school.js';
import type { PersonId, PupilId } from '../school/ids.js';
import type { Decided, Veiled } from '../names/veil.js';

/** A group of questions: a record, or the function that makes it. */
// A function that asks less of the case may still be given all of it.
export type Group<F extends Fields> = F | ((c: never) => F);

/** A task as a protocol may count it. `title`: its name in a list. `is`: whether it is of one of these steps. */
export type TaskSight<N extends string = never> = Pick<Task, 'of' | 'to' | 'due' | 'status'> & {
  title: string;
  is: (...steps: readonly N[]) => boolean;
};

/**
 * The words of a protocol: its steps, facts, stages, papers, ways and settings. A `Sight` knows no other words. So a
 * misspelled word does not compile.
 */
export type Words = {
  steps: string;
  facts: Readonly<Record<string, string>>;
  stages: string;
  papers: string;
  ways: string;
  settings: Readonly<Record<string, string>>;
};
/** The words of the engine: any name. */
export type AnyWords = Words;
/** The words of a helper for every protocol: no step and no fact. */
export type NoWords = {
  steps: never;
  facts: Readonly<Record<never, never>>;
  stages: string;
  papers: never;
  ways: string;
  settings: Readonly<Record<never, never>>;
};

/** The case so far, as a protocol may see it. */
export type Sight<W extends Words = AnyWords> = {
  code: string;
  way: W['ways'];
  status: Status;
  stage: W['stages'] | '';
  starter: PersonId;
  /** The person who acts now, or the assignee when the clock does. */
  actor: PersonId | undefined;
  /** It is drawn for the team's channel, where many read it. */
  onChannel: boolean;
  subjects: readonly PupilId[];
  /**
   * The record of one child: the given common texts, and the own part of that child. It leaves Vangnet, so other
   * children are numbers.
   */
  recordOf: (child: PupilId, common: readonly Part[]) => string;
  /** The children of the case whom the person who acts may know by name here. */
  knows: readonly PupilId[];
  visibility: Visibility;
  facts: { readonly [K in keyof W['facts']]: W['facts'][K] | undefined };
  /** The choices of this school, else the usual ones. */
  settings: { readonly [K in keyof W['settings']]: W['settings'][K] };
  looked: KnownFacts;
  now: string;
  /** The week of the year, `2026-W47`. */
  week: string;
  schoolIsOpen: boolean;
  /** The latest answers to a group of questions, found by the group itself. `of`: those of one of several. */
  last: <F extends Fields>(group: Group<F>, of?: string) => Answers<F> | undefined;
  all: <F extends Fields>(group: Group<F>) => Answers<F>[];
  /** The newest answer under this name, whichever of these steps asked it: as it was kept, by whom and when. */
  said: (
    field: string,
    steps: readonly W['steps'][],
  ) => { parts: readonly Part[]; by: PersonId; at: string } | undefined;
  open: (step: W['steps'], of?: string) => boolean;
  /** Every task of the case, open or not, in the order of opening. */
  tasks: readonly TaskSight<W['steps']>[];
  /** Whether nobody has anything left to do, except perhaps these steps. */
  idle: (but?: readonly W['steps'][]) => boolean;
  /** Answered or skipped at least once, and no longer open. */
  settled: (step: W['steps']) => boolean;
  /** Which one of several is answered or asked now. */
  of: string | undefined;
  /** When the case was opened, and when a step was last answered. */
  opened: string;
  at: (step: W['steps']) => string | undefined;
  /** Who answered a step last. */
  by: (step: W['steps']) => PersonId | undefined;
  /** Who picked up the open task of a step. */
  taken: (step: W['steps']) => PersonId | undefined;
  /** Whether this person has that role here, or stands in for it today. */
  holds: (person: PersonId | undefined, role: Role) => boolean;
  /** The names of people, for sentences. `but`: somebody to leave out. */
  names: (who: Who | readonly Who[], but?: PersonId, urgency?: Urgency) => string;
  /** The same people as ids. */
  people: (who: Who | readonly Who[], but?: PersonId, urgency?: Urgency) => readonly PersonId[];
  name: (person: PersonId) => string;
  /** Whether somebody works on a day (`YYYY-MM-DD`), as far as the school knows. */
  works: (person: PersonId, day: string) => boolean;
  /** Staff who are family of one of these children. It is for rules, and never said. */
  family: (children: readonly PupilId[]) => readonly PersonId[];
  /** Whom the person who acts can phone. In place of themselves they get the next on the ladder. */
  phones: (who: Who | readonly Who[], urgency?: Urgency) => string;
  /**
   * Whom the person who acts can ask: names, and names with telephone numbers. `left`, `phones`: without people who
   * said no.
   */
  others: (who: readonly Who[], urgency?: Urgency) => { names: string; left: string; phones: string };
  /** Whether nobody has this role today, nor a deputy. */
  isVacant: (role: Role) => boolean;
  /** Who got a message of the open tasks of a step, and to whom it is under way. `names`: both. Then whom to phone. */
  told: (step: W['steps']) => { reached: string; underWay: string; names: string; numbers: string };
  /** False while the store is away: only the memory of one process has this. */
  isKept: boolean;
  readers: () => string;
  /** Who picked up one of the open tasks of a step. */
  takers: (step: W['steps']) => readonly PersonId[];
  /** Everybody with an open task of a step, whichever one of several. */
  waiting: (step: W['steps']) => readonly PersonId[];
  /** Whether the open task of a step is urgent. */
  isUrgent: (step: W['steps']) => boolean;
  /** Who has the open task of a step. */
  holders: (step: W['steps']) => readonly PersonId[];
  /** The others who have it. Empty when only the person who acts has it. */
  assignees: (step: W['steps']) => string;
  /** When the open task of a step is due, in words. */
  until: (step: W['steps']) => string;
  /** What was written, with initials for names of children. */
  spelled: (parts: readonly Part[]) => string;
  /** A text for people who may not know the children, and the words in it that may be names. */
  veiled: (text: string, decided?: Decided) => Veiled;
  /** The children for people who may not know them: "een leerling uit de middenbouw". */
  pseudonym: () => string;
  /** Colleagues who can be asked by name, former teachers of the children first. */
  askable: () => readonly { id: PersonId; name: string }[];
  /** Everybody who works here, with the roles of today. */
  staff: () => readonly { id: PersonId; hats: readonly RoleAt[] }[];
  /** Names in a text that may be those of children. They are kept as they were typed. */
  unclear: (parts: readonly Part[]) => readonly string[];
  /** The day so many days from now, `YYYY-MM-DD`. */
  day: (n: number) => string;
  /** The first school day that is at least so many days from now, `YYYY-MM-DD`. */
  schoolDay: (n: number) => string;
  /** The hour the children concerned go home today, `HH:mm`. */
  leavesAt: string;
  school: {
    name: string;
    phone: string;
    bestuur: { name: string; phone: string; emergencyPhone?: string | undefined };
    /** When it opens next, in words. */
    opens: string;
    /** The holiday that is near, in words, with the moment the school opens again (ISO). */
    holiday: { from: string; opens: string; said: string } | undefined;
    /** The school is closed, and sends nobody anything urgent before it opens. */
    urgentWaits: boolean;
    groups: readonly SchoolGroup[];
    lvs: string;
    lookBackDays: number;
    /** Whether plans show items that are our own proposal. */
    proposals: boolean;
    calamity: CalamitySettings;
    linkDays: number;
    meldcode: MeldcodeSettings;
    /** The number of Veilig Thuis, from the sociale kaart. */
    veiligThuis: string;
    sixthCriterion: string;
    /** The sociale kaart. */
    numbers: readonly HelpNumber[];
  };
};
