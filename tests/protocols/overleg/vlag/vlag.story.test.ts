import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../../data/store.js';
import { castOf, NOT_YOURS, workOf } from '../../signaal/desk/support.js';
import { SchoolDay } from '../../../support/school.js';
import { asksByWord, choosesFlag, consultsFrom, goesOn, looksAtCriteria } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe('the Vlaggensysteem', () => {
  test('from a signal: criteria, a flag that people choose, what goes with it, and one line back', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib, head } = await castOf(school);
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    expect(ib.sight).toContain('Vlaggensysteem staat klaar.');
    expect(ib.coloured).toEqual(['Verder']);
    await ib.presses('Verder');
    await looksAtCriteria(ib);
    expect(ib.sight).toContain('Jullie kiezen de vlag. Ik reken niets uit.');
    expect(ib.value('Welke vlag kiezen jullie?')).toBe('');

    await choosesFlag(ib, 'Geel: licht over de grens');
    expect(ib.sight).toContain('waarschuw je of geef je een grens aan');
    ib.fills({ 'Wat doen jullie?': 'Bas praat morgen met beide kinderen.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Jullie kozen de vlag geel.');
    expect(head.newest.raw).toContain('Hatice Kompasroos heeft vraag');
    await head.presses('Openen');
    expect(head.sight).toContain('Sam Boterbloem');
    expect(head.sight).toContain('Bas praat morgen met beide kinderen.');

    ib.reloads();
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/Uitkomst van overleg[^]*Vlaggensysteem [A-Z2-9]{3}-[A-Z2-9]{3}: vlag geel\./);
    expect(await workOf(ib)).not.toContain('Vlaggensysteem');
  });

  test.each([
    ['Groen: dit mag', 'hoef je niets te doen', false],
    ['Rood: ernstig over de grens', 'verbied je het gedrag', true],
    ['Zwart: zeer ernstig over de grens', 'grijp je meteen in', true],
  ])('%s goes with its own response, the paper one', async (vlag, response, phones) => {
    school = await SchoolDay.opens();
    const { ib } = await castOf(school);
    await asksByWord(ib, 'vlaggensysteem');
    await looksAtCriteria(ib);
    await choosesFlag(ib, vlag);
    expect(ib.sight).toContain(response);
    expect(ib.sight.includes('Veilig Thuis 0800-2000')).toBe(phones);
  });

  test('no flag without a choice and a reason; what was typed stays', async () => {
    school = await SchoolDay.opens();
    const { ib } = await castOf(school);
    await asksByWord(ib, 'vlaggensysteem');
    await looksAtCriteria(ib);
    ib.fills({ 'Waarom deze vlag?': 'Weet ik nog niet goed.' });
    await ib.presses('Verder');
    expect(ib.sight).toContain('Maak een keuze.');
    expect(ib.value('Waarom deze vlag?')).toBe('Weet ik nog niet goed.');
  });

  test('the sixth criterion is called as the school calls it', async () => {
    const impact = (real: Store): Store => ({
      ...real,
      school: async (id) => {
        const found = await real.school(id);
        return found && { ...found, settings: { ...found.settings, sixthCriterion: 'Impact' } };
      },
    });
    school = await SchoolDay.opens({ store: impact });
    const { ib } = await castOf(school);
    await asksByWord(ib, 'vlaggensysteem');
    await looksAtCriteria(ib, 'Duwen.', 'Impact');
    expect(ib.sight).toContain('Jullie kiezen de vlag.');
  });

  test('about the child of a colleague: shut to that colleague from its first moment, as the signal is', async () => {
    school = await SchoolDay.opens();
    const [colleague, parent, ib] = await school.cameIn('vervanger', 'duo', 'ib');
    await consultsFrom(colleague, ib, 'Vlaggensysteem', { zoek: 'suiker', over: 'Noémi' });
    const known = ib.holding('Verder');
    await ib.presses('Verder');
    await looksAtCriteria(ib, 'Noémi duwde.');
    await parent.forges({ ...known, go: 'open', task: '' }, 'task/fetch');
    expect(parent.sight).toBe(NOT_YOURS);
    expect(parent.chat).toHaveLength(1);
  });

  test('from the flag on to a meeting; the outcome finds its way back to the signal', async () => {
    school = await SchoolDay.opens();
    const { teacher, ib } = await castOf(school);
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    await ib.presses('Verder');
    await looksAtCriteria(ib);
    await choosesFlag(ib, 'Rood: ernstig over de grens');
    ib.fills({ 'Wat doen jullie?': 'We stoppen het.' });
    await ib.presses('Opslaan');
    await goesOn(ib, 'Extern advies');
    await ib.presses('Verder');
    expect(ib.sight).toContain('Wie vraag je om advies?');
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Maak een keuze.');
    expect(await workOf(ib)).toContain('Extern advies: Advies vragen');
    await ib.presses(ib.buttons[1]!);
    await ib.presses('Toch niet nodig');
    ib.fills({ 'Waarom niet?': 'Opgelost.' });
    await ib.presses('Opslaan');
    ib.reloads();
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/vlag rood\.[^]*gestopt\./);
  });

  test('without a signal the ways to weigh stand behind Meer', async () => {
    school = await SchoolDay.opens();
    const [ib] = await school.cameIn('ib');
    await ib.says('hoi');
    await ib.presses('Meer');
    while (!ib.buttons.includes('Samen wegen')) await ib.presses('Verder');
    await ib.presses('Samen wegen');
    expect(ib.buttons).toEqual(['Vlaggensysteem', 'Weging', 'Casuïstiekoverleg', 'Extern advies', 'Klaar', 'Hulp nu']);
    await ib.presses('Weging');
    expect(ib.sight).toContain('Zoek op naam');
  });
});
