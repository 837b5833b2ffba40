import { afterEach, expect, test } from 'vitest';
import { isAway } from '../../../protocols/alarm/people.js';
import { castOf } from '../../../protocols/signaal/desk/support.js';
import { records } from '../../../protocols/signaal/story.js';
import type { Who } from '../../../support/cast.js';
import { textOf } from '../../../support/cards.js';
import { SchoolDay } from '../../../support/school.js';

let school: SchoolDay;
afterEach(() => school.closes());

const NAMES = ['Hatice Kompasroos', 'Bas van der Pannenkoek', 'Joris Vuurtoren'];
const namedIn = (text: string): string[] => NAMES.filter((name) => text.includes(name));
const line = (text: string, words: string): string => text.split('\n').find((one) => one.includes(words)) ?? '';

/** Who is away; who is left. Marit asks, then Bas. */
const DAYS: [Who[], string[]][] = [
  [[], NAMES],
  [['ib'], ['Bas van der Pannenkoek', 'Joris Vuurtoren']],
  [['ib', 'directeur'], ['Bas van der Pannenkoek']],
  [['vervanger', 'directeur'], ['Hatice Kompasroos']],
];

test.each(DAYS)('with %j away the home card, Hulp nu and a saved card name the same people', async (away, left) => {
  school = await SchoolDay.opens();
  const { teacher, deputy } = await castOf(school);
  for (const who of away) await isAway(school, who);
  await school.itIs('10:02');
  for (const asker of [teacher, deputy]) {
    const others = left.filter((name) => asker !== deputy || name !== 'Bas van der Pannenkoek');
    await asker.says('menu');
    expect(namedIn(line(textOf(asker.newest.card), 'Vandaag'))).toEqual(others);
    await asker.presses('Hulp nu');
    if (others.length > 0) expect(namedIn(line(asker.sight, 'Bel ook zelf'))).toEqual(others);
  }
  await records(teacher, { speelt: ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'] });
  expect(namedIn(line(teacher.sight, 'dit uiterlijk'))).toEqual(left);
});
