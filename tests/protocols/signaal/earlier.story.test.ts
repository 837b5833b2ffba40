import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import type { RoleAt } from '../../../dialogs/engine/school/school.js';
import type { Who } from '../../support/cast.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { finds, SAFE, starts, trajectOf } from '../meldcode/story.js';
import { rolesOf } from './desk/support.js';
import { records, WORRY } from './story.js';

/** Who reads that there was an earlier signal, or that a traject runs: who may read those (practice.md 4.3, 8.0 and 12). */

let school: SchoolDay;
afterEach(() => school.closes());

const SECOND = 'Dit is het 2e signaal in 8 weken.';
const FEW_EYES = ['Kind vertelde zelf over geweld, misbruik of verwaarlozing'];

const hat = (role: RoleAt['role'], more: Partial<RoleAt> = {}): RoleAt => ({
  school: REGENBOOG,
  role,
  groups: [],
  ...more,
});

/** The gym teacher writes about Sam, and then somebody else does. */
const secondBy = async (who: Who, speelt: string[], opening: Parameters<typeof SchoolDay.opens>[0] = {}) => {
  school = await SchoolDay.opens(opening);
  const [gym, other] = await school.cameIn('vakleerkracht', who, 'ib', 'directeur');
  await records(gym, { zoek: 'boter', speelt });
  await records(other, { way: WORRY, ...(who === 'leerkracht' ? {} : { zoek: 'boter' }) });
  return other.sight;
};

describe('an earlier signal', () => {
  test('of few eyes: who may not read it reads nothing of it, whatever the role', async () => {
    const store = rolesOf('concierge', [hat('manager_sociale_veiligheid')]);
    const sight = await secondBy('concierge', FEW_EYES, { store });
    expect(sight).toContain('Opgeslagen.');
    expect(sight).not.toContain('signaal in');
  });

  test('of few eyes: the directeur reads that there was one, and a teacher of the group does not', async () => {
    expect(await secondBy('directeur', FEW_EYES)).toContain(SECOND);
    await school.closes();
    expect(await secondBy('leerkracht', FEW_EYES)).not.toContain('signaal in');
  });

  test('of many eyes: a teacher of the group reads that there was one, and a colleague does not', async () => {
    expect(await secondBy('leerkracht', ['Geen van deze'])).toContain(SECOND);
    await school.closes();
    expect(await secondBy('administratie', ['Geen van deze'])).not.toContain('signaal in');
  });
});

test('who stands in for the IB’er reads of an earlier signal only while the IB’er is away', async () => {
  expect(await secondBy('vervanger', FEW_EYES)).not.toContain('signaal in');
  await school.closes();
  expect(await secondBy('vervanger', FEW_EYES, { day: '2026-11-13' })).toContain(SECOND);
});

test('who stands in for the IB’er learns of no running traject while the IB’er is there', async () => {
  school = await SchoolDay.opens();
  const { deputy } = await trajectOf(school);
  await starts(deputy, { zoek: 'boter' });
  expect(deputy.sight).toContain('Doorgegeven.');
  expect(deputy.sight).not.toContain('traject');
  expect(deputy.buttons).not.toContain('Openen');
});

test('who does the first steps, and did not start the traject, reads that it runs', async () => {
  school = await SchoolDay.opens();
  const [ib, teacher] = await school.cameIn('ib', 'leerkracht', 'directeur');
  await starts(ib, { zoek: 'boter', wie: 'Marit Zonnedauw' });
  await starts(teacher);
  expect(teacher.sight).toContain('Er loopt al een traject:');
});

test('from a signal: who may read the traject that runs is led to it, and anybody else waits for no cards', async () => {
  school = await SchoolDay.opens();
  const [gym, ib] = await school.cameIn('vakleerkracht', 'ib');
  await records(gym, { zoek: 'boter' });
  const signal = ib.newest;
  await trajectOf(school);
  const begins = async (person: Person) => {
    await finds(person, 'Meldcode beginnen');
    person.fills({ 'Waarom nu?': 'Weer een plek.', 'Speelt een van deze dingen?': SAFE });
    await person.presses('Begin');
    return person.sight;
  };
  await ib.pressesOn(signal, 'Openen');
  expect(await begins(ib)).toContain('Er loopt al een traject:');
  await records(gym, { zoek: 'boter' });
  await gym.pressesOn(gym.newest, 'Openen');
  const sight = await begins(gym);
  expect(sight).toContain('krijgt wat jij schreef, en kijkt.');
  expect(sight).not.toContain('kaarten');
});
