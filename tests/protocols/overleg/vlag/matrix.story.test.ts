import { afterEach, describe, expect, test } from 'vitest';
import { opensCase } from '../casus/support.js';
import { NOT_YOURS } from '../../signaal/desk/support.js';
import type { Who } from '../../../support/cast.js';
import { SchoolDay } from '../../../support/school.js';
import { asksByWord } from './support.js';

/** Who reads what was weighed or asked outside: IB'er, aandachtsfunctionaris and directeur, and nobody else (domain.md 45). */

let school: SchoolDay;
afterEach(() => school.closes());

const MAY: Who[] = ['ib', 'directeur'];
const MAY_NOT: Who[] = [
  'leerkracht',
  'vervanger',
  'bestuur',
  'contactpersoon',
  'duo',
  'leerkrachtVlieger',
  'ibVlieger',
  'directeurVlieger',
  'invaller',
  'stagiair',
  'vakleerkracht',
  'administratie',
  'concierge',
  '99',
];
const WORDS = ['vlaggensysteem', 'weging', 'extern advies'];

describe('who reads and begins', () => {
  test.each(WORDS)('%s', async (word) => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('ib');
    await asksByWord(ib, word);
    const { school: at, case: id } = ib.holding('Hulp nu');
    for (const who of MAY) {
      await opensCase(school.person(who), { school: at!, case: id! });
      expect([who, school.person(who).sight]).toEqual([who, expect.stringContaining('Het komt vaker voor.')]);
    }
    for (const who of MAY_NOT) {
      const person = school.person(who);
      await opensCase(person, { school: at!, case: id! });
      expect(person.sight).not.toMatch(/Sam|vaker|Vlag|Weging|advies/);
      if (who !== '99') expect([who, person.sight]).toEqual([who, NOT_YOURS]);
    }
  });

  test.each(WORDS)('%s is begun by nobody else, whatever is forged', async (word) => {
    school = await SchoolDay.opens();
    const [ib, teacher] = await school.cameIn('ib', 'leerkracht');
    await ib.says(word);
    const data = ib.holding('Openen');
    await teacher.forges(data, 'task/fetch');
    expect(teacher.sight).toBe(NOT_YOURS);
  });
});
