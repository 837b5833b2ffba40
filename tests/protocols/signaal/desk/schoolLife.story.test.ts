import { afterEach, describe, expect, test } from 'vitest';
import { records, searches, WORRY } from '../story.js';
import type { Who } from '../../../support/cast.js';
import type { Person } from '../../../support/person.js';
import { SchoolDay } from '../../../support/school.js';
import { castOf, familyOf, NOT_YOURS, opensList, told } from './support.js';

/** Rows of practice.md 11: what happens in every school sooner or later. Hatice (03) works ma-do, Marit (01) ma-wo. */

let school: SchoolDay;
afterEach(() => school.closes());

const SAM = 'mk6df9k8gj';
const NOBODY = 'Niemand. Ik houd het zelf in de gaten';
const WANTS_TO_DIE = 'Kind zegt dat het dood wil of doet zichzelf pijn';
const LISTS = ['work', 'weekly', 'dossier', 'quiet'] as const;

const opens = async (day = '2026-11-10') => {
  school = await SchoolDay.opens({ day });
  return castOf(school);
};

/** A school in which somebody is a parent of Sam. */
const withParent = async (who: Who) => {
  school = await SchoolDay.opens({ store: familyOf(who, SAM) });
  return castOf(school);
};

/** Somebody is a parent of Sam: there is no message, no name and no gap. */
const findsNothing = async (parent: Person, known: Record<string, string>): Promise<void> => {
  for (const go of LISTS) {
    await opensList(parent, go);
    expect([go, parent.sight]).not.toContainEqual(expect.stringMatching(/Sam|[A-Z2-9]{3}-[A-Z2-9]{3}|\(\d+\)/));
  }
  await opensList(parent, 'dossier');
  await searches(parent, 'boter');
  expect(parent.sight).not.toContain('Sam Boterbloem');
  for (const data of [known, { go: 'dossier', leerling: SAM }]) {
    await parent.forges(data);
    expect(parent.sight).toBe(NOT_YOURS);
  }
  await parent.says('hoi');
  await parent.presses(WORRY);
  await searches(parent, 'boter');
  expect(parent.sight).toContain('1 gevonden');
  expect(parent.sight).not.toContain('Sam Boterbloem');
};

describe('in every school', () => {
  test('duo teachers: each reads what the other wrote about the group', async () => {
    const { teacher } = await opens();
    const [duo] = await school.cameIn('duo');
    await records(teacher);
    const known = teacher.holding('Openen');
    expect(teacher.sight).toContain('Renske Suikerspin');
    await duo.forges({ ...known, go: 'open' });
    expect(duo.sight).toContain('was stil in de kring.');
  });

  test.each(['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'])(
    'a part-time IB’er, on %s: nothing is promised for a day on which nobody reads',
    async (day) => {
      const { teacher } = await opens(day);
      await records(teacher, { meekijken: 'De IB’er, deze week' });
      expect(teacher.sight).toMatch(/Hatice Kompasroos leest dit uiterlijk\s+(ma|di|wo|do) /);
      await records(teacher, { meekijken: 'De IB’er, vandaag' });
      const today = day === '2026-11-13' ? 'Bas van der Pannenkoek' : 'Hatice Kompasroos';
      expect(teacher.sight).toMatch(new RegExp(`${today} leest dit uiterlijk\\s+1\\d\\.15`));
    },
  );

  test('the gym teacher searches by name; both teachers of the group hear it, without a name', async () => {
    const { teacher } = await opens();
    const [gym, duo] = await school.cameIn('vakleerkracht', 'duo');
    for (const hearer of [teacher, duo]) {
      const [heard = '', ...more] = await told(hearer, () => records(gym, { zoek: 'boter' }));
      expect(heard).toContain('Een collega schreef een signaal dat jij mag lezen.');
      expect(heard + gym.newest.raw).not.toMatch(/Sam|kring|groep/);
      expect(more).toEqual([]);
    }
  });

  test('the IB’er is a parent: the deputy has it, and the parent sees no gap', async () => {
    const { teacher, ib, deputy } = await withParent('ib');
    const heard = await told(ib, async () => {
      await records(teacher);
      await records(teacher, { speelt: [WANTS_TO_DIE] });
      await records(teacher, { meekijken: NOBODY });
    });
    expect(teacher.sight).not.toContain('Hatice');
    expect(deputy.newest.raw).toContain('Spoed. Lees nu.');
    await findsNothing(ib, deputy.holding('Openen'));
    const later = await told(ib, async () => {
      for (const day of ['11', '12', '16', '17']) await school.itIs('12:30', `2026-11-${day}`);
    });
    expect([...heard, ...later]).toEqual([]);
    expect(deputy.chat.filter(({ raw }) => raw.includes('Je weeklijst staat klaar'))).toHaveLength(1);
  });

  test('the directeur is a parent: not told of an urgent one, and not as the last on the ladder', async () => {
    const { teacher, ib, head } = await withParent('directeur');
    const heard = await told(head, async () => {
      await records(teacher, { speelt: [WANTS_TO_DIE] });
      for (const time of ['10:40', '11:10', '12:10']) await school.itIs(time);
    });
    expect(heard).toEqual([]);
    await findsNothing(head, ib.holding('Openen'));
  });

  test('a colleague is a parent: the teachers of the group do not read it', async () => {
    const { teacher, ib, deputy } = await withParent('concierge');
    const [parent, gym] = await school.cameIn('concierge', 'vakleerkracht');
    expect(await told(teacher, () => records(gym, { zoek: 'boter' }))).toEqual([]);
    expect(gym.sight).not.toContain('Bespreek het met een collega');
    await deputy.forges(ib.holding('Openen'));
    expect(deputy.sight).toBe(NOT_YOURS);
    await parent.forges(ib.holding('Openen'));
    expect(parent.sight).toBe(NOT_YOURS);
    await ib.presses('Openen');
    await ib.presses('Geef door');
    expect(ib.sight).not.toContain('Hennie');
  });

  test('IB’er and directeur press at the same time: one has it, the other reads who', async () => {
    const { teacher, ib, head } = await opens();
    await records(teacher, { speelt: [WANTS_TO_DIE] });
    await Promise.all([ib.presses('Ik pak dit op'), head.presses('Ik pak dit op')]);
    const [owner, other] = ib.sight.includes('Opgepakt.') ? [ib, head] : [head, ib];
    expect(owner.sight).toContain('Opgepakt.');
    expect(other.sight).toMatch(/Dit is al opgepakt door (Hatice|Joris) .*Je hoeft niets te doen\./);
    const heard = teacher.chat.filter(({ raw }) => raw.includes('heeft je signaal'));
    expect(heard).toHaveLength(1);
  });
});
