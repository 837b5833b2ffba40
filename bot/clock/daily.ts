import type { SchoolId } from '../../dialogs/engine/school/ids.js';
import { dayOf, isOpen } from '../../dialogs/engine/school/calendar.js';
import { caseName } from '../../dialogs/engine/decide/otherCases.js';
import { rolesAt, type School } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';
import type { Store } from '../../data/store.js';
import { beginFor } from '../cases/beginFor.js';
import { handOver } from '../cases/handOver.js';
import type { RunsUnasked } from '../cases/run.js';
import { ifWhole } from '../cases/unread.js';
import type { Directory } from '../people/directory.js';
import type { Names } from '../cases/namedIds.js';

export type DailyServices = RunsUnasked & {
  store: Store;
  directory: Directory;
  names: Pick<Names, 'idOf'>;
  now: () => Date;
  tenants: readonly string[];
};

/** The pause between two looks at all schools. */
const REST_MS = 5 * 60_000;

/**
 * What happens at the first look on a school day while the school is open. Daily cases of protocols begin. Tasks of
 * people whose last role ended go to others. A second look, or another process, changes nothing.
 */
export const createDaily = (services: DailyServices): (() => Promise<void>) => {
  const done = new Map<string, string>();
  let rested = 0;
  return async () => {
    const now = services.now();
    if (now.getTime() < rested) return;
    for (const tenant of services.tenants)
      for (const id of await services.store.schools(tenant)) await beginIn(id, now.toISOString(), done, services);
    rested = now.getTime() + REST_MS;
  };
};

const beginIn = async (
  id: SchoolId,
  now: string,
  done: Map<string, string>,
  services: DailyServices,
): Promise<void> => {
  if (done.get(id) === dayOf(now)) return;
  const found = await services.directory.school(id);
  if (found === undefined || !isOpen(found.school, now)) return;
  await beginAll(found.school, now, services);
  const gone = found.school.people.filter((person) => rolesAt(person, id, dayOf(now)).length === 0);
  await handOver(
    gone.map(({ id }) => id),
    found,
    services,
  );
  done.set(id, dayOf(now));
};

const beginAll = async (school: School, now: string, services: DailyServices): Promise<void> => {
  for (const { id: protocol, daily } of Object.values(protocols))
    for (const { person, way, as, answers } of daily?.(school, now) ?? []) {
      const starter = school.people.find(({ id }) => id === person);
      if (starter === undefined) continue;
      const id = await services.names.idOf(school.id, caseName({ protocol, as }, school.id));
      await ifWhole(beginFor(school, { id, protocol, way, starter, raw: answers }, services));
    }
};
