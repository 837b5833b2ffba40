import { expect, it, onTestFinished } from 'vitest';
import { opaque } from '../../../../bot/support/ids.js';
import type { Pupil } from '../../../../dialogs/engine/school/school.js';
import { example, Office, PLEUN, SCHOOL, TENANT } from './support.js';

/** Numbers of the pupil administration can all be tried out: no id follows from one. */

/** As anybody makes it, and as builds before the secret did. */
const hashed = (id: string): string => opaque(`${SCHOOL}\n${id}`);

const opens = async (): Promise<Office> => {
  const office = await Office.opens();
  onTestFinished(() => office.store.close());
  return office;
};

const storedPupils = async ({ store }: Office): Promise<Map<string, Pupil>> =>
  new Map((await store.allPupils(SCHOOL)).map((pupil) => [pupil.first, pupil]));

it('a child has an id that does not follow from its number, nor does what refers to it', async () => {
  const office = await opens();
  await office.runs(example());
  const guesses = new Set(example().pupils.map(({ id }) => hashed(id)));
  const pupils = await storedPupils(office);
  expect(pupils.size).toBe(4);
  for (const { id } of pupils.values()) expect(guesses).not.toContain(id);
  const pleun = await office.store.person(TENANT, PLEUN);
  expect(pleun?.relations).toEqual([{ pupil: pupils.get('Siem')?.id, kind: 'ouder' }]);
});

it('a child that was stored before keeps its id, with its family; a new one beside it has one nobody can make', async () => {
  const office = await opens();
  const [first, ...others] = example().pupils;
  const known = others.map(({ id, group, first: name, last }) => ({
    id: hashed(id),
    school: SCHOOL,
    group,
    first: name,
    last,
  }));
  await office.store.savePupils(SCHOOL, known);

  const { said } = await office.runs(example());
  expect(said).toMatch(/pupils: 1 new, \d changed, \d unchanged, 0 left/);
  const pupils = await storedPupils(office);
  for (const { first: name, id } of known) expect(pupils.get(name)?.id).toBe(id);
  expect(pupils.get(first!.first)?.id).not.toBe(hashed(first!.id));
  const pleun = await office.store.person(TENANT, PLEUN);
  expect(pleun?.relations).toEqual([{ pupil: pupils.get('Siem')?.id, kind: 'ouder' }]);

  const without = example((file) => void file.pupils.splice(0, 2));
  expect((await office.runs(without)).said).toContain('2 unchanged, 2 left');
  expect((await office.runs(example())).said).toContain('pupils: 0 new, 2 changed, 2 unchanged, 0 left');
});

it('another installation makes other ids of the same file', async () => {
  const [one, other] = [await opens(), await opens()];
  for (const office of [one, other]) await office.runs(example());
  const ids = [...(await storedPupils(one)).values()].map(({ id }) => id);
  for (const { id } of (await storedPupils(other)).values()) expect(ids).not.toContain(id);
});
