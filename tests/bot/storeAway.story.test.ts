import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ASSESSED, WORRY, fillsFirstCard, fillsSecondCard, records } from '../protocols/signaal/story.js';
import type { Person } from '../support/person.js';
import { SchoolDay } from '../support/school.js';
import { IllStore } from '../support/store.js';

let school: SchoolDay;
let store: IllStore;
beforeEach(() => {
  store = new IllStore();
});
afterEach(async () => {
  store.heals();
  await school.closes();
});

const opens = () => SchoolDay.opens({ store: store.before, patience: store.patience });

const NUMBER = 'Hatice Kompasroos: 000-1234503';
const WHAT = 'Wat zag of hoorde je?';
const ANSWER = 'Antwoord aan je collega';
const TYPED = 'Hij zei: "ik **wil** niet". ${x} <b>[a](b)</b>\nTweede regel.';

/** Told that it was not saved, or that nobody knows, and whom to phone. After a read that failed it is known. */
const isTold = (person: Person): void => {
  expect(person.sight).toMatch(/Dit is niet opgeslagen\.|Ik weet niet zeker of dit bewaard is\./);
  expect(person.sight).toContain('Je tekst staat er nog.');
  expect(person.sight).toContain(NUMBER);
  expect(person.sight).toContain('112');
};

const ready = async (): Promise<number> => (await fetch(`${school.url}/readyz`)).status;
const saved = (person: Person): number => person.chat.filter(({ raw }) => raw.includes('is opgeslagen')).length;

const AWAY: [string, () => void][] = [
  ['away', () => (store.ill = () => 'away')],
  ['silent', () => (store.ill = () => 'silent')],
];

describe('with the store ill', () => {
  describe.each(AWAY)('it is %s', (_, falls) => {
    test('the first card stays filled in, and the same press saves when it is back', async () => {
      school = await opens();
      const [teacher] = await school.cameIn('leerkracht');
      await teacher.says('hoi');
      await teacher.presses(WORRY);
      fillsFirstCard(teacher, { wat: TYPED });
      falls();
      await teacher.presses('Verder');
      isTold(teacher);
      expect(teacher.value(WHAT)).toBe(TYPED);
      expect(teacher.value('Over wie gaat het?')).toBe('mk6df9k8gj');
      expect(teacher.value('Hoe weet je dit?')).toBe('eigen_waarneming');
      expect(await ready()).toBe(503);
      await teacher.presses('Verder');
      expect(teacher.value(WHAT)).toBe(TYPED);

      store.heals();
      expect(await ready()).toBe(200);
      await teacher.presses('Verder');
      expect(teacher.sight).toContain('Nog twee vragen');
      await teacher.presses('Terug');
      expect(teacher.value(WHAT)).toBe(TYPED);
    });

    test('the second card stays filled in, and is saved once when it is back', async () => {
      school = await opens();
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await teacher.says('hoi');
      await teacher.presses(WORRY);
      fillsFirstCard(teacher, { wat: TYPED });
      await teacher.presses('Verder');
      fillsSecondCard(teacher, { speelt: ['Ik twijfel'], meekijken: 'Ik wil advies' });
      falls();
      await teacher.presses('Opslaan');
      isTold(teacher);
      expect(teacher.value('Speelt een van deze dingen?')).toBe('twijfel');
      expect(teacher.value('Wie moet meekijken?')).toBe('advies');
      store.heals();
      await teacher.presses('Opslaan');
      expect(teacher.sight).toContain('Opgeslagen. Dank je.');
      await teacher.pressesAgain();
      expect(saved(teacher)).toBe(1);
      await ib.presses('Openen');
      expect(ib.sight).toContain(TYPED);
      expect(ib.chat.filter(({ raw }) => raw.includes('Er is een signaal voor'))).toHaveLength(1);
    });

    test('the IB’er’s answer stays filled in, and is sent once when it is back', async () => {
      school = await opens();
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher);
      await ib.presses('Openen');
      await ib.presses('Beoordelen');
      ib.fills({ ...ASSESSED, [ANSWER]: TYPED });
      falls();
      await ib.presses('Opslaan en antwoord sturen');
      isTold(ib);
      expect(ib.value(ANSWER)).toBe(TYPED);
      store.heals();
      await ib.presses('Opslaan en antwoord sturen');
      await ib.pressesAgain();
      expect(ib.sight).toContain('Verstuurd.');
      await teacher.presses('Lezen');
      expect(teacher.sight).toContain(TYPED);
      expect(teacher.chat.filter(({ raw }) => raw.includes('Er is een antwoord'))).toHaveLength(1);
    });

    test('a child found by name is still chosen on the card that comes back', async () => {
      school = await opens();
      const [teacher] = await school.cameIn('vervanger');
      await teacher.says('hoi');
      await teacher.presses(WORRY);
      teacher.fills({ 'Zoek op naam': 'boter' });
      await teacher.presses('Zoek');
      fillsFirstCard(teacher, { over: 'Sam Boterbloem, groep 5' });
      falls();
      await teacher.presses('Verder');
      isTold(teacher);
      expect(teacher.value('Over wie gaat het?')).toBe('mk6df9k8gj');
      expect(teacher.choices('Over wie gaat het?')).toContain('Sam Boterbloem, groep 5');
    });

    test('what is said, opened, picked up or looked for is answered, with the numbers', async () => {
      school = await opens();
      const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
      await records(teacher);
      falls();
      for (const title of ['Openen', WORRY]) {
        const person = title === 'Openen' ? ib : teacher;
        await person.pressesOn(title === 'Openen' ? person.newest : person.chat[1]!, title);
        expect(person.sight).toContain('000-1234503');
        expect(person.sight).not.toContain('Sam Boterbloem');
      }
      await teacher.says('hoi');
      expect(teacher.newest.raw).toContain('000-1234503');
    });

    test('help needs no store', async () => {
      school = await opens();
      const [teacher] = await school.cameIn('leerkracht');
      await teacher.says('hoi');
      falls();
      await teacher.presses('Hulp nu');
      expect(teacher.sight).toContain('112');
      expect(teacher.sight).toContain('000-12345');
    });
  });
});

describe('with one part of the store ill', () => {
  test('no audit, no look: a case is not shown when the look cannot be written down', async () => {
    school = await opens();
    const [teacher, ib] = await school.cameIn('leerkracht', 'ib');
    await records(teacher);
    store.ill = (call) => (call === 'audit' ? 'away' : undefined);
    await ib.presses('Openen');
    expect(ib.sight).not.toContain('Sam');
    expect(ib.sight).toContain('000-1234503');
  });

  test('a store that is silent is answered for within five seconds', async () => {
    // What the calls may take together: a busy machine has a clock of its own.
    let [given, until] = [0, 0];
    const patience = (ms: number): number => {
      const now = performance.now();
      // Calls at the same time are waited for together.
      if (now >= until) [given, until] = [given + ms, now + ms / 10];
      return ms / 10;
    };
    school = await SchoolDay.opens({ store: store.before, patience });
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await school.itIs('10:05');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher);
    await school.itIs('10:09');
    store.ill = () => 'silent';
    [given, until] = [0, 0];
    await teacher.presses('Verder');
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(5000);
    isTold(teacher);
  });

  test.each([
    ['createCase', '10:00'],
    ['pupilsOfGroups', '10:02'],
  ])('a bug in %s: a sentence with a reference, the card filled in, no word of it in the log', async (call, time) => {
    school = await opens();
    const [teacher] = await school.cameIn('leerkracht');
    await teacher.says('hoi');
    await teacher.presses(WORRY);
    fillsFirstCard(teacher, { wat: TYPED });
    await school.itIs(time);
    const planted = new TypeError('Quirijntje Zwaardvis\n    at /data/Quirijntje:1:1');
    store.ill = (name) => (name === call ? planted : undefined);
    await teacher.presses('Verder');
    const [, reference = ''] = /Er ging iets mis bij mij\. Nummer (\w+)\./.exec(teacher.sight) ?? [];
    expect(reference).not.toBe('');
    expect(teacher.sight).toContain(NUMBER);
    expect(teacher.sight).not.toContain('Quirijntje');
    const line = school.logs.find((one) => one.includes(reference));
    expect(line).toContain('TypeError');
    expect(school.logs.join()).not.toMatch(/Quirijntje|Sam zei/);
    if (call !== 'pupilsOfGroups') expect(teacher.value(WHAT)).toBe(TYPED);
    store.heals();
    if (call !== 'pupilsOfGroups') await teacher.presses('Verder');
    if (call !== 'pupilsOfGroups') expect(teacher.sight).toContain('Nog twee vragen');
  });
});
