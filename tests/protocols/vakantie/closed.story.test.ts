import { afterEach, describe, expect, test } from 'vitest';
import { castOf, told } from '../signaal/desk/support.js';
import { records } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';

/** After school, and in the last hours before a holiday (practice.md 4.9 and 11). */

let school: SchoolDay;
afterEach(() => school.closes());

const WANTS_TO_DIE = 'Kind zegt dat het dood wil of doet zichzelf pijn';
const TODAY = 'De IB’er, vandaag';
const THIS_WEEK = 'De IB’er, deze week';
const NEW = 'Er is een signaal voor';

const opens = async (day: string, at: string) => {
  school = await SchoolDay.opens({ day, at });
  return castOf(school);
};

describe('in the evening', () => {
  test('what can wait is kept, and the first who reads tomorrow has it when the school opens', async () => {
    const { teacher, ib, deputy } = await opens('2026-11-12', '19:30');
    const evening = await told(deputy, () => records(teacher, { meekijken: TODAY }));
    expect(evening).toEqual([]);
    expect(teacher.sight).toContain('De school is dicht tot vr 8.00.');
    // Hatice does not work on Friday.
    expect(teacher.sight).toContain(
      'Ik bewaar wat je opschrijft. Bas van der Pannenkoek krijgt het vr 8.00 als eerste.',
    );
    expect(teacher.sight).toContain('Spoednummer van het bestuur: 000-1234599.');
    expect(teacher.sight).not.toMatch(/uiterlijk|Hatice Kompasroos krijgt/);
    const morning = await told(deputy, () => school.itIs('08:00', '2026-11-13'));
    expect(morning).toEqual([expect.stringContaining(NEW)]);
    expect(ib.chat.filter(({ raw }) => raw.includes(NEW))).toEqual([]);
  });

  test('what is for this week waits for the day its reader works', async () => {
    const { teacher, ib } = await opens('2026-11-12', '19:30');
    await records(teacher, { meekijken: THIS_WEEK });
    expect(teacher.sight).toContain('Hatice Kompasroos krijgt het ma 8.00 als eerste.');
    expect(await told(ib, () => school.itIs('08:00', '2026-11-13'))).toEqual([]);
    expect(await told(ib, () => school.itIs('08:00', '2026-11-16'))).toEqual([expect.stringContaining(NEW)]);
  });

  test('who looks in the evening need not wait', async () => {
    const { teacher, ib } = await opens('2026-11-10', '19:30');
    await records(teacher, { meekijken: THIS_WEEK });
    expect(await told(ib, () => ib.says('hoi'))).toContainEqual(expect.stringContaining(NEW));
    expect(await told(ib, () => school.itIs('08:00', '2026-11-11'))).toEqual([]);
  });

  test('what is urgent goes out at once, and the sender is told not to count on it', async () => {
    const { teacher, ib, head } = await opens('2026-11-10', '19:30');
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    for (const reader of [ib, head]) expect(reader.newest.raw).toContain('Spoed. Lees nu.');
    expect(teacher.sight).toMatch(
      /Ik heb het nu gestuurd aan .*Hatice Kompasroos.*Reken er niet op .* voor wo 8\.00\./,
    );
    expect(teacher.sight).not.toContain('belt vandaag');
    const answered = await told(teacher, () => ib.presses('Ik pak dit op'));
    expect(answered).toEqual([expect.stringContaining('heeft je signaal')]);
  });
});

describe('the last Friday before two weeks of holiday', () => {
  const FRIDAY = '2026-12-18';

  test('a term of days says that there is a holiday in it', async () => {
    const { teacher } = await opens(FRIDAY, '14:30');
    await records(teacher, { meekijken: THIS_WEEK });
    expect(teacher.sight).toContain('Let op: de school is dicht van 19 dec tot ma 4 jan 8.00.');
    expect(teacher.sight).toContain(
      'Kan dit niet wachten? Loop nu langs bij Joris Vuurtoren, of bel de school: 000-1234500.',
    );
    expect(teacher.sight).toContain('Veilig Thuis 0800-2000');
    expect(teacher.sight).toMatch(/uiterlijk\s+(ma|di|wo) \d+ jan 12\.00/);
  });

  test('what is for today is for today', async () => {
    const { teacher } = await opens(FRIDAY, '14:30');
    await records(teacher, { meekijken: TODAY });
    expect(teacher.sight).toMatch(/Bas van der Pannenkoek leest dit uiterlijk\s+15\.30/);
    expect(teacher.sight).not.toContain('Let op');
  });

  test('late in the afternoon it ends when the school closes; too late, and that is said', async () => {
    const { teacher } = await opens(FRIDAY, '16:30');
    await records(teacher, { meekijken: TODAY });
    expect(teacher.sight).not.toMatch(/uiterlijk\s+16\.30/);
    await school.itIs('16:55', FRIDAY);
    await records(teacher, { meekijken: TODAY });
    expect(teacher.sight).toContain('Let op: de school is dicht van 17.00 tot ma 4 jan 8.00.');
    expect(teacher.sight).toMatch(/uiterlijk\s+ma 4 jan 9\.00/);
  });

  test('what is urgent is sent at once, and is not promised for after the holiday in silence', async () => {
    const { teacher, head } = await opens(FRIDAY, '16:50');
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    expect(head.newest.raw).toContain('Spoed. Lees nu.');
    expect(teacher.sight).toContain('Let op: de school is dicht van 17.00 tot ma 4 jan 8.00.');
  });
});
