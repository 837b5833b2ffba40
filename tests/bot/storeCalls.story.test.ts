import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../data/store.js';
import { fillsFirstCard, fillsSecondCard, records, WORRY } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/** What one press asks of the store. On Cosmos DB every call is a way over the network, so none comes unseen. */

let school: SchoolDay;
afterEach(() => school.closes());

type Call = (...args: never[]) => Promise<unknown>;
type Calls = Record<string, number>;

let calls: Calls;
const counted = (store: Store): Store =>
  Object.fromEntries(
    Object.entries(store).map(([name, call]: [string, Call]) => [
      name,
      (...args: never[]) => {
        calls[name] = (calls[name] ?? 0) + 1;
        return call(...args);
      },
    ]),
  ) as Store;

/** The calls of this press alone, and of what it sends. */
const askedBy = async (person: Person, title: string): Promise<Calls> => {
  calls = {};
  await person.presses(title);
  return calls;
};

const NOBODY = 'Niemand. Ik houd het zelf in de gaten';

/** Everybody was here before, and did all of this once. */
const warm = async (): Promise<readonly [Person, Person]> => {
  calls = {};
  school = await SchoolDay.opens({ store: counted });
  const people = await school.cameIn('leerkracht', 'ib');
  const [teacher, ib] = people;
  await records(teacher, { meekijken: NOBODY });
  await records(teacher);
  await ib.presses('Openen');
  await ib.says('hoi');
  await ib.presses('Mijn werk');
  return people;
};

test('Verder and Opslaan of a signal', async () => {
  const [teacher] = await warm();
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  fillsFirstCard(teacher);
  expect(await askedBy(teacher, 'Verder')).toEqual({ about: 1, createCase: 1 });
  fillsSecondCard(teacher, { meekijken: NOBODY });
  expect(await askedBy(teacher, 'Opslaan')).toEqual({ about: 1, readCase: 2, replaceCase: 2 });
  expect(teacher.newest.raw).toContain('is opgeslagen');
});

test('Opslaan of a signal that the IB’er reads today', async () => {
  const [teacher, ib] = await warm();
  await teacher.says('hoi');
  await teacher.presses(WORRY);
  fillsFirstCard(teacher);
  await teacher.presses('Verder');
  fillsSecondCard(teacher);
  expect(await askedBy(teacher, 'Opslaan')).toEqual({ about: 1, readCase: 1, replaceCase: 2 });
  expect(ib.newest.raw).toContain('Graag lezen');
});

test('the IB’er opens a signal', async () => {
  const [teacher, ib] = await warm();
  await records(teacher);
  expect(await askedBy(ib, 'Openen')).toEqual({ readCase: 1, about: 1, audit: 1 });
  expect(ib.sight).toContain('was stil in de kring.');
});

test('the IB’er opens Mijn werk', async () => {
  const [, ib] = await warm();
  await ib.says('hoi');
  expect(await askedBy(ib, 'Mijn werk')).toEqual({ assignedTo: 1 });
  expect(ib.sight).toContain('Mijn werk');
});
