import { personOf } from '../../dialogs/engine/case/actor.js';
import { tenantOf, type PersonId, type SchoolId, type TenantId } from '../../dialogs/engine/school/ids.js';
import type { Case, OutgoingChange } from '../../dialogs/engine/case/case.js';
import type { Result } from '../../dialogs/engine/case/result.js';
import { dayOf } from '../../dialogs/engine/school/calendar.js';
import { changed, type Change } from '../../dialogs/engine/school/staffChanges.js';
import { hatsOf, type Person, type School } from '../../dialogs/engine/school/school.js';
import { mayChange } from '../../dialogs/engine/school/givingRoles.js';
import { handOver } from '../cases/handOver.js';
import type { DeliverServices } from './services.js';
import { welcome } from './welcome.js';

/**
 * Changes people of the school as a case decided. The decider must still have the right to do so, to that person. A
 * change of rights is written down first. A second run changes nothing, also after another decision in between.
 */
export const change = async (
  sent: OutgoingChange,
  c: Case,
  school: School,
  services: DeliverServices,
): Promise<Result> => {
  const { store, directory, log } = services;
  const tenant = tenantOf(c.school);
  const decided = { school, tenant, at: sent.at };
  const by = personOf(sent.by);
  const may = by === undefined ? nobody : await judge(sent.change, { by, school, tenant }, services);
  if (by === undefined || !may(await store.person(tenant, sent.change.person))) {
    log.warn({ case: c.id, change: sent.id, what: sent.change.what }, 'people not changed: not allowed');
    return { id: sent.id, outcome: 'done' };
  }
  if (sent.change.what !== 'absent') await writeDown(sent, by, c, services);
  await store.changePerson(tenant, sent.change.person, (old) => (may(old) ? changed(old, sent.change, decided) : old));
  directory.forget();
  await afterwards(sent.change, c.school, services);
  log.info({ case: c.id, change: sent.id }, 'people changed');
  return { id: sent.id, outcome: 'done' };
};

type May = (person: Person | undefined) => boolean;

const nobody: May = () => false;

/** Judges with both people as they are now. Either may have changed since the decision. */
const judge = async (
  made: Change,
  { by, school, tenant }: { by: PersonId; school: School; tenant: TenantId },
  { store, now }: DeliverServices,
): Promise<May> => {
  const today = dayOf(now().toISOString());
  const hats = (person: Person | undefined) => (person === undefined ? [] : hatsOf(person, school, today));
  const decider = { id: by, hats: hats(await store.person(tenant, by)) };
  return (person) => mayChange(made, decider, { id: made.person, hats: hats(person) });
};

const writeDown = ({ id, at }: OutgoingChange, person: PersonId, c: Case, { store }: DeliverServices): Promise<void> =>
  store.audit({ id, school: c.school, at, person, did: 'rights_changed', case: c.id });

/** A new person is greeted. Who stands in for somebody was there already. */
const afterwards = async (made: Change, school: SchoolId, services: DeliverServices): Promise<void> => {
  if (made.what === 'leave') {
    const found = await services.directory.school(school);
    return found && handOver([made.person], found, services);
  }
  if (made.what === 'enrol' && made.deputy === undefined) return welcome(made.person, school, services);
};
