import { afterEach, describe, expect, test } from 'vitest';
import { fillsFirstCard, fillsSecondCard, records, WORRY } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';

/** What Teams does not take is tried again sooner than in the real world. */
const HASTE = 4;

let school: SchoolDay;
afterEach(() => school.closes());

const got = (person: Person): number => person.chat.filter(({ raw }) => raw.includes('Er is een signaal voor')).length;

/** All is filled in, up to Opslaan. */
const comesToTheEnd = async (person: Person): Promise<void> => {
  await person.says('hoi');
  await person.presses(WORRY);
  fillsFirstCard(person);
  await person.presses('Verder');
  fillsSecondCard(person);
};

describe('with Teams away', () => {
  test.each([429, 412, 502, 503])('%d: saved all the same; the message goes out later, once', async (status) => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await comesToTheEnd(teacher);
    school.teams.trouble = () => ({ status });
    await teacher.presses('Opslaan');
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    expect(got(ib)).toBe(0);
    school.teams.trouble = () => undefined;
    await school.itIs('10:01');
    expect(got(ib)).toBe(1);
    await ib.presses('Openen');
    expect(ib.sight).toContain('was stil in de kring.');
    await school.itIs('10:02');
    await school.itIs('10:20');
    expect(got(ib)).toBe(1);
  });

  test('away for an hour: it goes out when Teams is back, once', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher] = await school.cameIn('leerkracht', 'ib');
    await comesToTheEnd(teacher);
    school.teams.trouble = () => ({ status: 429 });
    await teacher.presses('Opslaan');
    for (const time of ['10:10', '10:20', '10:40']) await school.itIs(time);
    school.teams.trouble = () => undefined;
    await school.itIs('11:00');
    await school.itIs('11:01');
    expect(got(school.person('ib'))).toBe(1);
  });

  test('somebody who never opened Teams gets it after the first hello', async () => {
    school = await SchoolDay.opens({ haste: HASTE });
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher);
    expect(teacher.sight).toContain('Opgeslagen. Dank je.');
    const ib = school.person('ib');
    await ib.installs();
    await school.itIs('10:02');
    expect(got(ib)).toBe(1);
  });
});
