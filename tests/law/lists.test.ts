import { expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { demoPupils } from '../../bot/cli/demo/schools.js';
import { knowsOf } from '../../dialogs/engine/rights/access.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';
import { SAME_SEED } from '../faults/random.js';
import { casesOf, home, people } from './cases.js';
import { NEWCOMERS } from './lookUps.js';
import { Town } from './town.js';

/** A list holds no case of which its reader may not know (practice.md 12 and 13; domain.md 45). */

/** Three months after the walks, whatever was left has become quiet, and a holiday is near. */
const NOW = momentAt('2027-02-09', '10:00');
const SAM = demoPupils.find(({ school, group }) => school === REGENBOOG && group === '5')!.id;
const AT_SCHOOL = people.filter(({ roles }) => roles.some(({ school }) => school === REGENBOOG));
const PAGES = [0, 1, 2, 3, 4, 5];
const LISTS = [{ go: 'work' }, { go: 'weekly' }, { go: 'quiet' }, { go: 'holiday' }, { go: 'dossier', leerling: SAM }];

/** The real bot over a school in which somebody has every role, and cases of every protocol are about Sam. */
const schoolWith = async () => {
  const town = await Town.opens();
  for (const person of NEWCOMERS) await town.real.savePerson(person);
  const walked = Object.values(protocols)
    .filter((one) => home(one).id === REGENBOOG)
    .flatMap((one) => casesOf(one, 1, SAME_SEED))
    .map(({ c, world }) => ({ c: c.subjects.length > 0 ? c : { ...c, subjects: [SAM] }, world }));
  for (const { c } of walked) await town.real.createCase(c);
  const school = (await town.real.school(REGENBOOG))!;
  const known = (person: Person): Set<string> =>
    new Set(walked.flatMap(({ c, world }) => (knowsOf(person, c, { ...world, school, now: NOW }) ? [c.code] : [])));
  town.now = new Date(NOW);
  return { town, known, codes: walked.map(({ c }) => c.code) };
};

test('no list has the code of a case that its reader may not know of', async () => {
  const { town, known, codes } = await schoolWith();
  const listed = new Set<string>();
  for (const person of [...NEWCOMERS, ...AT_SCHOOL]) {
    const mine = known(person);
    for (const list of LISTS)
      for (const page of list.go === 'dossier' || list.go === 'holiday' ? [0] : PAGES) {
        const { answer } = await town.presses(person.id, { ...list, school: REGENBOOG, page: String(page) });
        const found = codes.filter((code) => answer.includes(code));
        for (const code of found) listed.add(`${list.go} ${code}`);
        expect([person.name, list.go, found.filter((code) => !mine.has(code))]).toEqual([person.name, list.go, []]);
        if (found.length === 0) break;
      }
  }
  await town.closes();
  for (const { go } of LISTS)
    expect([go, [...listed].some((one) => one.startsWith(go))]).toEqual([go, go !== 'weekly']);
});
