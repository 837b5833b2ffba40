import { expect, test } from 'vitest';
import { CHANNEL, CLOCK, isClock, isOtherCase, otherCase, personOf } from '../../dialogs/engine/case/actor.js';
import type { Actor, Receiver } from '../../dialogs/engine/case/actor.js';
import type { Case, Posted, Task } from '../../dialogs/engine/case/case.js';
import { CHANNEL as KANAAL, exclude, message, share, vocabulary } from '../../dialogs/engine/language/index.js';
import { isFamily } from '../../dialogs/engine/rights/who.js';
import { bestuurId, isClosedTrack, nameWithin, schoolId, tenantOf } from '../../dialogs/engine/school/ids.js';
import type { CaseId, PersonId, PupilId, SchoolId, TaskId } from '../../dialogs/engine/school/ids.js';
import { rolesAt, type Person } from '../../dialogs/engine/school/school.js';
import type { Store } from '../../data/store.js';

/** An id of one kind does not pass for one of another. Checked when compiled; none of these is ever called. */

type Ids = { person: PersonId; pupil: PupilId; school: SchoolId; case: CaseId; task: TaskId };
const { open, tell } = vocabulary({ steps: ['een'] });
const kort = message({ id: 'ids.kort', says: ({ code }) => [code] });

const refused = {
  // @ts-expect-error a child is no colleague
  exclude: ({ pupil }: Ids) => exclude(pupil),
  // @ts-expect-error a child reads along with nothing
  share: ({ pupil }: Ids) => share(pupil, '2026-09-21'),
  // @ts-expect-error a colleague is no child
  family: ({ person }: Ids, one: Person) => isFamily(one, person),
  // @ts-expect-error nobody gives a task to a channel
  open: () => open('een', { to: { person: KANAAL } }),
  // @ts-expect-error the channel is no person
  tellPerson: () => tell({ person: KANAAL }, kort),
  // @ts-expect-error a child gets no message
  tellPupil: ({ pupil }: Ids) => tell({ person: pupil }, kort),
  // @ts-expect-error a message may be for the channel
  receiver: ({ message: { to } }: Posted): PersonId => to,
  // @ts-expect-error it may have been the clock, or another case
  actor: (ended: NonNullable<Task['ended']>): PersonId => ended.by,
  // @ts-expect-error the clock is nobody
  clock: (): PersonId => CLOCK,
  // @ts-expect-error another case is nobody
  otherCase: (ids: Ids): PersonId => otherCase(ids.case),
  // @ts-expect-error the channel does nothing
  channelActs: (): Actor => CHANNEL,
  // @ts-expect-error the clock reads nothing
  clockReads: (): Receiver => CLOCK,
  // @ts-expect-error a task lies in a case
  parent: ({ task }: Ids): Case['parent'] => task,
  // @ts-expect-error a child does not work at a school
  rolesAt: ({ pupil }: Ids, one: Person) => rolesAt(one, pupil, '2026-09-21'),
  // @ts-expect-error the school comes first
  readCase: (ids: Ids, store: Store) => store.readCase(ids.case, ids.school),
  // @ts-expect-error a person lies under the tenant, and not under the school
  readPerson: (ids: Ids, store: Store) => store.person(ids.school, ids.person),
  // @ts-expect-error a case is about a child
  about: (ids: Ids, store: Store) => store.about(ids.school, ids.person, ''),
};

test('an id of another kind is refused', () => {
  expect(Object.keys(refused).length).toBeGreaterThan(15);
});

test('an actor is stored as the text it always was, and read back', () => {
  expect([CLOCK, CHANNEL, otherCase('abc')]).toEqual(['clock', 'kanaal', 'case:abc']);
  expect([CLOCK, CHANNEL, otherCase('abc'), 'els', undefined].map((one) => personOf(one))).toEqual([
    undefined,
    undefined,
    undefined,
    'els',
    undefined,
  ]);
  expect([isClock(CLOCK), isClock('els'), isOtherCase(otherCase('abc')), isOtherCase('els')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('a school id says its tenant, and whether it is a school at all', () => {
  const school = schoolId('bestuur-a', 'de-linde');
  const board = bestuurId('bestuur-a', 'luchtpost');
  expect([school, board]).toEqual(['bestuur-a:de-linde', 'bestuur-a:bestuur:luchtpost']);
  expect([school, board].map(tenantOf)).toEqual(['bestuur-a', 'bestuur-a']);
  expect([school, board].map(nameWithin)).toEqual(['de-linde', 'luchtpost']);
  expect([school, board].map(isClosedTrack)).toEqual([false, true]);
});
