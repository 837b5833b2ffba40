import { afterEach, describe, expect, test } from 'vitest';
import { LUCHTPOST, REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { NOT_YOURS } from '../signaal/desk/support.js';
import { records, WORRY } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';

/** 08 has a role at the bestuur alone. */

let school: SchoolDay;
afterEach(() => school.closes());

const opens = async () => {
  school = await SchoolDay.opens();
  const [deputy] = await school.cameIn('bestuurVervanger');
  return deputy;
};

describe('who is only of the bestuur', () => {
  test('the bestuur reads its own greeting, and help is numbers only', async () => {
    const deputy = await opens();

    expect(deputy.newest.raw).toContain('Wil een medewerker u vertrouwelijk spreken?');
    for (const word of ['hulp', 'signaal', 'hoi']) {
      await deputy.says(word);
      expect([word, deputy.newest.raw.includes('Signaal vastleggen')]).toEqual([word, false]);
    }
    const messages = school.teams.messages.length;
    await deputy.presses('Hulp nu');
    for (const number of ['112', '0800-2000', '113', '0800-0113']) expect(deputy.sight).toContain(number);
    expect(deputy.sight).not.toContain('Waarschuw nu');
    expect(school.teams.messages).toHaveLength(messages);
  });

  test('who is only of the bestuur finds nothing of a school', async () => {
    const deputy = await opens();
    const [teacher] = await school.cameIn('leerkracht');
    await records(teacher, { way: WORRY });
    await deputy.says('hoi');
    expect(deputy.sight).toContain('Vangnet voor het bestuur');
    for (const go of ['quiet', 'people']) {
      await deputy.forges({ go, school: LUCHTPOST });
      expect([go, deputy.sight]).toEqual([go, NOT_YOURS]);
      await deputy.forges({ go, school: REGENBOOG });
      expect([go, deputy.sight]).toEqual([go, NOT_YOURS]);
    }
  });
});
