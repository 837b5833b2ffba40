import type { PupilId, PersonId } from '../school/ids.js';

/**
 * A piece of a shown or kept text: plain text, a pupil or a colleague. The `spelled` of all pieces together is what was
 * typed.
 */
export type Part = string | { pupil: PupilId; spelled?: string | undefined } | { person: PersonId };
