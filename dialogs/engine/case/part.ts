import type { PupilId, PersonId } from '../school/ids.js';

/** A piece of what is shown or kept: plain text, a pupil or a colleague. Joined, `spelled` is what was typed. */
export type Part = string | { pupil: PupilId; spelled?: string | undefined } | { person: PersonId };
