import type { Case } from '../../dialogs/engine/case/case.js';
import type { Command } from '../../dialogs/engine/rights/command.js';
import type { Raw } from '../../dialogs/engine/language/field.js';
import type { Person, School } from '../../dialogs/engine/school/school.js';
import { freshKey, opaque } from '../support/ids.js';
import type { Job, Queue } from './queue.js';
import type { Worlds } from './worlds.js';

export type Begins = { worlds: Worlds; queue: Queue; deliver: (c: Case, fresh: readonly string[]) => void };

/**
 * A case that somebody without a role there gives rise to: the bot begins it, in the name of who must look at it, or of
 * a `guest` who asks.
 */
type Begun = { id: string; protocol: string; way: string; starter: Person; raw: Raw; guest?: true };

export const runFor = async (
  school: School,
  id: string,
  command: Command,
  services: Begins,
  begins?: Job['begins'],
  guests: readonly Person[] = [],
): Promise<void> => {
  const worldFor = (c: Case | undefined) => services.worlds.ofClock(school, guests, c);
  const job = { school: school.id, case: id, command, worldFor, ...(begins && { begins }) };
  const { decision, fresh } = await services.queue.run(job);
  if (decision.kind === 'decided') services.deliver(decision.case, fresh);
};

/** Begins the case and answers its first card. The same id again changes nothing. */
export const beginFor = (school: School, begun: Begun, services: Begins): Promise<void> => {
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
  return runFor(
    school,
    id,
    command,
    services,
    { id, protocol, way, starter: by, seed: freshKey() },
    begun.guest ? [starter] : [],
  );
};
