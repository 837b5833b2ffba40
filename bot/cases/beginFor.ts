import type { CaseId } from '../../dialogs/engine/school/ids.js';
import type { Raw } from '../../dialogs/engine/language/field.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import { freshKey, opaque } from '../support/ids.js';
import type { Outcome } from './attempt.js';
import { runUnasked, type RunsUnasked } from './run.js';

/**
 * A case that the bot begins for somebody who has no role in that school. It begins in the name of who must look at it,
 * or of a `guest` who asks.
 */
export type Begun = { id: CaseId; protocol: string; way: string; starter: Person; raw: Raw; guest?: true };

/** Begins the case and answers its first card. The same id again changes nothing. */
export const beginFor = (school: School, begun: Begun, services: RunsUnasked): Promise<Outcome> => {
  const { id, protocol, way, starter, raw } = begun;
  const by = starter.id;
  const command = {
    do: 'form',
    go: 'next',
    page: 0,
    task: opaque(`${id}.start`),
    key: opaque(`${id}.first`),
    raw,
    by,
  } as const;
  const begins = { id, protocol, way, starter: by, seed: freshKey() };
  return runUnasked({ school, partners: begun.guest ? [starter] : [] }, { case: id, command, begins }, services);
};
