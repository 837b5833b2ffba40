import type { Receiver } from '../case/actor.js';
import type { Due } from '../school/calendar.js';
import type { Case, Entry, Task } from '../case/case.js';
import type { Result } from '../case/result.js';
import type { Raw } from '../language/field.js';
import type { Errors } from '../language/formView.js';
import type { Line } from '../language/words.js';
import type { PersonId, CaseId, TaskId } from '../school/ids.js';

/** `key` is made with the card and becomes the id of the log entry. A known key changes nothing. */
export type Pressed = { key: string; by: PersonId };
type OnTask = Pressed & { task: TaskId };

export type Command =
  /** `stay`: another button of the card was pressed, and what was typed is kept meanwhile. */
  | (OnTask & { do: 'form'; page: number; raw: Raw; go: 'next' | 'back' | 'later' | 'stay' })
  | (OnTask & { do: 'take' | 'cannot' | 'tick' | 'untick' | 'finish' })
  | (OnTask & { do: 'skip'; reason: string })
  /** `day`: by when that person does it, as typed. Empty or left out: the date stays. */
  | (OnTask & { do: 'assign'; to: PersonId; day?: string })
  | (OnTask & { do: 'snooze'; until: Due })
  /** The starter of the case sends once more what may have arrived. */
  | (Pressed & { do: 'resend' })
  /** `stay`: another button of the card was pressed, as with a form. */
  | (Pressed & { do: 'offer'; step: string; raw: Raw; go?: 'stay' })
  /** A paper of this case was fetched. */
  | (Pressed & { do: 'fetched'; paper: string })
  | { do: 'report'; key: string; from: CaseId; step: string; raw: Raw }
  /** `reminded`: people who were just reminded of another case. They need no second message, unless it is `spoed`. */
  | { do: 'clock'; reminded?: readonly PersonId[] }
  | { do: 'delivered'; results: readonly Result[] }
  /** A person is there again who had no chat with the bot, or had blocked it. */
  | { do: 'arrived'; person: Receiver };

export type Decision =
  /** `next`: a step that this person has because of this command. `unchanged`: nothing to save. */
  | {
      kind: 'decided';
      case: Case;
      entry?: Entry | undefined;
      next?: Task | undefined;
      /** What was done besides what was asked. */
      notice?: readonly Line[] | undefined;
    }
  /**
   * Nothing of this text may be kept. The lines are for the person who pressed. `case`: a case that others knew of,
   * emptied.
   */
  | { kind: 'discarded'; lines: readonly Line[]; case?: Case | undefined }
  /**
   * The same card again, with what was typed and a sentence at each fault. `case`: with what was typed, and what could
   * not wait.
   */
  | { kind: 'again'; task: Task; errors: Errors; case?: Case | undefined; notice?: readonly Line[] | undefined }
  /** Somebody else did it already, or picked it up. */
  | { kind: 'ended'; task: Task }
  | { kind: 'refused' };

/** The case to save after a decision. Undefined when nothing changes, or nothing may be kept. */
export const caseAfter = (decision: Decision): Case | undefined => ('case' in decision ? decision.case : undefined);
