import { expect, test } from 'vitest';
import { REGENBOOG } from '../../bot/cli/demo/ids.js';
import { demoPupils } from '../../bot/cli/demo/schools.js';
import type { KnownFacts } from '../../dialogs/engine/language/lookups.js';
import { knowsOf } from '../../dialogs/engine/rights/access.js';
import { momentAt } from '../../dialogs/engine/school/calendar.js';
import { isShutOut } from '../../dialogs/engine/rights/who.js';
import type { Person } from '../../dialogs/engine/school/school.js';
import { protocols } from '../../dialogs/register.js';
import { SAME_SEED } from '../faults/random.js';
import { casesOf, home, people, type Walked } from './cases.js';
import { LookUps, NEWCOMERS, speakerIn } from './lookUps.js';

/** Who may not know of a case learns nothing of it from any look-up (practice.md 4.3 and 12; domain.md 45). */

const AT_SCHOOL = people.filter(({ roles }) => roles.some(({ school }) => school === REGENBOOG));
const ASKING: readonly Person[] = [...NEWCOMERS, ...AT_SCHOOL];
const SAM = demoPupils.find(({ school, group }) => school === REGENBOOG && group === '5')!.id;
const NOW = momentAt('2026-11-24', '10:00');
/** Of these, every so many asks about a case; the next case begins one further. */
const EVERY = process.env.RUNS === undefined ? 7 : 1;

/** Few walks choose a child: a case of nobody is about Sam. All are looked up at one moment, when none is old. */
const aboutAChild = ({ c, world }: Walked): Walked => ({
  c: c.subjects.length > 0 ? c : { ...c, subjects: [SAM] },
  world: { ...world, now: NOW },
});

/** Who starts what runs already reads that somebody looks at it, so that nobody waits for cards (practice.md 8.0). */
const forbidden = (told: KnownFacts[], person: Person, { c }: Walked): unknown[] =>
  isShutOut(person, c) ? told : told.map(({ anderTraject: _, ...rest }) => rest);

test('a look-up is the same with a case and without it, for whoever may not know of it', async () => {
  const walked = Object.values(protocols)
    .filter((one) => home(one).id === REGENBOOG)
    .flatMap((one) => casesOf(one, 1, SAME_SEED))
    .filter(({ c }) => c.status !== 'concept')
    .map(aboutAChild);
  const lookUps = await LookUps.over(walked);
  const told = new Set<string>();
  const untold = new Set<string>();
  for (const [n, one] of walked.entries())
    for (const person of ASKING.filter((_, at) => (at + n) % EVERY === 0)) {
      const speaker = speakerIn(one, person);
      const there = await lookUps.told(speaker, one);
      const nowhere = await lookUps.without(speaker, one);
      const { protocol } = one.c;
      if (knowsOf(person, one.c, { ...one.world, school: speaker.school })) {
        if (JSON.stringify(there) !== JSON.stringify(nowhere)) told.add(protocol);
        continue;
      }
      untold.add(protocol);
      const who = { who: person.name, role: person.roles[0]?.role, protocol };
      expect({ ...who, told: forbidden(there, person, one) }).toEqual({
        ...who,
        told: forbidden(nowhere, person, one),
      });
    }
  await lookUps.closes();
  expect([...told].sort()).toEqual(expect.arrayContaining(['collegakind', 'meldcode', 'signaal']));
  expect(untold.size).toBeGreaterThan(15);
});
