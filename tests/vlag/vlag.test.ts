import { afterEach, describe, expect, test } from 'vitest';
import { castOf, opensList, workOf } from '../desk/support.js';
import { BOTH_WAYS, SchoolDay } from '../support/school.js';
import { asksByWord, choosesFlag, consultsFrom, goesOn, looksAtCriteria } from './support.js';

let school: SchoolDay;
afterEach(() => school.closes());

describe.each(BOTH_WAYS)('the Vlaggensysteem, forms in %s', (forms) => {
  test('from a signal: criteria, a flag that people choose, what goes with it, and one line back', async () => {
    school = await SchoolDay.opens({ forms });
    const { teacher, ib, head } = await castOf(school);
    await consultsFrom(teacher, ib, 'Vlaggensysteem');
    expect(ib.sight).toContain('Vlaggensysteem staat klaar.');
    await ib.presses('Verder');
    await looksAtCriteria(ib);
    expect(ib.sight).toContain('Jullie kiezen de vlag. Ik reken niets uit.');
    expect(ib.value('Welke vlag kiezen jullie?')).toBe('');

    await choosesFlag(ib, 'Geel: licht over de grens');
    expect(ib.sight).toContain('waarschuw je of geef je een grens aan');
    ib.fills({ 'Wat doen jullie?': 'Bas praat morgen met beide kinderen.' });
    await ib.presses('Opslaan');
    expect(ib.sight).toContain('Vlag geel');
    expect(head.newest.raw).toContain('Hatice Kompasroos heeft vraag');
    await head.presses('Openen');
    expect(head.sight).toContain('Sam Boterbloem');
    expect(head.sight).toContain('Bas praat morgen met beide kinderen.');

    ib.reloads();
    await ib.presses('Openen');
    expect(ib.sight).toMatch(/Uitkomst van overleg[^]*Vlaggensysteem [A-Z2-9]{3}-[A-Z2-9]{3}: vlag geel\./);
    expect(await workOf(ib)).not.toContain('Vlaggensysteem');
  });
});
