import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../bot/cli/demo/ids.js';
import { idOf, type Who } from '../../support/cast.js';
import { StoreUnavailableError } from '../../../data/store.js';
import { opensList } from '../../protocols/signaal/desk/support.js';
import { fillsFirstCard, searches, WORRY } from '../../protocols/signaal/story.js';
import type { Person } from '../../support/person.js';
import { SchoolDay } from '../../support/school.js';
import { child } from './registers.js';

/** 23 teaches gym and has no group: every child is found by name. */

let school: SchoolDay;
afterEach(() => school.closes());

const LETTERS = Array.from({ length: 15 }, (_, n) => String.fromCharCode(65 + n));
const MANY = LETTERS.map((letter) => child(`vries${letter}`, '7', `Kind${letter}`, 'de Vries'));
const OTHERS = [
  child('emmy', '7', 'Emma Johanna Maria', 'Bakker', 'Emmy'),
  child('emmavdberg', '7', 'Emma', 'van den Berg'),
  child('suharto', '7', 'Suharto', ''),
  child('nogroup', 'gone', 'Pien', 'Zonder'),
];

const opens = async (who: Who = 'vakleerkracht'): Promise<Person> => {
  school = await SchoolDay.opens();
  await school.data.savePupils(
    REGENBOOG,
    [...MANY, ...OTHERS].map((one) => ({ ...one, school: REGENBOOG })),
  );
  const [person] = await school.cameIn(who);
  return person;
};
const begins = async (): Promise<Person> => {
  const gym = await opens();
  await gym.says('hoi');
  await gym.presses(WORRY);
  return gym;
};
const found = (person: Person): string[] => person.choices('Over wie gaat het?').slice(0, -3);
const lookedFor = async (): Promise<(string[] | undefined)[]> =>
  (await school.auditOf(REGENBOOG))
    .filter(({ did, person }) => did === 'searched' && person === idOf('vakleerkracht'))
    .map(({ subjects }) => subjects);

describe('who looks for a child', () => {
  test.each([
    ['emmy bakker', 'Emma Johanna Maria “Emmy” Bakker, groep 7'],
    ['emma vd berg', 'Emma van den Berg, groep 7'],
    ['Vries, KindO', 'KindO de Vries, groep 7'],
    ['suharto', 'Suharto, groep 7'],
    ['pien', 'Pien Zonder'],
  ])('finds it as it was typed in a hurry: %s', async (typed, name) => {
    const gym = await begins();
    await searches(gym, typed);
    expect(found(gym)).toEqual([name]);
    expect(gym.sight).toContain('1 gevonden. Kies hierboven.');
  });

  test('hears how many there are, and reaches them all; only who was shown was looked at', async () => {
    const gym = await begins();
    await searches(gym, 'de vries');
    expect(gym.sight).toContain('15 gevonden. Dit zijn nummer 1 tot en met 12.');
    expect(found(gym)).toHaveLength(12);
    expect(await lookedFor()).toEqual([MANY.slice(0, 12).map(({ id }) => id)]);
    await gym.presses('Volgende 3');
    expect(gym.sight).toContain('15 gevonden. Dit zijn nummer 13 tot en met 15.');
    expect(found(gym)).toEqual(['KindM de Vries, groep 7', 'KindN de Vries, groep 7', 'KindO de Vries, groep 7']);
    expect(await lookedFor()).toContainEqual(MANY.slice(12).map(({ id }) => id));
    expect(await lookedFor()).toHaveLength(2);
    fillsFirstCard(gym, { over: 'KindO' });
    await gym.presses('Verder');
    expect(gym.sight).toContain('Nog twee vragen');
    await gym.presses('Terug');
    expect(gym.sight).toContain('KindO de Vries');
  });

  test('goes round to the first ones again', async () => {
    const gym = await begins();
    await searches(gym, 'de vries');
    await gym.presses('Volgende 3');
    await gym.presses('Eerste 12');
    expect(gym.sight).toContain('nummer 1 tot en met 12');
  });

  test('keeps what was found when the card comes back with a fault', async () => {
    const gym = await begins();
    await searches(gym, 'emma');
    gym.fills({ 'Over wie gaat het?': 'Meer kinderen' });
    await gym.presses('Verder');
    expect(gym.choices('Welke kinderen?')).toEqual([
      'Emma Johanna Maria “Emmy” Bakker, groep 7',
      'Emma van den Berg, groep 7',
    ]);
    expect(gym.sight).not.toContain('Er is nog niemand om te kiezen.');
    expect(await lookedFor()).toHaveLength(2);
  });

  test('keeps who was chosen among them when somebody looks on', async () => {
    const gym = await begins();
    await searches(gym, 'de vries');
    gym.fills({ 'Over wie gaat het?': 'Meer kinderen' });
    await gym.presses('Verder');
    gym.fills({ 'Welke kinderen?': ['KindA de Vries, groep 7', 'KindB de Vries, groep 7'] });
    await gym.presses('Volgende 3');
    expect(gym.value('Welke kinderen?')).toBe('vriesA,vriesB');
    expect(gym.choices('Welke kinderen?')).toEqual(
      expect.arrayContaining(['KindA de Vries, groep 7', 'KindO de Vries, groep 7']),
    );
    await searches(gym, 'suharto');
    expect(gym.choices('Welke kinderen?')).toEqual(
      expect.arrayContaining(['KindB de Vries, groep 7', 'Suharto, groep 7']),
    );
  });

  test('reaches every dossier of those found too', async () => {
    const ib = await opens('ib');
    await opensList(ib, 'dossier');
    await searches(ib, 'de vries');
    expect(ib.sight).toContain('15 gevonden. Dit zijn nummer 1 tot en met 12.');
    await ib.presses('Volgende 3');
    ib.fills({ Kind: 'KindO' });
    await ib.presses('Open dossier');
    expect(ib.sight).toContain('KindO de Vries');
  });
});

test('a search with the register away says so, and not that nobody was found', async () => {
  school = await SchoolDay.opens({
    store: (real) => ({ ...real, pupilsOf: () => Promise.reject(new StoreUnavailableError('away')) }),
  });
  const [gym] = await school.cameIn('vakleerkracht');
  await gym.says('hoi');
  await gym.presses(WORRY);
  await searches(gym, 'boter');
  expect(gym.sight).not.toContain('Niemand gevonden');
  expect(gym.sight).toContain('Probeer het over een minuut.');
});
