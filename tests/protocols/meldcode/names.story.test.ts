import { afterEach, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { castOf } from '../signaal/desk/support.js';
import { codeOn, records } from '../signaal/story.js';
import { SchoolDay } from '../../support/school.js';
import { SAFE, opens, samId } from './story.js';

let school: SchoolDay;
afterEach(() => school.closes());

test('a traject names an earlier signal, also when nobody ticked one: a start is never refused for it', async () => {
  school = await SchoolDay.opens();
  const { teacher, ib } = await castOf(school);
  await records(teacher);
  const code = codeOn(teacher);
  await teacher.says('meldcode');
  await teacher.presses('Meldcode');
  teacher.fills({ 'Over wie gaat het?': 'Sam', 'Waarom nu?': 'Derde keer een blauwe plek.' });
  await teacher.presses('Verder');
  teacher.fills({ 'Speelt een van deze dingen?': SAFE });
  await teacher.presses('Verder');
  expect(teacher.value('Welke signalen horen erbij?')).toBe(`dit,${code}`);
  teacher.fills({ 'Welke signalen horen erbij?': ['Wat ik net schreef'] });
  await teacher.presses('Begin');
  expect(teacher.sight).toContain('Doorgegeven.');
  const all = await school.data.about(REGENBOOG, await samId(school), '');
  await opens(ib, { id: all.find(({ protocol }) => protocol === 'meldcode')?.id ?? '' });
  expect(ib.sight).toMatch(new RegExp(`Welke signalen horen erbij\\?\\s*${code}`));
});
