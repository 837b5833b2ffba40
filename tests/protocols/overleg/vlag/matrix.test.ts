import { afterEach, describe, expect, test } from 'vitest';
import { opensCase } from '../casus/support.js';
import { NOT_YOURS } from '../../signaal/desk/support.js';
import { SchoolDay } from '../../../support/school.js';
import { asksByWord } from './support.js';

/** Who reads what was weighed or asked outside: IB'er, aandachtsfunctionaris and directeur, and nobody else (domain.md 45). */

let school: SchoolDay;
afterEach(() => school.closes());

const MAY = ['03', '04'];
const MAY_NOT = ['01', '02', '05', '06', '07', '11', '13', '14', '21', '22', '23', '24', '25', '99'];
const WORDS = ['vlaggensysteem', 'weging', 'extern advies'];

describe('who reads and begins', () => {
  test.each(WORDS)('%s', async (word) => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('03');
    await asksByWord(ib!, word);
    const { school: at, case: id } = ib!.holding('Hulp nu');
    for (const number of MAY) {
      await opensCase(school.person(number), { school: at!, case: id! });
      expect([number, school.person(number).sight]).toEqual([number, expect.stringContaining('Het komt vaker voor.')]);
    }
    for (const number of MAY_NOT) {
      const person = school.person(number);
      await opensCase(person, { school: at!, case: id! });
      expect(person.sight).not.toMatch(/Sam|vaker|Vlag|Weging|advies/);
      if (number !== '99') expect([number, person.sight]).toEqual([number, NOT_YOURS]);
    }
  });

  test.each(WORDS)('%s is begun by nobody else, whatever is forged', async (word) => {
    school = await SchoolDay.opens();
    const [ib, teacher] = await school.cameIn('03', '01');
    await ib!.says(word);
    const data = ib!.holding('Openen');
    await teacher!.forges(data, 'task/fetch');
    expect(teacher!.sight).toBe(NOT_YOURS);
  });
});
