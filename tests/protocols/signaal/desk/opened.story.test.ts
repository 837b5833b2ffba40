import { afterEach, describe, expect, test } from 'vitest';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { idOf } from '../../../support/cast.js';
import { paragraphsOf } from '../../../support/cards.js';
import { IllStore } from '../../../support/store.js';
import { SchoolDay } from '../../../support/school.js';
import type { Person } from '../../../support/person.js';
import { records, type Told } from '../story.js';
import { castOf, opensOwn } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

const WAT = 'Sam zei: "Papa slaat mij." Hij huilde.';
const TOLD_ITSELF = 'Kind vertelde zelf over geweld, misbruik of verwaarlozing';
const MOST_WORDS = 60;

const opens = async (told: Told = {}, ill?: IllStore) => {
  school = await SchoolDay.opens({ ...(ill && { store: ill.before }) });
  const cast = await castOf(school);
  await records(cast.teacher, { wat: WAT, ...told });
  return cast;
};

/** What is read before the words of the child. */
const wordsBefore = (person: Person): number => {
  const paragraphs = paragraphsOf(person.card);
  const at = paragraphs.findIndex((one) => one.includes('Papa slaat mij'));
  expect(at).toBeGreaterThan(0);
  return paragraphs.slice(0, at).join(' ').split(/\s+/).length;
};

/** A button of the case in front, on whichever of its cards. */
const opensStep = async (person: Person, title: string): Promise<void> => {
  while (!person.buttons.includes(title)) await person.presses('Meer');
  await person.presses(title);
};

const place = (person: Person, words: string): number => person.sight.indexOf(words);

describe('an opened signal', () => {
  test('has the words of the child first, then who and when, then what to do', async () => {
    const { ib } = await opens({ speelt: [TOLD_ITSELF] });
    await ib.presses('Openen');
    expect(wordsBefore(ib)).toBeLessThanOrEqual(MOST_WORDS);
    expect(place(ib, 'Het kind gaat om 14.15 naar huis')).toBeLessThan(place(ib, 'Papa slaat mij'));
    expect(place(ib, 'Papa slaat mij')).toBeLessThan(place(ib, 'van Marit Zonnedauw'));
    expect(place(ib, 'van Marit Zonnedauw')).toBeLessThan(place(ib, '1 Bel Veilig Thuis'));
    expect(ib.sight.match(/Papa slaat mij/g)).toHaveLength(1);
    await ib.presses('Ik pak dit op');
    expect(wordsBefore(ib)).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('its writer reads the answer first', async () => {
    const { teacher, ib } = await opens();
    await ib.presses('Openen');
    await opensStep(ib, 'Ik heb een vraag');
    ib.fills({ 'Wat is je vraag?': 'Hoe laat was dat?' });
    await ib.presses('Opslaan');
    await opensOwn(teacher);
    expect(place(teacher, 'Hoe laat was dat?')).toBeLessThan(place(teacher, 'Papa slaat mij'));
  });

  test('a later version stands below the first, and says that it is later', async () => {
    const { teacher, ib } = await opens({ wat: 'Sam is altijd druk, echt een dader.' });
    await teacher.presses('Pas aan');
    teacher.fills({ 'Wat zag of hoorde je?': 'Sam liep zes keer weg.' });
    await teacher.presses('Opslaan');
    await ib.presses('Openen');
    expect(place(ib, 'is altijd druk')).toBeLessThan(place(ib, 'Verbeterde tekst'));
    expect(place(ib, 'Verbeterde tekst')).toBeLessThan(place(ib, 'liep zes keer weg'));
    expect(place(ib, 'liep zes keer weg')).toBeLessThan(place(ib, 'van Marit Zonnedauw'));
  });
});

describe('a card that asks something about a signal', () => {
  test.each(['Beoordelen', 'Ik heb een vraag', 'Dossier compleet maken', 'Geef door'])(
    '%s shows whom and what it is about, and leads back',
    async (step) => {
      const { ib } = await opens();
      await ib.presses('Openen');
      await opensStep(ib, step);
      expect(ib.sight).toContain('Sam Boterbloem, groep 5');
      expect(ib.sight).toContain('Papa slaat mij');
      await ib.presses('Terug');
      expect(ib.buttons).toContain('Beoordelen');
      expect(ib.sight).not.toContain('is bewaard');
    },
  );

  test('what was typed on it is kept when its reader goes back, on a task and on what one may do', async () => {
    const { ib } = await opens();
    await ib.presses('Openen');
    await ib.presses('Beoordelen');
    ib.fills({ 'Antwoord aan je collega': 'Ik kom straks.' });
    await ib.presses('Terug');
    expect(ib.sight).toContain('Wat je typte, is bewaard.');
    await ib.presses('Beoordelen');
    expect(ib.value('Antwoord aan je collega')).toBe('Ik kom straks.');
    await ib.presses('Terug');
    await opensStep(ib, 'Ik heb een vraag');
    ib.fills({ 'Wat is je vraag?': 'Was Fenna erbij?' });
    await ib.presses('Terug');
    expect(ib.sight).toContain('Wat je typte, is bewaard.');
    await opensStep(ib, 'Ik heb een vraag');
    expect(ib.value('Wat is je vraag?')).toBe('Was Fenna erbij?');
    expect(ib.sight).toContain('Dit was nog niet af.');
  });

  test('its writer reads whom it is about, and not the own text', async () => {
    const { teacher } = await opens();
    await opensOwn(teacher);
    await teacher.presses('Er is iets bijgekomen');
    expect(teacher.sight).toContain('Sam Boterbloem, groep 5');
    expect(teacher.sight).not.toContain('Papa slaat mij');
    await teacher.presses('Terug');
    expect(teacher.buttons).toContain('Er is iets bijgekomen');
  });

  test('the look is written down before the text is shown, or it is not shown', async () => {
    const ill = new IllStore();
    const { ib } = await opens({}, ill);
    await ib.presses('Openen');
    const before = (await school.auditOf(REGENBOOG)).length;
    await ib.presses('Beoordelen');
    const [event] = await school.auditOf(REGENBOOG);
    expect(await school.auditOf(REGENBOOG)).toHaveLength(before + 1);
    expect(event).toMatchObject({ did: 'looked', person: idOf('ib') });
    await ib.presses('Terug');
    ill.ill = (call) => (call === 'audit' ? 'away' : undefined);
    await ib.presses('Beoordelen');
    expect(ib.sight).not.toMatch(/Papa|Sam/);
  });
});
