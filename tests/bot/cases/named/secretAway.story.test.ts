import { afterEach, expect, test } from 'vitest';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { asksForHelp, ASKED, heard } from '../../../protocols/alarm/people.js';
import { WORRY, fillsFirstCard, fillsSecondCard } from '../../../protocols/signaal/story.js';
import { SchoolDay } from '../../../support/school.js';
import { IllStore } from '../../../support/store.js';
import { Begun, startsTraject } from './story.js';

/** A process that starts while the store does not give the secret. */

const store = new IllStore();
let school: SchoolDay;
afterEach(async () => {
  store.heals();
  await school.closes();
});

test('an alarm goes out, what needs an id of a name says that it is not saved, and later all of it works', async () => {
  const begun = new Begun();
  store.ill = (call) => (call === 'secret' ? 'away' : undefined);
  school = await SchoolDay.opens({ store: (real) => store.before(begun.before(real)) });
  const cast = await castOf(school);
  const { teacher, ib } = cast;

  await asksForHelp(teacher);
  expect(heard(ib, ASKED)).toBe(1);

  await teacher.says('hoi');
  await teacher.presses(WORRY);
  fillsFirstCard(teacher);
  await teacher.presses('Verder');
  fillsSecondCard(teacher);
  await teacher.presses('Opslaan');
  expect(teacher.sight).toContain('Dit is niet opgeslagen.');
  store.heals();
  await teacher.presses('Opslaan');
  expect(teacher.sight).toContain('Opgeslagen. Dank je.');

  await startsTraject(cast);
  expect(begun.of('meldcode')).toHaveLength(1);
  expect(begun.of('signaal')).toHaveLength(1);
});
