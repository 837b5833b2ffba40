import type { Receiver } from '../case/actor.js';
import type { Due } from '../school/calendar.js';
import type { Case, Entry, Task } from '../case/case.js';
import type { Result } from '../case/result.js';
import type { Raw } from '../language/field.js';
import type { Errors } from '../language/formView.js';
import type { Line } from '../language/words.js';
import type { PersonId, CaseId, TaskId } from '../school/ids.js';

/** `key` is made with the card and becomes the id of the log entry: a known key changes nothing. */
export type Pressed = { key: string; by: PersonId };
type OnTask = Pressed & { task: TaskId };

export type Command =
  /** `stay`: another button of the card was pressed; what was typed is kept meanwhile. */
  | (OnTask & { do: 'form'; page: number; raw: Raw; go: 'next' | 'back' | 'later' | 'stay' })
  | (OnTask & { do: 'take' | 'cannot' | 'tick' | 'untick' | 'finish' })
  | (OnTask & { do: 'skip'; reason: string })
  /** `day`: as it was typed, by when that person does it; left out or empty, the date it had. */
  | (OnTask & { do: 'assign'; to: PersonId; day?: string })
  | (OnTask & { do: 'snooze'; until: Due })
  /** What may not have arrived is sent once more, by the one who started the case. */
  | (Pressed & { do: 'resend' })
  | (Pressed & { do: 'offer'; step: string; raw: Raw })
  /** A paper of this case was fetched. */
  | (Pressed & { do: 'fetched'; paper: string })
  | { do: 'report'; key: string; from: CaseId; step: string; raw: Raw }
  /** `reminded`: who was reminded of another case just now and need not be twice, unless it is `spoed`. */
  | { do: 'clock'; reminded?: readonly PersonId[] }
  | { do: 'delivered'; results: readonly Result[] }
  /** Somebody who had no chat with the bot, or had blocked it, is there. */
  | { do: 'arrived'; person: Receiver };

export type Decision =
  /** `next`: a step this person now has because of this command. `unchanged`: nothing to save. */
  | {
      kind: 'decided';
      case: Case;
      entry?: Entry | undefined;
      next?: Task | undefined;
      /** What was done beside what was asked. */
      notice?: readonly Line[] | undefined;
    }
  /** Nothing of this text may stay; the lines are for the one who pressed. `case`: what others knew of already, emptied. */
  | { kind: 'discarded'; lines: readonly Line[]; case?: Case | undefined }
  /** The same card again, with what was typed and a sentence at each wrong field. `case`: with what was typed, and what could not wait. */
  | { kind: 'again'; task: Task; errors: Errors; case?: Case | undefined; notice?: readonly Line[] | undefined }
  /** Somebody else did it already, or picked it up. */
  | { kind: 'ended'; task: Task }
  | { kind: 'refused' };

/** What is to be saved because of a decision; undefined: nothing changes, or nothing may stay. */
export const caseAfter = (decision: Decision): Case | undefined => ('case' in decision ? decision.case : undefined);
