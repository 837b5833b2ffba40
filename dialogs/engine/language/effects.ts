import type { Due } from '../school/calendar.js';
import type { PersonId, PupilId } from '../school/ids.js';
import type { NewRole } from '../school/staffChanges.js';
import type { Urgency } from '../school/urgency.js';
import type { Channel } from '../case/actor.js';
import type { Visibility } from '../case/case.js';
import type { Message } from './message.js';
import type { Sight } from './sight.js';
import type { Who } from './words.js';

export type To = Who | { person: PersonId };
/** What a task may have besides its step. */
export type OpenOptions = {
  /** Who gets it; whom the step names, unless said otherwise. */
  to?: To | readonly To[];
  /** Which one of several: a child, a number, a name. */
  of?: string;
  /** What it asks, when somebody wrote that; one of several is called by it. */
  text?: string;
  /** It waits until then, and stands on no card before. */
  opens?: Due;
  /** When it is to be done; past it, it is late. */
  due?: Due;
  /** How soon its people are told, and whether that waits for the school to open. */
  urgency?: Urgency;
  /** No message: it is found in a list, or it is the next card of the same person. */
  noMessage?: true;
  /** Not the next card of the one who acts: it waits in that person's list. */
  inList?: true;
  /** When its people are reminded: at its date, unless said otherwise. */
  remind?: Due | 'never';
  /** What stands in its inputs, whoever gets it: a text that goes from hand to hand. */
  filled?: Readonly<Record<string, string>>;
};

/** `as`: of that name one runs in the school, however often it is started. `by`: whose it is, else of who acts. */
type StartOptions = { as?: string; by?: PersonId };
/** The running case of a protocol that was started under this name. */
export type Named = { protocol: string; as: string };

/** What follows from an answer. `N` are the steps it opens, checked against the protocol. */
export type Effect<N extends string = string> =
  | { effect: 'open'; step: N; options: OpenOptions }
  | { effect: 'next'; step: N }
  | { effect: 'drop'; step: N; of?: string | undefined; why?: string | undefined }
  | { effect: 'close'; why?: string | undefined }
  | { effect: 'reopen'; restores?: string | undefined }
  | {
      effect: 'tell';
      to: To | readonly To[] | Channel;
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
  | { effect: 'pass'; step: N; to: To; of?: string | undefined; noMessage?: true | undefined }
  | { effect: 'decline'; step: N }
  | { effect: 'enrol'; role: NewRole }
  | { effect: 'leave'; person: PersonId; until?: string | undefined }
  | { effect: 'absent'; period?: { from: string; to: string } | undefined };

/** Nothing follows. */
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
/** The case is closed, and its open tasks are dropped. */
export const close = (why?: string): Effect<never> => ({ effect: 'close', why });
/** `restores`: tasks that were dropped at this moment are open again. */
export const reopen = (restores?: string): Effect<never> => ({ effect: 'reopen', restores });
export type TellOptions<N extends string> = {
  /** By when, as the message may say. */
  until?: string;
  /** The colleague it names. */
  about?: PersonId;
  /** The id of the group it is about. */
  group?: string;
  /** The step whose open task the message's button leads to. */
  opens?: N;
  /** How soon it goes out. */
  urgency?: Urgency;
  /** Nobody is told when the one who acts is among them. */
  unlessAmong?: boolean;
  /** Who knows it already. */
  except?: PersonId;
};
/** Somebody gets a message that asks nothing to be done: of a task its people hear by themselves. */
export const tell = <const N extends string = never>(
  to: To | readonly To[] | Channel,
  message: Message,
  options: TellOptions<N> = {},
): Effect<NoInfer<N>> => ({ effect: 'tell', to, notice: message.id, ...options });
/** The one who acts leaves the open task of a step to the others who have it. */
export const decline = <const N extends string>(step: N): Effect<N> => ({ effect: 'decline', step });
/** A task of the one who acts. */
export const self = (c: Pick<Sight, 'actor' | 'starter'>): { to: { person: PersonId } } => ({
  to: { person: c.actor ?? c.starter },
});
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
/** Something that lists, counts and rules may know of the case: a coded value, never a story. */
export const fact = (name: string, value: string): Effect<never> => ({ effect: 'fact', name, value });
/** Whom the case is about: closes it to their family among the staff. */
export const concerns = (pupils: readonly PupilId[]): Effect<never> => ({ effect: 'subjects', pupils });
/** Who of the teachers may read the case. */
export const visibility = (value: Visibility): Effect<never> => ({ effect: 'visibility', visibility: value });
/** Somebody has no part in the case from now on, and learns nothing of it. */
export const exclude = (person: PersonId): Effect<never> => ({ effect: 'exclude', person });
/** Somebody may read along, up to and including a day (`YYYY-MM-DD`). */
export const share = (person: PersonId, until: string): Effect<never> => ({ effect: 'share', person, until });
/**
 * The open task of a step becomes somebody else's. Who takes it himself has picked it up. `of`: which one of several;
 * `noMessage`: whoever gets it hears nothing.
 */
export const pass = <const N extends string>(
  step: N,
  to: To,
  options: { of?: string; noMessage?: true } = {},
): Effect<N> => ({ effect: 'pass', step, to, ...options });
/** Somebody gets a role at the school. The same role again replaces it. Carried out after the case is saved. */
export const enrol = (role: NewRole): Effect<never> => ({ effect: 'enrol', role });
/** Every role at the school ends: at once, or after a day (`YYYY-MM-DD`). Open tasks go on without this person. */
export const leave = (person: PersonId, until?: string): Effect<never> => ({ effect: 'leave', person, until });
/** The one who acts is away from one day up to and including another; without days that person is there again. */
export const absent = (period?: { from: string; to: string }): Effect<never> => ({ effect: 'absent', period });
