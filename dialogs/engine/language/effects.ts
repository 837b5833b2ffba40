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
  /** Who gets it. Left out: the people of the step. */
  to?: To | readonly To[];
  /** Which one, when the step has several: a child, a number, a name. */
  of?: string;
  /** The question of the task, when somebody wrote it. It is the title of one among several. */
  text?: string;
  /** It waits until then, and stands on no card before that. */
  opens?: Due;
  /** When it must be done. After that it is late. */
  due?: Due;
  /** How soon its people are told, and whether that waits for the school to open. */
  urgency?: Urgency;
  /** No message: people find it in a list, or it is the next card of the same person. */
  noMessage?: true;
  /** Not the next card of the person who acts. It waits in that person's list. */
  inList?: true;
  /** When its people are reminded. Left out: at its date. */
  remind?: Due | 'never';
  /** What stands in its inputs for every owner: a text that goes from hand to hand. */
  filled?: Readonly<Record<string, string>>;
};

/**
 * `as`: one case of this name runs in the school, however often it is started. `by`: its owner. Left out: the person
 * who acts.
 */
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
/** The next card of a concept. Until it is sent, the case is for its starter alone. */
export const next = <const N extends string>(step: N): Effect<N> => ({ effect: 'next', step });
/**
 * The open task need not be done any more. `why`: fixed words for people who still have its message: “dit hoeft niet
 * meer: …”.
 */
export const drop = <const N extends string>(step: N, of?: string, why?: string): Effect<N> => ({
  effect: 'drop',
  step,
  of,
  why,
});
/** Closes the case and drops its open tasks. */
export const close = (why?: string): Effect<never> => ({ effect: 'close', why });
/** Opens the case again. `restores`: tasks that were dropped at this moment are open again. */
export const reopen = (restores?: string): Effect<never> => ({ effect: 'reopen', restores });
export type TellOptions<N extends string> = {
  /** By when, in the words of the message. */
  until?: string;
  /** The colleague whom it names. */
  about?: PersonId;
  /** The id of the group it is about. */
  group?: string;
  /** The step whose open task the button of the message opens. */
  opens?: N;
  /** How soon it goes out. */
  urgency?: Urgency;
  /** Nobody is told when the person who acts is among them. */
  unlessAmong?: boolean;
  /** Somebody who knows it already. */
  except?: PersonId;
};
/** Sends a message that asks for nothing. The people of a task get their message without this. */
export const tell = <const N extends string = never>(
  to: To | readonly To[] | Channel,
  message: Message,
  options: TellOptions<N> = {},
): Effect<NoInfer<N>> => ({ effect: 'tell', to, notice: message.id, ...options });
/** The person who acts leaves the open task of a step to the others who have it. */
export const decline = <const N extends string>(step: N): Effect<N> => ({ effect: 'decline', step });
/** Gives a task to the person who acts. */
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
/** Answers a step of the parent case, or of a named one. Without such a case nothing happens. */
export const report = (step: string, answers: Readonly<Record<string, string>> = {}, to?: Named): Effect<never> => ({
  effect: 'report',
  step,
  answers,
  ...(to !== undefined && { to }),
});
export const stage = (name: string): Effect<never> => ({ effect: 'stage', stage: name });
/** A coded value of the case for lists, counts and rules. Never a story. */
export const fact = (name: string, value: string): Effect<never> => ({ effect: 'fact', name, value });
/** The children of the case. It closes the case to their family among the staff. */
export const concerns = (pupils: readonly PupilId[]): Effect<never> => ({ effect: 'subjects', pupils });
/** Which teachers may read the case. */
export const visibility = (value: Visibility): Effect<never> => ({ effect: 'visibility', visibility: value });
/** Shuts somebody out of the case from now on. That person learns nothing of it. */
export const exclude = (person: PersonId): Effect<never> => ({ effect: 'exclude', person });
/** Somebody may read along, up to and including a day (`YYYY-MM-DD`). */
export const share = (person: PersonId, until: string): Effect<never> => ({ effect: 'share', person, until });
/**
 * Gives the open task of a step to somebody else. A person who gives it to themselves has picked it up. `of`: which one
 * of several. `noMessage`: the receiver gets no message.
 */
export const pass = <const N extends string>(
  step: N,
  to: To,
  options: { of?: string; noMessage?: true } = {},
): Effect<N> => ({ effect: 'pass', step, to, ...options });
/** Somebody gets a role at the school. The same role again replaces it. Carried out after the case is saved. */
export const enrol = (role: NewRole): Effect<never> => ({ effect: 'enrol', role });
/**
 * Ends every role of this person at the school, at once or after a day (`YYYY-MM-DD`). Open tasks go on without this
 * person.
 */
export const leave = (person: PersonId, until?: string): Effect<never> => ({ effect: 'leave', person, until });
/** The person who acts is away from one day up to and including another. Without days that person is back. */
export const absent = (period?: { from: string; to: string }): Effect<never> => ({ effect: 'absent', period });
